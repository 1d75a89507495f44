import { describe, expect, it } from 'vitest';
import { foldedQuotation, guessCardHeight } from './card-layout';

describe('AS2 a long quotation is folded', () => {
  it('and a short one stands whole', () => {
    expect(foldedQuotation('around 340 vessels')).toBe('around 340 vessels');
  });
  it('to a length that layout can bear', () => {
    expect(foldedQuotation('word '.repeat(10_000))).toHaveLength(421);
  });
  it('without cutting an emoji in half', () => {
    expect(foldedQuotation(`${'a'.repeat(419)}🌊${'a'.repeat(50)}`).endsWith('a🌊…')).toBe(true);
  });
});

describe('AS3 cards scroll smoothly', () => {
  it('because a card with more words is guessed higher', () => {
    const short = guessCardHeight({ exact: 'around 340 vessels', comment: '' });
    const long = guessCardHeight({ exact: 'around 340 vessels '.repeat(8), comment: 'Ask her.' });
    expect(long).toBeGreaterThan(short);
  });
  it('and Hangul needs about twice the width of Latin letters', () => {
    const latin = guessCardHeight({ exact: 'a'.repeat(80), comment: '' });
    const hangul = guessCardHeight({ exact: '등'.repeat(80), comment: '' });
    expect(hangul).toBeGreaterThan(latin);
  });
});
