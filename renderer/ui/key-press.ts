import { chordOf, isMac, isSymbol, type Modifier, writeChord } from './chord';

/** What the key at each place of a US keyboard makes, alone and with Shift, by `KeyboardEvent.code`. */
const US_SYMBOLS: Readonly<Record<string, readonly [string, string]>> = {
  Backquote: ['`', '~'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
};

const NO_KEYS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'OS',
  'CapsLock',
  'NumLock',
  'Fn',
  'Dead',
  'Unidentified',
  'Compose',
]);

/**
 * Whether a press is this chord. Shift counts only for letters and named keys: `?` already contains it.
 */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const { modifiers, key } = chordOf(keys);
  const held = modifiersOf(event);
  if (held === null) return false;
  const isHeldAs = (name: Modifier) => held.includes(name) === modifiers.includes(name);
  if (!isHeldAs('Mod') || !isHeldAs('Alt') || (!isSymbol(key) && !isHeldAs('Shift'))) return false;
  return keyOfPress(event)?.toLowerCase() === key.toLowerCase();
}

/**
 * The chord of a press as it is kept. Null for a modifier alone, a dead key, and what no chord can name:
 * the Windows key, or Control on macOS.
 */
export function chordOfPress(event: KeyboardEvent): string | null {
  const modifiers = modifiersOf(event);
  const key = keyOfPress(event);
  return modifiers === null || key === null ? null : writeChord({ modifiers, key });
}

/**
 * The key of a press in Latin letters: what the keyboard makes, or the US key at the same place where that
 * is no ASCII character: with a Korean, Cyrillic or Greek layout, under an input method (`Process`), and for
 * letters with Alt, since Option+N on macOS is a dead key. Null for a modifier and for a dead key.
 */
export function keyOfPress(event: KeyboardEvent): string | null {
  const { key, code } = event;
  const isAlt = event.altKey && !isAltGraph(event);
  if (isAlt && /^Key[A-Z]$/.test(code) && !/^[a-z]$/i.test(key)) return code.slice(3).toLowerCase();
  if (key === ' ') return 'Space';
  if (isForeign(key) && event.getModifierState('AltGraph') && !isAlt) return null;
  if (key === 'Process' || isForeign(key)) return keyAtPlace(code, event.shiftKey);
  return NO_KEYS.has(key) ? null : key;
}

/** Whether a press belongs to an input method that is putting a character together in a text field. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || event.keyCode === 229;
}

/** One character outside ASCII; the names of keys are longer and ASCII throughout. */
function isForeign(key: string): boolean {
  return [...key].length === 1 && (key.codePointAt(0) ?? 0) > 0x7f;
}

function keyAtPlace(code: string, isShifted: boolean): string | null {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  if (/^Digit\d$/.test(code)) return code.slice(5);
  return US_SYMBOLS[code]?.[isShifted ? 1 : 0] ?? null;
}

/** The modifiers held, or null when one is among them that no chord names. */
function modifiersOf(event: KeyboardEvent): readonly Modifier[] | null {
  // AltGr is how a keyboard makes `[`, not a modifier; Windows reports it as Ctrl and Alt.
  if (isAltGraph(event)) return event.shiftKey ? ['Shift'] : [];
  if (isMac ? event.ctrlKey : event.metaKey) return null;
  const held: Modifier[] = [];
  if (isMac ? event.metaKey : event.ctrlKey) held.push('Mod');
  if (event.altKey) held.push('Alt');
  if (event.shiftKey) held.push('Shift');
  return held;
}

/** Whether AltGr made this key an ASCII character; one that it made `ń` is pressed for its chord, if for any. */
function isAltGraph(event: KeyboardEvent): boolean {
  return !isMac && !isForeign(event.key) && event.getModifierState('AltGraph');
}
