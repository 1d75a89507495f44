import { describe, expect, it } from 'vitest';
import type { Source } from '../../shared/model';
import { filterSources } from './source-filter';

const source = (id: string, title: string): Source => ({
  id,
  schema: 1,
  createdAt: '2026-03-12T09:00:00.000Z',
  updatedAt: '2026-03-12T09:00:00.000Z',
  csl: { id, type: 'article', title },
  citekey: id,
  provenance: {},
  revisionId: `${id}-1`,
  characterCount: 10,
  wordCount: 2,
});
const dredging = source('a', 'Dredging contract renewed');
const lamp = source('b', 'The lamp at Skerry Point');
const letter = source('c', '등대 관리인 두 사람이 보낸 편지');
const library = [dredging, lamp, letter];
const snippet = { text: 'the lamp burned', match: { start: 4, end: 8 } };

describe('SE3 a blank query leaves every source', () => {
  it('in the order of the library', () => {
    expect(filterSources(library, '  ', new Map()).map((match) => match.source.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('SE4 a source is found by its text', () => {
  it('and shows the words around the match', () => {
    expect(filterSources(library, 'lamp', new Map([['c', snippet]])).at(-1)).toEqual({
      source: letter,
      snippet,
    });
  });
  it('once only when its record matches too', () => {
    expect(filterSources(library, 'lamp', new Map([['b', snippet]]))).toEqual([{ source: lamp, snippet }]);
  });
  it('not when it has been removed from the library meanwhile', () => {
    expect(filterSources([dredging], 'lamp', new Map([['b', snippet]]))).toEqual([]);
  });
});

describe('SE5 rows stand still', () => {
  it('with the record matches first and the texts in the order they were found', () => {
    const found = new Map([
      ['c', snippet],
      ['a', snippet],
    ]);
    expect(filterSources(library, 'lamp', found).map((match) => match.source.id)).toEqual(['b', 'c', 'a']);
  });
});
