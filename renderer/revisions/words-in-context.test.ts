import { describe, expect, it } from 'vitest';
import { wordsInContext } from './words-in-context';

const TEXT =
  'A first line.\nThe authority confirmed on Wednesday that around 340 vessels had passed during the outage, and that none of them was damaged.\nA last line.';

const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe('RV9 a candidate shows its words in context', () => {
  it('that begins and ends at a word, with an ellipsis where it was cut', () => {
    expect(wordsInContext(TEXT, spanOf('340 vessels'))).toEqual({
      before: '… authority confirmed on Wednesday that around ',
      words: '340 vessels',
      after: ' had passed during the outage, and that none of …',
    });
  });

  it('and never reaches over a line break', () => {
    expect(wordsInContext(TEXT, spanOf('first'))).toEqual({ before: 'A ', words: 'first', after: ' line.' });
    expect(wordsInContext(TEXT, spanOf('The authority')).before).toBe('');
    expect(wordsInContext(TEXT, { start: 0, end: 1 }).before).toBe('');
  });

  it('for a span outside the text too', () => {
    expect(wordsInContext(TEXT, { start: 9_000, end: 9_010 }).words).toBe('');
  });
});
