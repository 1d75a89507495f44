import { describe, expect, it } from 'vitest';
import { chordOfPress, isOfInputMethod, keyOfPress, matchesKeys } from './key-press';

interface Press {
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
  readonly isAltGraph?: boolean;
}

function press(key: string, { isAltGraph = false, ...modifiers }: Press = {}, code = ''): KeyboardEvent {
  const event = {
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...modifiers,
    getModifierState: (name: string) => isAltGraph && name === 'AltGraph',
  };
  return event as unknown as KeyboardEvent;
}

describe('KB1 a key press runs the command that names it', () => {
  it('takes a bare letter without any modifier', () => {
    expect(matchesKeys(press('h'), 'h')).toBe(true);
  });

  it('leaves Ctrl+H to the browser when the command is bare h', () => {
    expect(matchesKeys(press('h', { ctrlKey: true }), 'h')).toBe(false);
  });

  it('takes Ctrl for Mod away from macOS', () => {
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K')).toBe(true);
  });

  it('tells undo from redo by Shift, whatever case the letter comes in', () => {
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBe(false);
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z')).toBe(true);
  });

  it('takes a letter that Caps Lock made large', () => {
    expect(matchesKeys(press('H'), 'h')).toBe(true);
    expect(matchesKeys(press('H', { shiftKey: true }), 'h')).toBe(false);
  });

  it('takes ? however the keyboard makes it, with Shift or without', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(matchesKeys(press('?'), '?')).toBe(true);
  });

  it('takes the plus key, which is also what joins a chord', () => {
    expect(matchesKeys(press('+', { shiftKey: true }), '+')).toBe(true);
    expect(matchesKeys(press('+', { ctrlKey: true }), 'Mod++')).toBe(true);
  });

  it('asks for Alt where the chord does, and knows the letter though Alt makes it another', () => {
    expect(matchesKeys(press('Dead', { altKey: true, ctrlKey: true }, 'KeyN'), 'Mod+Alt+N')).toBe(true);
    expect(matchesKeys(press('n', { ctrlKey: true }, 'KeyN'), 'Mod+Alt+N')).toBe(false);
  });

  it('never takes a press with the Windows key', () => {
    expect(matchesKeys(press('h', { metaKey: true }), 'h')).toBe(false);
  });
});

describe('KB2 keys work on every keyboard', () => {
  it.each([
    ['Korean', 'ㅗ', 'KeyH', 'h'],
    ['Russian', 'р', 'KeyH', 'h'],
    ['Greek', 'η', 'KeyH', 'h'],
    ['an input method that keeps the letter to itself', 'Process', 'KeyH', 'h'],
    ['Russian, where ъ stands at the bracket', 'ъ', 'BracketRight', ']'],
    ['Persian digits', '۱', 'Digit1', '1'],
  ])('%s: the key at the place of the Latin one', (_layout, key, code, chord) => {
    expect(matchesKeys(press(key, {}, code), chord)).toBe(true);
  });

  it('knows Ctrl+K on a Cyrillic layout', () => {
    expect(matchesKeys(press('л', { ctrlKey: true }, 'KeyK'), 'Mod+K')).toBe(true);
  });

  it('goes by what a Latin layout makes, not by the place: Q of AZERTY stands where A does', () => {
    expect(matchesKeys(press('a', {}, 'KeyQ'), 'a')).toBe(true);
    expect(matchesKeys(press('q', {}, 'KeyA'), 'a')).toBe(false);
  });

  it('takes a bracket that AltGr makes, which Windows reports as Ctrl and Alt', () => {
    const bracket = press('[', { ctrlKey: true, altKey: true, isAltGraph: true }, 'Digit8');
    expect(matchesKeys(bracket, '[')).toBe(true);
  });

  it('knows Ctrl+Alt+N where Windows makes ń of it, and takes AltGr+N for no n', () => {
    const chord = press('ń', { ctrlKey: true, altKey: true, isAltGraph: true }, 'KeyN');
    expect(matchesKeys(chord, 'Mod+Alt+N')).toBe(true);
    expect(matchesKeys(press('ń', { isAltGraph: true }, 'KeyN'), 'n')).toBe(false);
  });

  it('takes a dead key for no key', () => {
    expect(keyOfPress(press('Dead', {}, 'Backquote'))).toBeNull();
  });

  it.each([{ isComposing: true }, { key: 'Process' }, { keyCode: 229 }])(
    'knows a press of an input method by %o',
    (sign) => {
      const event = { isComposing: false, key: 'ㅗ', keyCode: 72, ...sign } as KeyboardEvent;
      expect(isOfInputMethod(event)).toBe(true);
    },
  );
});

describe('KB3 a recorded press is the chord that matches it', () => {
  it.each([
    ['h', press('h')],
    ['Shift+H', press('H', { shiftKey: true })],
    ['Mod+Shift+E', press('E', { ctrlKey: true, shiftKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['Mod++', press('+', { ctrlKey: true, shiftKey: true })],
    ['Mod+Alt+Shift+ArrowLeft', press('ArrowLeft', { ctrlKey: true, altKey: true, shiftKey: true })],
    ['Space', press(' ')],
    ['F6', press('F6')],
    ['Mod+H', press('ㅗ', { ctrlKey: true }, 'KeyH')],
  ])('%s', (chord, event) => {
    expect(chordOfPress(event)).toBe(chord);
    expect(matchesKeys(event, chord)).toBe(true);
  });

  it('is none for a modifier alone, a dead key or the Windows key', () => {
    expect(chordOfPress(press('Shift', { shiftKey: true }))).toBeNull();
    expect(chordOfPress(press('Dead'))).toBeNull();
    expect(chordOfPress(press('h', { metaKey: true }))).toBeNull();
  });
});
