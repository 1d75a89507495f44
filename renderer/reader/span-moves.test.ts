import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/text';
import { blockEdge, firstWord, moveOffset, placeEdge } from './span-moves';

describe('RD25 a selection’s edge moves by a grapheme or a word', () => {
  it('takes an emoji family in one step, both ways', () => {
    const text = 'a👩‍👩‍👧‍👦b';
    expect(moveOffset(text, 1, 'grapheme', 1)).toBe(12);
    expect(moveOffset(text, 12, 'grapheme', -1)).toBe(1);
  });

  it('takes a letter with its combining marks, and a Hangul syllable made of jamo, in one step', () => {
    expect(moveOffset('x\u0301\u0323y', 0, 'grapheme', 1)).toBe(3);
    expect(moveOffset('\u1112\u1161\u11ab!', 0, 'grapheme', 1)).toBe(3);
  });

  it('goes behind the next word, and back before the last one', () => {
    const text = 'the lamp, at last';
    expect(moveOffset(text, 3, 'word', 1)).toBe(8);
    expect(moveOffset(text, 8, 'word', 1)).toBe(12);
    expect(moveOffset(text, 12, 'word', -1)).toBe(10);
    expect(moveOffset(text, 6, 'word', -1)).toBe(4);
  });

  it('crosses from one block into the next', () => {
    const text = 'first\nsecond';
    expect(moveOffset(text, 5, 'grapheme', 1)).toBe(6);
    expect(moveOffset(text, 5, 'word', 1)).toBe(12);
  });

  it('stays in the text', () => {
    expect(moveOffset('ab', 2, 'grapheme', 1)).toBe(2);
    expect(moveOffset('ab', 0, 'grapheme', -1)).toBe(0);
    expect(moveOffset('ab', 2, 'word', 1)).toBe(2);
    expect(moveOffset('ab', 0, 'word', -1)).toBe(0);
  });

  it('goes through Japanese and Chinese by their dictionaries', () => {
    const japanese = '東京都知事は昨日';
    expect([0, 2, 5, 6].map((offset) => moveOffset(japanese, offset, 'word', 1))).toEqual([2, 5, 6, 8]);
    expect(moveOffset(japanese, 8, 'word', -1)).toBe(6);
    expect([0, 2, 4].map((offset) => moveOffset('总统昨天宣布', offset, 'word', 1))).toEqual([2, 4, 6]);
  });

  it('never passes the other edge: one grapheme always stays selected', () => {
    const text = 'one 👍 two';
    const thumb = { start: 4, end: 6 };
    expect(placeEdge(text, thumb, 'end', 4)).toEqual(thumb);
    expect(placeEdge(text, thumb, 'start', 10)).toEqual(thumb);
    expect(placeEdge(text, thumb, 'start', 0)).toEqual({ start: 0, end: 6 });
  });

  it('never cuts a grapheme, wherever it is put', () => {
    expect(placeEdge('one 👍 two', { start: 0, end: 3 }, 'end', 5)).toEqual({ start: 0, end: 6 });
    expect(placeEdge('one 👍 two', { start: 7, end: 10 }, 'start', 5)).toEqual({ start: 4, end: 10 });
  });
});

describe('RD34 Shift+End and Shift+Home take a selection to its block’s edges', () => {
  const blocks = canonicalText([
    { kind: 'paragraph', pieces: [{ text: 'first line' }] },
    { kind: 'paragraph', pieces: [{ text: 'second' }] },
  ]).blocks;

  it('to the end, and pressed again to the end of the next', () => {
    expect([blockEdge(blocks, 3, 1), blockEdge(blocks, 10, 1), blockEdge(blocks, 11, 1)]).toEqual([
      10, 17, 17,
    ]);
    expect(blockEdge(blocks, 17, 1)).toBe(17);
  });

  it('to the start, and pressed again to the start of the one before', () => {
    expect([blockEdge(blocks, 14, -1), blockEdge(blocks, 11, -1), blockEdge(blocks, 10, -1)]).toEqual([
      11, 0, 0,
    ]);
    expect(blockEdge(blocks, 0, -1)).toBe(0);
  });

  it('and nowhere in a text without blocks', () => {
    expect(blockEdge([], 0, 1)).toBe(0);
  });
});

describe('RD26 the first word of a block', () => {
  it('passes over what stands before it', () => {
    expect(firstWord('x\n“We steered”', { start: 2, end: 14 })).toEqual({ start: 3, end: 5 });
  });

  it('is the whole block where there is no word in it', () => {
    expect(firstWord('* * *', { start: 0, end: 5 })).toEqual({ start: 0, end: 5 });
  });
});
