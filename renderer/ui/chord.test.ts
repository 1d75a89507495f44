import { describe, expect, it } from 'vitest';
import { chordOf, isSameChord, isSingleKey, showKeys, spellKeys } from './chord';

describe('KB4 a chord is one press, however it is written', () => {
  it('reads its parts', () => {
    expect(chordOf('Shift+Mod+E')).toEqual({ modifiers: ['Mod', 'Shift'], key: 'E' });
    expect(chordOf('+')).toEqual({ modifiers: [], key: '+' });
    expect(chordOf('Mod++')).toEqual({ modifiers: ['Mod'], key: '+' });
  });

  it.each([
    ['Mod+Shift+E', 'Shift+Mod+e'],
    ['?', 'Shift+?'],
    ['h', 'H'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(isSameChord(one, other)).toBe(true);
  });

  it('tells a letter from the letter with Shift', () => {
    expect(isSameChord('h', 'Shift+H')).toBe(false);
  });
});

describe('KB5 a single key is one character without Ctrl, Cmd or Alt', () => {
  it.each(['h', '1', '?', '/', '[', '.', '+', 'Shift+H'])('%s is one', (keys) => {
    expect(isSingleKey(keys)).toBe(true);
  });

  it.each(['Escape', 'Enter', 'Delete', 'ArrowLeft', 'Shift+ArrowLeft', 'F6', 'Mod+H', 'Alt+H'])(
    '%s is none',
    (keys) => {
      expect(isSingleKey(keys)).toBe(false);
    },
  );
});

describe('KB6 a key is shown as it stands on the keyboard', () => {
  it('spells a chord out', () => {
    expect(showKeys('Mod+Shift+E')).toBe('Ctrl Shift E');
  });

  it('keeps a bare key as it is', () => {
    expect(showKeys('h')).toBe('h');
    expect(showKeys('+')).toBe('+');
  });

  it('is words for screen readers, which pass over symbols', () => {
    expect(spellKeys('Mod+Shift+E')).toBe('Control Shift E');
    expect(spellKeys(']')).toBe('Right bracket');
  });
});
