import { describe, expect, it } from 'vitest';
import { checkAnchored, checkQuotation } from '.';

const SOURCE = 'The authority was unable to go. The authority said so.';

describe('CH10 a quotation that stands at its annotation’s span is exact', () => {
  it('though its author cut a word, which the same words without a span are not', () => {
    expect(checkAnchored('The auth', SOURCE, { start: 0, end: 8 })).toEqual({
      state: 'exact',
      span: { start: 0, end: 8 },
    });
    expect(checkQuotation('able to go', SOURCE).state).toBe('altered');
  });

  it('and is looked for in the whole text when other words stand there', () => {
    expect(checkAnchored('said so', SOURCE, { start: 4, end: 11 })).toEqual({
      state: 'exact',
      span: { start: 46, end: 53 },
    });
    expect(checkAnchored('said no such thing at all', SOURCE, { start: 46, end: 53 }).state).not.toBe(
      'exact',
    );
  });

  it('but never when it is empty', () => {
    expect(checkAnchored('', SOURCE, { start: 3, end: 3 }).state).toBe('missing');
  });
});

describe('CH11 a quotation that stands at all parts of its annotation is declared', () => {
  const FAR = `“We lit candles,” he said. ${'Nothing else was said. '.repeat(200)}“It was not enough.”`;
  const spanOf = (words: string) => {
    const start = FAR.indexOf(words);
    return { start, end: start + words.length };
  };

  it('however far the parts are from each other, and though its author cut a word', () => {
    const joined = { ...spanOf('We lit cand'), more: [spanOf('It was not enough')] };
    expect(checkAnchored('We lit cand […] It was not enough', FAR, joined)).toEqual({
      state: 'declared',
      span: { start: 1, end: FAR.length - 2 },
    });
    expect(checkQuotation('We lit candles […] It was not enough', FAR).state).not.toBe('declared');
  });

  it('never exact, and judged like any other when a word of one part differs', () => {
    const joined = { ...spanOf('We lit candles'), more: [spanOf('It was not enough')] };
    expect(checkAnchored('We lit candles […] It was enough', FAR, joined).state).not.toBe('declared');
    expect(checkAnchored('We lit candles It was not enough', FAR, joined).state).not.toBe('declared');
  });

  it('exact when it is the words of one place alone', () => {
    const joined = { ...spanOf('We lit candles'), more: [spanOf('It was not enough')] };
    expect(checkAnchored('It was not enough', FAR, joined).state).toBe('exact');
  });
});
