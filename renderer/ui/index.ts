export { Button, type ButtonLook, IconButton } from './button';
export {
  chordOf,
  isMac,
  isSameChord,
  isSingleKey,
  isSymbol,
  showKeys,
  spellKeys,
} from './chord';
export * from './commands';
export { Dialog, DialogActions } from './dialog';
export { EmptyState } from './empty-state';
export { Field } from './field';
export { CommandKey, Kbd } from './kbd';
export { chordOfPress, matchesKeys } from './key-press';
export { givenKeys, setKeymap } from './keymap';
export { listRow } from './list-row';
export { Logo } from './logo';
export { Menu, MenuItem } from './menu';
export { OpenMenu } from './open-menu';
export { Popover } from './popover';
export { catchTyping, dropTyping, hasGoneElsewhere, takeTyping } from './typed-ahead';
export { useLatest } from './use-latest';
export { stepOf, useVirtualRows } from './use-virtual-rows';
export { Verification, type VerificationState } from './verification';
