/**
 * A chord is written as `Mod+Shift+E`, `]`, `h`: `Mod` is Cmd on macOS and Ctrl elsewhere, the last part is
 * what the key makes (`KeyboardEvent.key`; `Space` for the space bar).
 */
export interface Chord {
  readonly modifiers: readonly Modifier[];
  readonly key: string;
}

const MODIFIERS = ['Mod', 'Alt', 'Shift'] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** Whether the page runs on macOS, where chords are made and shown differently. */
export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

/** The parts of a chord, modifiers in one order. `+` is both the joint of a chord and a key of its own. */
export function chordOf(keys: string): Chord {
  const at = keys.endsWith('+') ? keys.length - 1 : keys.lastIndexOf('+') + 1;
  const given = keys.slice(0, Math.max(0, at - 1)).split('+');
  return { modifiers: MODIFIERS.filter((modifier) => given.includes(modifier)), key: keys.slice(at) };
}

/**
 * A chord as it is kept and compared: modifiers in one order, a bare letter small, one with modifiers large,
 * and no Shift before a symbol, since `?` already contains it.
 */
export function writeChord({ modifiers, key }: Chord): string {
  const kept = modifiers.filter((modifier) => modifier !== 'Shift' || !isSymbol(key));
  const name = key.length > 1 ? key : kept.length === 0 ? key.toLowerCase() : key.toUpperCase();
  return [...MODIFIERS.filter((modifier) => kept.includes(modifier)), name].join('+');
}

/** Whether two chords are one press, however they are written. */
export function isSameChord(one: string, other: string): boolean {
  return writeChord(chordOf(one)) === writeChord(chordOf(other));
}

/** Whether a chord is one character with no modifier but Shift: what typing and speech input make (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  const { modifiers, key } = chordOf(keys);
  return key.length === 1 && modifiers.every((modifier) => modifier === 'Shift');
}

/** Whether this is one character that is no letter: Shift is part of how a keyboard makes it. */
export function isSymbol(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase();
}

const SYMBOLS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  Delete: 'Del',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};
const MAC_SYMBOLS: Readonly<Record<string, string>> = {
  ...SYMBOLS,
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
};
/** Apple's order: the modifier nearest to the key is the main one. */
const MAC_ORDER: readonly Modifier[] = ['Alt', 'Shift', 'Mod'];

/** How a chord is shown to the user: `⇧⌘E` on macOS, `Ctrl Shift E` elsewhere. */
export function showKeys(keys: string): string {
  const symbols = isMac ? MAC_SYMBOLS : SYMBOLS;
  const { modifiers, key } = chordOf(keys);
  const last = symbols[key] ?? (modifiers.length > 0 && key.length === 1 ? key.toUpperCase() : key);
  const ordered = isMac ? MAC_ORDER.filter((modifier) => modifiers.includes(modifier)) : modifiers;
  return [...ordered.map((modifier) => symbols[modifier] ?? modifier), last].join(isMac ? '' : ' ');
}

const SPOKEN: Readonly<Record<string, string>> = {
  Mod: isMac ? 'Command' : 'Control',
  Alt: isMac ? 'Option' : 'Alt',
  ArrowLeft: 'Left arrow',
  ArrowRight: 'Right arrow',
  ArrowUp: 'Up arrow',
  ArrowDown: 'Down arrow',
  '?': 'Question mark',
  '/': 'Slash',
  '.': 'Full stop',
  ',': 'Comma',
  '[': 'Left bracket',
  ']': 'Right bracket',
  '+': 'Plus',
  '-': 'Minus',
};

/** A chord in words, for screen readers, which pass over most symbols: `Control Shift E`, `Left bracket`. */
export function spellKeys(keys: string): string {
  const { modifiers, key } = chordOf(keys);
  const last = SPOKEN[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [...modifiers.map((modifier) => SPOKEN[modifier] ?? modifier), last].join(' ');
}
