import { describe, expect, it } from 'vitest';
import type { OfferedCommand } from '../ui';
import { giveKeys, holdersOf } from './key-changes';

function command(id: string, ...defaultKeys: string[]): OfferedCommand {
  return { id, title: id, group: 'View', keys: defaultKeys, defaultKeys, run: () => undefined };
}

const HIGHLIGHT = command('highlight', 'h');
const COMMENT = command('comment', 'a');
const REDO = command('redo', 'Mod+Shift+Z', 'Mod+Y');
const ALL = [HIGHLIGHT, COMMENT, REDO];

describe('KB10 a changed key', () => {
  it('takes the place of those the command came with', () => {
    expect(giveKeys({}, REDO, ['Mod+Alt+R'])).toEqual({ redo: ['Mod+Alt+R'] });
  });

  it('can be none', () => {
    expect(giveKeys({}, HIGHLIGHT, [])).toEqual({ highlight: [] });
  });

  it('leaves no trace when it is the command’s own again', () => {
    expect(giveKeys({ highlight: ['m'], comment: ['b'] }, HIGHLIGHT, ['h'])).toEqual({ comment: ['b'] });
  });
});

describe('KB11 a clash', () => {
  it('names the command that has the key', () => {
    expect(holdersOf(['a'], 'highlight', ALL, {})).toEqual([COMMENT]);
  });

  it('is none with the command itself, nor with a key that its command gave up', () => {
    expect(holdersOf(['h'], 'highlight', ALL, {})).toEqual([]);
    expect(holdersOf(['a'], 'highlight', ALL, { comment: ['c'] })).toEqual([]);
  });

  it('knows a chord however it is written', () => {
    expect(holdersOf(['Shift+Mod+Z'], 'highlight', ALL, {})).toEqual([REDO]);
  });

  it('taken over leaves the other command its other keys', () => {
    expect(giveKeys({}, HIGHLIGHT, ['Mod+Y'], [REDO])).toEqual({
      highlight: ['Mod+Y'],
      redo: ['Mod+Shift+Z'],
    });
  });
});
