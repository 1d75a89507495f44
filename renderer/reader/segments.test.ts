import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ColouredSpan, segmentsOf } from './segments';

const all = { start: 0, end: 1_000 };

describe('RD13 every annotated character has the colour of its innermost annotation', () => {
  it('leaves a lone annotation as it is', () => {
    expect(segmentsOf([{ start: 4, end: 9, colour: 'teal' }], all)).toEqual([
      { start: 4, end: 9, colour: 'teal', depth: 1 },
    ]);
  });

  it('darkens the words that two annotations share, in the colour of the one that began later', () => {
    const spans = [
      { start: 0, end: 10, colour: 'amber' },
      { start: 6, end: 15, colour: 'red' },
    ] as const;
    expect(segmentsOf(spans, all)).toEqual([
      { start: 0, end: 6, colour: 'amber', depth: 1 },
      { start: 6, end: 10, colour: 'red', depth: 2 },
      { start: 10, end: 15, colour: 'red', depth: 1 },
    ]);
  });

  it('shows the outer annotation again behind the inner one', () => {
    const spans = [
      { start: 0, end: 20, colour: 'blue' },
      { start: 5, end: 8, colour: 'pink' },
    ] as const;
    expect(segmentsOf(spans, all)).toEqual([
      { start: 0, end: 5, colour: 'blue', depth: 1 },
      { start: 5, end: 8, colour: 'pink', depth: 2 },
      { start: 8, end: 20, colour: 'blue', depth: 1 },
    ]);
  });

  it('puts the shorter of two that begin together on top, and the later of two that are equal', () => {
    const spans = [
      { start: 0, end: 3, colour: 'green' },
      { start: 0, end: 9, colour: 'amber' },
      { start: 0, end: 3, colour: 'slate' },
    ] as const;
    expect(segmentsOf(spans, all)).toEqual([
      { start: 0, end: 3, colour: 'slate', depth: 2 },
      { start: 3, end: 9, colour: 'amber', depth: 1 },
    ]);
  });

  it('keeps apart what does not touch, and joins neighbours of one colour', () => {
    const spans = [
      { start: 0, end: 2, colour: 'teal' },
      { start: 2, end: 4, colour: 'teal' },
      { start: 6, end: 8, colour: 'teal' },
    ] as const;
    expect(segmentsOf(spans, all)).toEqual([
      { start: 0, end: 4, colour: 'teal', depth: 1 },
      { start: 6, end: 8, colour: 'teal', depth: 1 },
    ]);
  });

  it('agrees with asking every annotation about every character', () => {
    const span = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.constantFrom('amber', 'teal', 'red'))
      .map(([start, length, colour]): ColouredSpan => ({ start, end: start + length, colour }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const painted = Array.from({ length: 60 }, (_, offset) => toneAt(segmentsOf(spans, all), offset));
        expect(painted).toEqual(Array.from({ length: 60 }, (_, offset) => expectedToneAt(spans, offset)));
      }),
    );
  });
});

describe('RD14 a section paints what lies in it', () => {
  it('clips a long annotation to the section and keeps out one that only touches it', () => {
    const spans = [
      { start: 0, end: 500, colour: 'violet' },
      { start: 90, end: 100, colour: 'red' },
    ] as const;
    expect(segmentsOf(spans, { start: 100, end: 200 })).toEqual([
      { start: 100, end: 200, colour: 'violet', depth: 1 },
    ]);
  });
});

function toneAt(segments: ReturnType<typeof segmentsOf>, offset: number): string {
  const over = segments.filter(({ start, end }) => start <= offset && end > offset);
  return over.map(({ colour, depth }) => `${colour} ${depth}`).join(' and ');
}

function expectedToneAt(spans: readonly ColouredSpan[], offset: number): string {
  const over = spans
    .filter(({ start, end }) => start <= offset && end > offset)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const top = over.at(-1);
  return top ? `${top.colour} ${over.length > 1 ? 2 : 1}` : '';
}
