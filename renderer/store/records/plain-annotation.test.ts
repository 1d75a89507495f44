import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnotationSchema, parseRecord } from '../../../shared/model';
import { isPlainAnnotation } from './plain-annotation';

const SOUND = {
  id: 'a1',
  schema: 1,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
  sourceId: 's1',
  revisionId: 'r1',
  start: 0,
  end: 9,
  exact: '340 boats',
  prefix: '',
  suffix: '',
  kind: 'highlight',
  colour: 'amber',
  tags: ['counts'],
  comment: '',
  anchor: 'exact',
};
const PART = { start: 20, end: 29, exact: '40 skiffs', prefix: '', suffix: '' };
const JOINED = { ...SOUND, more: [PART] };
const FOUND = {
  ...SOUND,
  anchor: 'orphan',
  found: {
    revisionId: 'r2',
    spans: [{ start: 3, end: 9 }],
    score: 0.4,
    candidates: [{ start: 3, end: 9, score: 0.4 }],
  },
};
const ORIGIN = {
  ...SOUND,
  origin: {
    json: '{}',
    at: [0, 2],
    file: { key: '2-0', wrapper: '[]', counts: [3] },
    replies: [{ json: '{}', at: [0, 1] }],
    targets: [0],
    read: {
      revisionId: '',
      parts: [{ start: 0, end: 9, exact: '340 boats' }],
      kind: 'highlight',
      colour: 'amber',
      tags: ['counts'],
      comment: '',
    },
  },
};
const fields = fc.constantFrom(...Object.keys(SOUND));
const values = fc.oneof(
  fc.constantFrom(undefined, null, '', 'amber', 'exact', -1, 0.5, 1, 2, Number.NaN, [], [1], '2026-03-01'),
  fc.anything(),
);

/** The record with one value, wherever it lies in it, replaced. */
function withOneReplaced(record: unknown, path: readonly string[], value: unknown): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(record)
    ? [...record]
    : { ...(record as object) };
  Reflect.set(copy, field, withOneReplaced(Reflect.get(copy, field), rest, value));
  return copy;
}

/** The ways to every value inside a record. */
function pathsIn(record: unknown): string[][] {
  if (typeof record !== 'object' || record === null) return [[]];
  return [
    [],
    ...Object.entries(record).flatMap(([field, inner]) => pathsIn(inner).map((path) => [field, ...path])),
  ];
}

describe('ST31 the fast check of an annotation agrees with its schema', () => {
  it('takes a sound one', () => {
    expect(isPlainAnnotation(SOUND)).toBe(true);
  });

  it('takes a joined one, one that was looked for in a later revision and one of another program', () => {
    expect([JOINED, FOUND, ORIGIN].map((record) => isPlainAnnotation(record))).toEqual([true, true, true]);
  });

  it('takes none with a damaged part or place that the schema refuses', () => {
    const damaged = fc
      .constantFrom<object>(JOINED, FOUND, ORIGIN)
      .chain((record) =>
        fc
          .tuple(fc.constantFrom(...pathsIn(record)), values)
          .map(([path, value]) => withOneReplaced(record, path, value)),
      );
    fc.assert(
      fc.property(damaged, (record) => {
        expect(isPlainAnnotation(record) && !parseRecord(AnnotationSchema, record).ok).toBe(false);
      }),
      { numRuns: 4_000 },
    );
    // A hole in the list is no target.
    expect(isPlainAnnotation({ ...SOUND, more: new Array(1) })).toBe(false);
  });

  it('takes none that the schema refuses', () => {
    fc.assert(
      fc.property(fields, values, (field, value) => {
        const record = { ...SOUND, [field]: value };
        expect(isPlainAnnotation(record) && !parseRecord(AnnotationSchema, record).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
