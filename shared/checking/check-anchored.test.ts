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
