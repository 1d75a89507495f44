import { describe, expect, it } from 'vitest';
import type { Source } from '../../shared/model';
import { queryWords, recordMatches } from './record-match';

const lamp: Source = {
  id: 's1',
  schema: 1,
  createdAt: '2026-03-12T09:00:00.000Z',
  updatedAt: '2026-03-12T09:00:00.000Z',
  csl: {
    id: 's1',
    type: 'article-newspaper',
    title: 'The lamp at Skerry Point went dark',
    author: [{ family: 'Lindqvist', given: 'Mára' }, { literal: 'Coast Desk' }],
    'container-title': 'Northern Ledger',
  },
  citekey: 'lindqvist2026',
  provenance: {},
  revisionId: 'r1',
  characterCount: 3100,
  wordCount: 612,
};

describe('SE1 a source is found by its record', () => {
  it('by words of its title in any order', () => {
    expect(recordMatches(lamp, queryWords('dark lamp'))).toBe(true);
  });
  it('by an author, family name first', () => {
    expect(recordMatches(lamp, queryWords('lindqvist, mara'))).toBe(true);
  });
  it('by a body that wrote it', () => {
    expect(recordMatches(lamp, queryWords('coast desk'))).toBe(true);
  });
  it('by its publisher and its title together', () => {
    expect(recordMatches(lamp, queryWords('ledger skerry'))).toBe(true);
  });
  it('not when one of the words is nowhere in it', () => {
    expect(recordMatches(lamp, queryWords('lamp harbour'))).toBe(false);
  });
});

describe('SE2 case and accents make no difference', () => {
  it('finds Mára by MARA', () => {
    expect(recordMatches(lamp, queryWords('MARA'))).toBe(true);
  });
});
