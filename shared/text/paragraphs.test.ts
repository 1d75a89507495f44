import { describe, expect, it } from 'vitest';
import type { Block } from '../model';
import { blockIndexAt, paragraphCount, paragraphNumber, paragraphsOf, showParagraphs } from '.';

const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, start: 0, end: 5 },
  { kind: 'paragraph', start: 6, end: 20 },
  { kind: 'caption', start: 21, end: 30 },
  { kind: 'list-item', start: 31, end: 40 },
];

describe('blocks', () => {
  it('T11 gives the line break between two blocks to the first', () => {
    expect([5, 6, 20, 21].map((offset) => blockIndexAt(blocks, offset))).toEqual([0, 1, 1, 2]);
  });

  it('T11 gives an offset outside the text to the nearest block', () => {
    expect([blockIndexAt(blocks, -3), blockIndexAt(blocks, 900), blockIndexAt([], 0)]).toEqual([0, 3, -1]);
  });

  it('T12 counts neither headings nor captions', () => {
    expect([0, 6, 25, 35].map((offset) => paragraphNumber(blocks, offset))).toEqual([null, 1, null, 2]);
    expect(paragraphCount(blocks)).toBe(2);
    expect(paragraphNumber([], 0)).toBeNull();
  });
});

describe('T38 a quotation’s paragraphs', () => {
  const show = (...spans: readonly { start: number; end: number }[]) =>
    showParagraphs(paragraphsOf(blocks, spans));

  it('are one where it stands in one', () => {
    expect(show({ start: 7, end: 20 })).toBe('1');
    expect(show({ start: 7, end: 9 }, { start: 12, end: 20 })).toBe('1');
  });

  it('are a range where it ends in another', () => {
    expect(show({ start: 7, end: 35 })).toBe('1–2');
    expect(show({ start: 7, end: 9 }, { start: 31, end: 33 })).toBe('1–2');
  });

  it('leave out a heading', () => {
    expect(show({ start: 0, end: 9 })).toBe('1');
    expect(show({ start: 0, end: 3 })).toBe('');
  });
});
