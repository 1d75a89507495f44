import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexIntervals, innermostAt, overlapping } from './interval-index';

const index = indexIntervals([
  { id: 'article', start: 0, end: 1_000 },
  { id: 'sentence', start: 100, end: 180 },
  { id: 'word', start: 120, end: 126 },
  { id: 'other', start: 300, end: 310 },
]);

describe('RD18 what lies under a point', () => {
  it('is given from the innermost outwards', () => {
    expect(innermostAt(index, 122).map(({ id }) => id)).toEqual(['word', 'sentence', 'article']);
  });

  it('counts the first character of a span and not the one behind it', () => {
    expect(innermostAt(index, 120).map(({ id }) => id)).toContain('word');
    expect(innermostAt(index, 126).map(({ id }) => id)).not.toContain('word');
  });

  it('is nothing beside every span and in an empty index', () => {
    expect(innermostAt(index, 1_000)).toEqual([]);
    expect(innermostAt(indexIntervals([]), 5)).toEqual([]);
  });

  it('is what asking every span would find', () => {
    const span = fc
      .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 60 }), fc.nat(260), fc.nat(30), (spans, start, length) => {
        const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
        const wanted = { start, end: start + length };
        expect(overlapping(indexIntervals(sorted), wanted)).toEqual(
          sorted.filter((item) => item.start < wanted.end && item.end > wanted.start),
        );
      }),
    );
  });

  it('visits few of 5,000 annotations, one of which spans them all', () => {
    let visits = 0;
    const counted = (start: number, end: number) => ({
      get start() {
        visits++;
        return start;
      },
      end,
    });
    const many = [
      counted(0, 100_000),
      ...Array.from({ length: 4_999 }, (_, at) => counted(at * 20, at * 20 + 8)),
    ];
    const large = indexIntervals(many);
    visits = 0;
    expect(overlapping(large, { start: 50_004, end: 50_005 })).toHaveLength(2);
    expect(visits).toBeLessThan(60);
  });
});
