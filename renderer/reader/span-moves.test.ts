import { describe, expect, it } from 'vitest';
import { firstWord, moveEdge, moveOffset } from './span-moves';

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

  it('never passes the other edge: one grapheme always stays selected', () => {
    const text = 'one 👍 two';
    const thumb = { start: 4, end: 6 };
    expect(moveEdge(text, thumb, { edge: 'end', unit: 'grapheme', by: -1 })).toEqual(thumb);
    expect(moveEdge(text, thumb, { edge: 'start', unit: 'word', by: 1 })).toEqual(thumb);
    expect(moveEdge(text, thumb, { edge: 'start', unit: 'word', by: -1 })).toEqual({ start: 0, end: 6 });
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
