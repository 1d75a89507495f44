import { chordOfPress, isMac, type OfferedCommand } from '../ui';
import { refusalOf } from './key-refusal';

/** What a press means while a new key is waited for. */
export type Recorded =
  | { readonly kind: 'wait' | 'cancel' | 'clear' | 'leave' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'chord'; readonly keys: string };

const MODIFIER_KEYS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
]);

/**
 * Escape cancels, Backspace and Delete take the command's keys away, Tab leaves; any other press is the new
 * key, or is refused with a sentence. A modifier held alone waits for its key.
 */
export function recordPress(event: KeyboardEvent, command: OfferedCommand, hasSingleKeys: boolean): Recorded {
  if (event.repeat || MODIFIER_KEYS.has(event.key)) return { kind: 'wait' };
  if (!event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.key === 'Tab') return { kind: 'leave' };
    if (!event.shiftKey && event.key === 'Escape') return { kind: 'cancel' };
    if (!event.shiftKey && (event.key === 'Backspace' || event.key === 'Delete')) return { kind: 'clear' };
  }
  const keys = chordOfPress(event);
  if (keys === null) return { kind: 'refused', why: whyNoChord(event) };
  const why = refusalOf(keys, command, hasSingleKeys);
  return why === null ? { kind: 'chord', keys } : { kind: 'refused', why };
}

function whyNoChord(event: KeyboardEvent): string {
  if (event.key === 'Dead') return 'That key waits for the next one to make a letter. Choose another key.';
  if (isMac && event.ctrlKey) return 'Control belongs to the system. Use ⌘ or ⌥.';
  if (event.metaKey) return 'The Windows key belongs to the system. Use Ctrl or Alt.';
  return 'This key cannot be told from others. Choose another key.';
}
