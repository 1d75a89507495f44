import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model';
import { changedSpans } from './annotation-changes';
import { indexIntervals, innermostAt } from './interval-index';
import { isOfSpan, placedParts, wholesOf } from './placed-parts';

function annotation(
  id: string,
  start: number,
  end: number,
  ...more: readonly [number, number][]
): Annotation {
  const part = (from: number, to: number) => ({ start: from, end: to, exact: '', prefix: '', suffix: '' });
  return {
    id,
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    sourceId: 's1',
    revisionId: 'r1',
    ...part(start, end),
    ...(more.length > 0 && { more: more.map(([from, to]) => part(from, to)) }),
    kind: 'highlight',
    colour: 'amber',
    tags: [],
    comment: '',
    anchor: 'exact',
  };
}

const joined = annotation('joined', 10, 20, [40, 50], [90, 99]);
const between = annotation('between', 25, 30);
const over = annotation('over', 42, 45);
const all = [joined, between, over];

describe('RD50 a joined annotation stands at each of its parts', () => {
  it('in the order of the places', () => {
    expect(placedParts(all).map(({ start, end }) => [start, end])).toEqual([
      [10, 20],
      [25, 30],
      [40, 50],
      [42, 45],
      [90, 99],
    ]);
  });

  it('and is found by pointing at any of them, as one annotation', () => {
    const index = indexIntervals(placedParts(all));
    const at = (offset: number) => wholesOf(innermostAt(index, offset)).map(({ id }) => id);
    expect([at(12), at(33), at(43), at(95)]).toEqual([['joined'], [], ['over', 'joined'], ['joined']]);
  });

  it('keeps its parts the same objects while it is unchanged, so that nothing is painted again', () => {
    const recoloured = { ...between, colour: 'red' as const };
    const before = placedParts(all);
    const after = placedParts([joined, recoloured, over]);
    expect(changedSpans(before, after)).toEqual([between, recoloured]);
  });

  it('costs nothing where no annotation is joined: the list stays the very same', () => {
    const plain = [between, over];
    expect(placedParts(plain)).toBe(plain);
  });
});

describe('RD23 the annotation of the same words', () => {
  it('is none that has further parts', () => {
    expect(isOfSpan(joined, { start: 10, end: 20 })).toBe(false);
    expect(isOfSpan(between, { start: 25, end: 30 })).toBe(true);
  });
});

describe('RD17 what a click focuses first is what shows on top', () => {
  const pile = (...spans: readonly Annotation[]) =>
    innermostAt(indexIntervals(spans), 12).map(({ id }) => id);

  it('the inner one of two that nest', () => {
    expect(pile(annotation('outer', 0, 40), annotation('inner', 10, 20))).toEqual(['inner', 'outer']);
  });

  it('the one that began last of two that overlap, though it is longer', () => {
    expect(pile(annotation('short', 5, 14), annotation('long', 11, 90))).toEqual(['long', 'short']);
  });

  it('the later one of two on the same words', () => {
    expect(pile(annotation('first', 10, 20), annotation('second', 10, 20))).toEqual(['second', 'first']);
  });
});
