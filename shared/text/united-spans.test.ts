import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSpan } from '../model';
import { areTogether, cutSpans, snapToGraphemes, uniteSpans } from '.';

const TEXT = '“We lit candles,” said Oriel, “and it was not enough.”';
const spanOf = (words: string, text = TEXT): TextSpan => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const wordsAt = (spans: readonly TextSpan[], text = TEXT) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('T36 spans that belong together are united', () => {
  it('keeps two apart that words stand between, in document order', () => {
    const spans = [spanOf('and it was not enough'), spanOf('We lit candles')];
    expect(wordsAt(uniteSpans(TEXT, spans))).toEqual(['We lit candles', 'and it was not enough']);
  });

  it('makes one of two that overlap, nest, touch, or have a space between them', () => {
    expect(wordsAt(uniteSpans(TEXT, [spanOf('We lit'), spanOf('lit candles')]))).toEqual(['We lit candles']);
    expect(wordsAt(uniteSpans(TEXT, [spanOf('We lit candles'), spanOf('lit')]))).toEqual(['We lit candles']);
    expect(wordsAt(uniteSpans(TEXT, [spanOf('We '), spanOf('lit')]))).toEqual(['We lit']);
    expect(wordsAt(uniteSpans(TEXT, [spanOf('We'), spanOf('lit')]))).toEqual(['We lit']);
  });

  it('makes one of the end of a paragraph and the beginning of the next', () => {
    expect(areTogether('one\ntwo', { start: 0, end: 3 }, { start: 4, end: 7 })).toBe(true);
    expect(areTogether('one. two', { start: 0, end: 3 }, { start: 5, end: 8 })).toBe(false);
  });
});

describe('T37 a cut parts spans and loses nothing', () => {
  it('but the white space where it is made', () => {
    const both = cutSpans(TEXT, [spanOf('and it was not enough')], spanOf('was').start);
    expect(both?.map((side) => wordsAt(side))).toEqual([['and it'], ['was not enough']]);
  });

  it('between two parts of a joined quotation', () => {
    const parts = [spanOf('We lit candles'), spanOf('and it was not enough')];
    expect(cutSpans(TEXT, parts, spanOf('Oriel').start)).toEqual([[parts[0]], [parts[1]]]);
  });

  it('and gives the rest of a part to the side it stands on', () => {
    const parts = [spanOf('We lit candles'), spanOf('and it was not enough')];
    const both = cutSpans(TEXT, parts, spanOf('candles').start);
    expect(both?.map((side) => wordsAt(side))).toEqual([['We lit'], ['candles', 'and it was not enough']]);
  });

  it('and leaves a span whole that has only white space beyond it', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 6, end: 7 },
    ];
    expect(cutSpans('소금   소금', spans, 2)).toEqual([[spans[0]], [spans[1]]]);
  });

  it('is none where one side would hold no words', () => {
    expect(cutSpans(TEXT, [spanOf('We lit')], spanOf('We lit').start)).toBeNull();
    expect(cutSpans(TEXT, [spanOf('We lit ')], spanOf('We lit').end)).toBeNull();
    expect(cutSpans(TEXT, [spanOf('We lit')], 40)).toBeNull();
  });

  it('never parts a syllable, a letter and its mark, or an emoji family', () => {
    const text = 'to 👩‍👩‍👧‍👦 e\u0301 나';
    expect(
      cutSpans(text, [{ start: 0, end: text.length }], text.indexOf('👩‍👩‍👧‍👦') + 4)?.map((side) =>
        wordsAt(side, text),
      ),
    ).toEqual([['to'], ['👩‍👩‍👧‍👦 e\u0301 나']]);
    const accent = text.indexOf('e\u0301');
    expect(cutSpans(text, [{ start: 0, end: text.length }], accent + 1)?.[1][0]?.start).toBe(accent);
  });
});

describe('joining and cutting lose no character', () => {
  const pieces = fc.constantFrom('word', 'a', '소금', '👩‍👩‍👧', 'e\u0301', ' ', '  ', '\n', '.', '“');
  const texts = fc.array(pieces, { minLength: 1, maxLength: 30 }).map((parts) => `${parts.join('')}end`);
  const cases = texts.chain((text) => {
    const offset = fc.nat(text.length);
    const span = fc
      .tuple(offset, offset)
      .map(([a, b]) => snapToGraphemes(text, { start: Math.min(a, b), end: Math.max(a, b) }));
    const filled = span.map((one) =>
      text.slice(one.start, one.end).trim() === '' ? { start: 0, end: text.length } : one,
    );
    return fc.record({
      text: fc.constant(text),
      spans: fc.array(filled, { minLength: 1, maxLength: 5 }),
      offset,
    });
  });
  /** The offsets of every character but white space that the spans cover. */
  const covered = (text: string, spans: readonly TextSpan[]) =>
    [...text.matchAll(/\S/g)]
      .map(({ index }) => index)
      .filter((at) => spans.some(({ start, end }) => start <= at && at < end));

  it('T36 uniting covers what the spans cover and no other word', () => {
    fc.assert(
      fc.property(cases, ({ text, spans }) => {
        expect(covered(text, uniteSpans(text, spans))).toEqual(covered(text, spans));
      }),
    );
  });

  it('T36 uniting twice is uniting once, and no two that are left belong together', () => {
    fc.assert(
      fc.property(cases, ({ text, spans }) => {
        const united = uniteSpans(text, spans);
        expect(uniteSpans(text, united)).toEqual(united);
        for (const [at, span] of united.slice(1).entries())
          expect(areTogether(text, united[at] ?? span, span)).toBe(false);
      }),
    );
  });

  it('T37 the two sides of a cut, united, are the spans again', () => {
    fc.assert(
      fc.property(cases, ({ text, spans, offset }) => {
        const united = uniteSpans(text, spans);
        const sides = cutSpans(text, united, offset);
        if (sides === null) return;
        expect(uniteSpans(text, sides.flat())).toEqual(united);
        expect(covered(text, sides.flat())).toEqual(covered(text, united));
      }),
    );
  });

  it('T37 a quotation joined of parts and taken apart again gives those parts', () => {
    fc.assert(
      fc.property(cases, ({ text, spans }) => {
        const parts = uniteSpans(text, spans);
        const apart = parts
          .slice(1)
          .reduce<readonly (readonly TextSpan[])[]>(
            (sides, part) => [
              ...sides.slice(0, -1),
              ...(cutSpans(text, sides.at(-1) ?? [], part.start) ?? []),
            ],
            [parts],
          );
        expect(apart).toEqual(parts.map((part) => [part]));
      }),
    );
  });
});
