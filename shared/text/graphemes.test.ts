import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes, trimSpan } from '.';

const FAMILY = '👨\u200d👩\u200d👧';
const graphemes = (text: string): number[] => [
  ...Array.from(new Intl.Segmenter().segment(text), ({ index }) => index),
  text.length,
];
const awkward = fc.array(
  fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r',
    'é',
    'e\u0301',
    FAMILY,
    '🇰🇷',
    '🇯',
    '한',
    '\u1112\u1161',
    'นำ',
    'क्षि',
    '\u0600',
    '\ud83d',
    '。',
  ),
  { maxLength: 30 },
);

describe('snapping', () => {
  it('T9 takes a whole emoji family where a part of it was selected', () => {
    expect(snapToGraphemes(`We ${FAMILY} met`, { start: 5, end: 6 })).toEqual({
      start: 3,
      end: 3 + FAMILY.length,
    });
  });

  it('T9 leaves a span in plain words as it is', () => {
    expect(snapToGraphemes('The harbour is closed.', { start: 4, end: 11 })).toEqual({ start: 4, end: 11 });
  });

  it('T9 clamps a span outside the text and keeps an empty one empty', () => {
    expect(snapToGraphemes('abc', { start: -4, end: 90 })).toEqual({ start: 0, end: 3 });
    expect(snapToGraphemes('abc', { start: Number.NaN, end: 2.7 })).toEqual({ start: 0, end: 2 });
    expect(snapToGraphemes('e\u0301', { start: 1, end: 1 })).toEqual({ start: 0, end: 0 });
    expect(snapToGraphemes('', { start: 3, end: 1 })).toEqual({ start: 0, end: 0 });
  });

  it('T9 ends where graphemes of the whole text end, though it looks at a part of it', () => {
    fc.assert(
      fc.property(awkward, fc.nat(80), fc.nat(80), (parts, a, b) => {
        const text = parts.join('');
        const asked = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const edges = graphemes(text);
        const span = snapToGraphemes(text, asked);
        expect(span.start).toBe(edges.findLast((edge) => edge <= asked.start));
        expect(span.end).toBe(
          asked.start === asked.end ? span.start : edges.find((edge) => edge >= asked.end),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('trimming', () => {
  it('T10 drops white space at both edges', () => {
    expect(trimSpan('a \n b', { start: 1, end: 4 })).toEqual({ start: 1, end: 1 });
    expect(trimSpan(' yes ', { start: 0, end: 5 })).toEqual({ start: 1, end: 4 });
  });
});
