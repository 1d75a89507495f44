import { describe, expect, it } from 'vitest';
import { matchesKeys, showKeys } from './commands';

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function press(key: string, modifiers: Partial<typeof NO_MODIFIERS> = {}, code = ''): KeyboardEvent {
  return { key, code, ...NO_MODIFIERS, ...modifiers } as KeyboardEvent;
}

describe('a key press runs the command that names it', () => {
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

  it('takes ? however the keyboard makes it, with Shift or without', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), '?')).toBe(true);
    expect(matchesKeys(press('?'), '?')).toBe(true);
  });

  it('takes the plus key, which is also what joins a chord', () => {
    expect(matchesKeys(press('+', { shiftKey: true }), '+')).toBe(true);
  });

  it('asks for Alt where the chord does, and knows the letter though Alt makes it another', () => {
    expect(matchesKeys(press('Dead', { altKey: true, ctrlKey: true }, 'KeyN'), 'Mod+Alt+N')).toBe(true);
    expect(matchesKeys(press('n', { ctrlKey: true }, 'KeyN'), 'Mod+Alt+N')).toBe(false);
  });
});

describe('a key is shown as it stands on the keyboard', () => {
  it('spells a chord out', () => {
    expect(showKeys('Mod+Shift+E')).toBe('Ctrl Shift E');
  });

  it('keeps a bare key as it is', () => {
    expect(showKeys('h')).toBe('h');
    expect(showKeys('+')).toBe('+');
  });
});
