import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnotationSchema, parseRecord } from '../../shared/model';
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
const SPAN = { start: 3, end: 9 };
const FOUND = { revisionId: 'r2', spans: [SPAN], score: 0.8, candidates: [{ ...SPAN, score: 0.4 }] };
const MORE = [{ ...SPAN, exact: 'boats', prefix: '', suffix: '' }];
const fields = fc.constantFrom(...Object.keys(SOUND), 'found', 'more');
const values = fc.oneof(
  fc.constantFrom(undefined, null, '', 'amber', 'exact', -1, 0.5, 1, 2, Number.NaN, [], [1], '2026-03-01'),
  fc.anything(),
);

describe('ST31 the fast check of an annotation agrees with its schema', () => {
  it('takes a sound one', () => {
    expect(isPlainAnnotation(SOUND)).toBe(true);
  });

  it('takes one that was found elsewhere, and a joined one', () => {
    expect(isPlainAnnotation({ ...SOUND, anchor: 'fuzzy', found: FOUND, more: MORE })).toBe(true);
  });

  it('takes none whose finding or further parts the schema refuses', () => {
    const parts = fc.constantFrom('found', 'more');
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(...Object.keys(FOUND), ...Object.keys(MORE[0] ?? {})),
        values,
        (part, field, value) => {
          const damaged = part === 'found' ? { ...FOUND, [field]: value } : [{ ...MORE[0], [field]: value }];
          const record = { ...SOUND, [part]: damaged };
          expect(isPlainAnnotation(record) && !parseRecord(AnnotationSchema, record).ok).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
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
