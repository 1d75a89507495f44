import { expect, it } from 'vitest';
import type { Annotation } from '../../shared/model';
import { placedIn } from './placed-annotations';

function annotation(id: string, revisionId: string, anchor: Annotation['anchor']): Annotation {
  return {
    id,
    revisionId,
    anchor,
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    sourceId: 's1',
    start: 0,
    end: 4,
    exact: 'lamp',
    prefix: '',
    suffix: '',
    kind: 'highlight',
    colour: 'amber',
    tags: [],
    comment: '',
  };
}

it('RD16 orphans and annotations of other revisions are not painted', () => {
  const all = [
    annotation('here', 'r2', 'fuzzy'),
    annotation('orphan', 'r2', 'orphan'),
    annotation('earlier', 'r1', 'exact'),
  ];
  expect(placedIn(all, 'r2').map(({ id }) => id)).toEqual(['here']);
});
