import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Command, commandForKey, offerCommand } from './commands';
import { setKeymap } from './keymap';

class Field {
  readonly isContentEditable = true;
}

const NOWHERE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '', target: null };

function press(key: string, rest: object = {}): KeyboardEvent {
  return { ...NOWHERE, key, ...rest, getModifierState: () => false } as unknown as KeyboardEvent;
}

const leaving: (() => void)[] = [];
function offer(id: string, keys: readonly string[], rest: Partial<Command> = {}): void {
  leaving.push(
    offerCommand({ id, title: id, group: 'View', keys, isEnabled: true, run: () => undefined, ...rest }),
  );
}

beforeAll(() => {
  vi.stubGlobal('HTMLElement', Field);
});
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
  setKeymap({ keys: {}, hasSingleKeys: true });
});

describe('KB7 a press runs the command that has its key now', () => {
  it('is the user’s key, and no longer the command’s own', () => {
    offer('highlight', ['h']);
    setKeymap({ keys: { highlight: ['m'] }, hasSingleKeys: true });
    expect(commandForKey(press('m'))?.id).toBe('highlight');
    expect(commandForKey(press('h'))).toBeNull();
  });

  it('KB8 is none for a single key that is turned off', () => {
    offer('highlight', ['h', 'Mod+H']);
    setKeymap({ keys: {}, hasSingleKeys: false });
    expect(commandForKey(press('h'))).toBeNull();
    expect(commandForKey(press('h', { ctrlKey: true }))?.id).toBe('highlight');
  });
});

describe('KB9 where and which', () => {
  it('in a text field only what acts anywhere does, and by no single key', () => {
    offer('find', ['/', 'Mod+F'], { scope: 'anywhere' });
    offer('import', ['Mod+O']);
    const target = new Field();
    expect(commandForKey(press('f', { ctrlKey: true, target }))?.id).toBe('find');
    expect(commandForKey(press('/', { target }))).toBeNull();
    expect(commandForKey(press('o', { ctrlKey: true, target }))).toBeNull();
  });

  it('KB2 in a text field a press of the input method is never a command’s', () => {
    offer('find', ['F8'], { scope: 'anywhere' });
    expect(commandForKey(press('F8', { target: new Field(), isComposing: true }))).toBeNull();
  });

  it('of two commands with one chord the one that can act does', () => {
    offer('comment', ['Enter'], { isEnabled: false });
    offer('open', ['Enter']);
    vi.stubGlobal('Element', Field);
    expect(commandForKey(press('Enter'))?.id).toBe('open');
  });

  it('of two that can, the one the user gave it to', () => {
    offer('comment', ['h']);
    offer('highlight', ['x']);
    setKeymap({ keys: { highlight: ['h'] }, hasSingleKeys: true });
    expect(commandForKey(press('h'))?.id).toBe('highlight');
  });

  it('else the one offered first, though it came back since', () => {
    offer('first', ['h']);
    offer('second', ['h']);
    offer('first', ['h'], { title: 'Under a new name' });
    expect(commandForKey(press('h'))?.id).toBe('first');
  });
});
