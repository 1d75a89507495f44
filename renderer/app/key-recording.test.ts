import { describe, expect, it } from 'vitest';
import type { OfferedCommand } from '../ui';
import { recordPress } from './key-recording';

interface Press {
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
  readonly shiftKey?: boolean;
  readonly code?: string;
  readonly repeat?: boolean;
}

function press(key: string, rest: Press = {}): KeyboardEvent {
  const held = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, repeat: false, code: '' };
  return { key, ...held, ...rest, getModifierState: () => false } as unknown as KeyboardEvent;
}

function commandOf(scope: OfferedCommand['scope']): OfferedCommand {
  return { id: 'one', title: 'One', group: 'View', scope, keys: [], defaultKeys: [], run: () => undefined };
}

const IN_ARTICLE = commandOf('article');
const ANYWHERE = commandOf('anywhere');

describe('KB12 while a key is recorded', () => {
  it.each([
    ['a letter is the new key', press('m'), { kind: 'chord', keys: 'm' }],
    ['a chord is', press('m', { ctrlKey: true, altKey: true }), { kind: 'chord', keys: 'Mod+Alt+M' }],
    [
      'a Korean letter is the Latin one at its place',
      press('ㅗ', { code: 'KeyH' }),
      { kind: 'chord', keys: 'h' },
    ],
    [
      'a letter kept by an input method too',
      press('Process', { code: 'KeyH' }),
      { kind: 'chord', keys: 'h' },
    ],
    ['a modifier alone waits', press('Control', { ctrlKey: true }), { kind: 'wait' }],
    ['a key held down from before waits', press('Enter', { repeat: true }), { kind: 'wait' }],
    ['Escape cancels', press('Escape'), { kind: 'cancel' }],
    ['Backspace takes the keys away', press('Backspace'), { kind: 'clear' }],
    ['Delete does too', press('Delete'), { kind: 'clear' }],
    ['Tab leaves', press('Tab'), { kind: 'leave' }],
    ['Shift+Tab leaves', press('Tab', { shiftKey: true }), { kind: 'leave' }],
  ])('%s', (_what, event, outcome) => {
    expect(recordPress(event, IN_ARTICLE, true)).toEqual(outcome);
  });
});

describe('KB13 a key that would not work is refused with a sentence', () => {
  it.each([
    ['the browser’s own', press('t', { ctrlKey: true }), 'Ctrl T belongs to the browser or the system.'],
    ['zoom', press('+', { ctrlKey: true }), 'Ctrl + zooms the window.'],
    ['copying', press('c', { ctrlKey: true }), 'Ctrl C is for copying and pasting.'],
    ['an arrow', press('ArrowDown'), '↓ moves through lists and text.'],
    ['the space bar', press(' '), 'Space presses buttons and scrolls.'],
    ['a menu of the window', press('f', { altKey: true, code: 'KeyF' }), 'Alt F opens a menu.'],
    ['a dead key', press('Dead'), 'That key waits for the next one to make a letter.'],
    ['the Windows key', press('h', { metaKey: true }), 'The Windows key belongs to the system.'],
  ])('%s', (_what, event, why) => {
    expect(recordPress(event, IN_ARTICLE, true)).toEqual({
      kind: 'refused',
      why: expect.stringContaining(why),
    });
  });

  it.each([
    ['a letter', press('m')],
    ['a letter with Alt, which makes characters', press('m', { altKey: true, code: 'KeyM' })],
    ['what makes text bold', press('b', { ctrlKey: true })],
    ['what moves the caret by words', press('ArrowLeft', { ctrlKey: true })],
  ])('%s, for a command that acts while one writes', (_what, event) => {
    expect(recordPress(event, ANYWHERE, true)).toMatchObject({ kind: 'refused' });
    expect(recordPress(event, IN_ARTICLE, true)).toMatchObject({ kind: 'chord' });
  });

  it('takes a function key for a command that acts while one writes', () => {
    expect(recordPress(press('F8'), ANYWHERE, true)).toEqual({ kind: 'chord', keys: 'F8' });
  });

  it('a single letter, when those are off', () => {
    expect(recordPress(press('m'), IN_ARTICLE, false)).toMatchObject({ kind: 'refused' });
    expect(recordPress(press('F8'), IN_ARTICLE, false)).toMatchObject({ kind: 'chord' });
  });
});
