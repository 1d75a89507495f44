import { describe, expect, it } from 'vitest';
import type { Annotation, Found } from '../../../shared/model';
import { placedFirst, placedIn, undecidedIn, unplacedIn } from './placed-annotations';

function annotation(id: string, revisionId: string, rest: Partial<Annotation> = {}): Annotation {
  return {
    id,
    revisionId,
    anchor: 'exact',
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    sourceId: 's1',
    start: 10,
    end: 14,
    exact: 'lamp',
    prefix: '',
    suffix: '',
    kind: 'highlight',
    colour: 'amber',
    tags: [],
    comment: '',
    ...rest,
  };
}

const found = (revisionId: string, ...starts: readonly number[]): Found => ({
  revisionId,
  spans: starts.map((start) => ({ start, end: start + 6 })),
  score: 0.8,
  candidates: [],
});

const here = annotation('here', 'r2');
const similar = annotation('similar', 'r1', { anchor: 'fuzzy', found: found('r2', 4) });
const orphan = annotation('orphan', 'r1', { anchor: 'orphan', found: found('r2') });
const lost = annotation('lost', 'r2', { anchor: 'orphan' });
const all = [here, similar, orphan, lost];

describe('ST40 RD16 an annotation has a place', () => {
  it('where its words stand, or where similar ones were found, in the order of these places', () => {
    expect(placedIn(all, 'r2').map(({ id, start, end }) => [id, start, end])).toEqual([
      ['similar', 4, 10],
      ['here', 10, 14],
    ]);
  });

  it('in the revision its words were taken from, as long as they are its words', () => {
    expect(placedIn(all, 'r1').map(({ id, start }) => [id, start])).toEqual([
      ['similar', 10],
      ['orphan', 10],
    ]);
  });

  it('with one for each part of a joined quotation', () => {
    const more = [{ start: 30, end: 34, exact: 'dark', prefix: '', suffix: '' }];
    const joined = annotation('joined', 'r1', { anchor: 'fuzzy', more, found: found('r2', 4, 50) });
    expect(placedIn([joined], 'r2')[0]).toMatchObject({
      start: 4,
      end: 10,
      more: [{ start: 50, end: 56, exact: 'dark' }],
    });
  });

  it('as the same object for the same record', () => {
    expect(placedIn(all, 'r2')[0]).toBe(placedIn(all, 'r2')[0]);
    expect(placedIn(all, 'r2')[1]).toBe(here);
  });

  it('or else is among the orphans', () => {
    expect(unplacedIn(all, 'r2').map(({ id }) => id)).toEqual(['orphan', 'lost']);
  });
});

describe('ST40 an export of a revision', () => {
  it('has every annotation, and as an orphan what has no place there, whatever it was in its own revision', () => {
    const left = annotation('left', 'r1');
    expect(placedFirst([here, left, orphan], 'r2').map(({ id, anchor }) => [id, anchor])).toEqual([
      ['here', 'exact'],
      ['left', 'orphan'],
      ['orphan', 'orphan'],
    ]);
  });
});

describe('RV5 similar words wait for a decision', () => {
  it('in the revision they were found in, not in the one the words were taken from', () => {
    expect(undecidedIn(all, 'r2').map(({ id, start }) => [id, start])).toEqual([['similar', 4]]);
    expect(undecidedIn(all, 'r1')).toEqual([]);
  });
});
