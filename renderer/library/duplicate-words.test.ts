import { describe, expect, it } from 'vitest';
import type { Provenance, Source } from '../../shared/model';
import { whyInWords } from './duplicate-words';
import { defaultTaken, differencesOf } from './merge-draft';

function source(id: string, csl: Partial<Source['csl']>, provenance: Provenance = {}): Source {
  return {
    schema: 1,
    id,
    createdAt: '2026-02-19T08:00:00.000Z',
    updatedAt: '2026-02-19T08:00:00.000Z',
    csl: { id, type: 'webpage', ...csl },
    citekey: id,
    provenance,
    revisionId: `${id}-1`,
    characterCount: 0,
    wordCount: 0,
  };
}

const A = source(
  'a',
  { title: 'Ferry may stop', language: 'en' },
  { title: { origin: 'json-ld', value: 'Ferry may stop' } },
);
const B = source(
  'b',
  { title: 'wire-2', URL: 'https://herald.example/b' },
  { title: { origin: 'file-name', value: 'wire-2' } },
);

describe('LI50 why two sources may be one', () => {
  it.each([
    [{ isSameAddress: true, isSameText: false, inCommon: 0 }, 'Same address'],
    [{ isSameAddress: false, isSameText: true, inCommon: 1 }, 'Same text'],
    [{ isSameAddress: true, isSameText: true, inCommon: 1 }, 'Same address · same text'],
    [{ isSameAddress: false, isSameText: false, inCommon: 0.914 }, '91% of the words in common'],
  ])('%o is said as %s', (why, words) => {
    expect(whyInWords({ first: A, second: B, ...why })).toBe(words);
  });
});

describe('LI52 merging asks for the fields in which both records differ', () => {
  it('and not for those only one has', () => {
    expect(differencesOf(A, B)).toEqual([{ field: 'title', kept: 'Ferry may stop', other: 'wire-2' }]);
  });

  it('and takes what is known in place of what is guessed', () => {
    expect(defaultTaken(B, A)).toEqual(['title']);
    expect(defaultTaken(A, B)).toEqual([]);
  });

  it('and what a user typed in place of what a file said', () => {
    const typed = source('c', { title: 'The ferry' }, { title: { origin: 'user', value: 'The ferry' } });
    expect(defaultTaken(A, typed)).toEqual(['title']);
    expect(defaultTaken(typed, A)).toEqual([]);
  });
});
