import { describe, expect, it } from 'vitest';
import { paintSlices } from './paint-slices';

describe('RD14 colours are put on in slices of about a pane’s height', () => {
  it('of many short blocks, or of one long one', () => {
    const lengths = [700, 700, 700, 5_000, 10];
    let start = 0;
    const blocks = lengths.map((length) => {
      const block = { kind: 'paragraph' as const, start, end: start + length };
      start = block.end + 1;
      return block;
    });
    expect(paintSlices(blocks)).toEqual([
      { firstBlock: 0, endBlock: 3, start: 0, end: 2_102 },
      { firstBlock: 3, endBlock: 4, start: 2_103, end: 7_103 },
      { firstBlock: 4, endBlock: 5, start: 7_104, end: 7_114 },
    ]);
  });

  it('none for a text without blocks', () => {
    expect(paintSlices([])).toEqual([]);
  });
});
