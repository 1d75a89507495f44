import { describe, expect, it } from 'vitest';
import { inlineGroups } from './inline-runs';

const paragraph = { kind: 'paragraph', start: 100, end: 120 } as const;

describe('RD6 marks cover their words exactly', () => {
  it('gives a block without marks as one run', () => {
    expect(inlineGroups(paragraph)).toEqual([
      { link: null, address: null, runs: [{ start: 100, end: 120, kinds: [] }] },
    ]);
  });

  it('splits where emphasis begins inside strong words and ends behind them', () => {
    const [group] = inlineGroups({
      ...paragraph,
      marks: [
        { kind: 'strong', start: 104, end: 110 },
        { kind: 'emphasis', start: 107, end: 115 },
      ],
    });
    expect(group?.runs).toEqual([
      { start: 100, end: 104, kinds: [] },
      { start: 104, end: 107, kinds: ['strong'] },
      { start: 107, end: 110, kinds: ['strong', 'emphasis'] },
      { start: 110, end: 115, kinds: ['emphasis'] },
      { start: 115, end: 120, kinds: [] },
    ]);
  });

  it('clips a mark that leaves the block and passes over one beside it', () => {
    const [group] = inlineGroups({
      ...paragraph,
      marks: [
        { kind: 'code', start: 90, end: 105 },
        { kind: 'strong', start: 120, end: 130 },
      ],
    });
    expect(group?.runs).toEqual([
      { start: 100, end: 105, kinds: ['code'] },
      { start: 105, end: 120, kinds: [] },
    ]);
  });

  it('keeps a link with formatting inside it in one piece', () => {
    const link = { kind: 'link', start: 102, end: 112, href: 'https://example.org/' } as const;
    const groups = inlineGroups({ ...paragraph, marks: [link, { kind: 'strong', start: 105, end: 108 }] });
    expect(groups.map(({ address, runs }) => [address, runs.length])).toEqual([
      [null, 1],
      ['https://example.org/', 3],
      [null, 1],
    ]);
  });
});

describe('RD7 a link that may not be opened is plain words', () => {
  it('makes no group of its own', () => {
    const groups = inlineGroups({
      ...paragraph,
      marks: [{ kind: 'link', start: 102, end: 112, href: 'javascript:alert(1)' }],
    });
    expect(groups.map(({ address }) => address)).toEqual([null]);
  });
});
