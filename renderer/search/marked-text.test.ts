import { describe, expect, it } from 'vitest';
import { markedPieces, wordSpans } from './marked-text';

describe('SE8 matching words are marked', () => {
  it('in the title, each where it first stands', () => {
    expect(
      markedPieces('The lamp at Skerry Point', wordSpans('The lamp at Skerry Point', ['point', 'lamp'])),
    ).toEqual([
      { start: 0, text: 'The ', isMatch: false },
      { start: 4, text: 'lamp', isMatch: true },
      { start: 8, text: ' at Skerry ', isMatch: false },
      { start: 19, text: 'Point', isMatch: true },
    ]);
  });
  it('as one mark where two matches overlap', () => {
    expect(markedPieces('lamplight', wordSpans('lamplight', ['lamp', 'plight']))).toEqual([
      { start: 0, text: 'lamplight', isMatch: true },
    ]);
  });
  it('with their accents', () => {
    expect(markedPieces('Mára', wordSpans('Mára', ['mara']))).toEqual([
      { start: 0, text: 'Mára', isMatch: true },
    ]);
  });
  it('not at all where a span lies outside the text', () => {
    expect(markedPieces('lamp', [{ start: 10, end: 12 }])).toEqual([
      { start: 0, text: 'lamp', isMatch: false },
    ]);
  });
});
