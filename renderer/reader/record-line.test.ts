import { describe, expect, it } from 'vitest';
import type { CslItem, Source } from '../../shared/model';
import { bylineParts, kickerParts } from './record-line';

const AT = '2026-03-12T09:00:00.000Z';

function sourceWith(csl: Partial<CslItem>, wordCount = 612): Source {
  return {
    id: 's1',
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    csl: { id: 's1', type: 'article-newspaper', ...csl },
    citekey: 's1',
    provenance: {},
    revisionId: 'r1',
    characterCount: 3_000,
    wordCount,
  };
}

describe('RD28 the lines around the title', () => {
  it('name the publisher, the day and the minutes above', () => {
    const source = sourceWith({
      'container-title': 'Northern Ledger',
      issued: { 'date-parts': [[2026, 3, 4]] },
    });
    expect(kickerParts(source)).toEqual(['Northern Ledger', '4 March 2026', '3 min']);
  });

  it('leave out what the record does not know', () => {
    expect(kickerParts(sourceWith({}, 20))).toEqual(['1 min']);
  });

  it('say nothing of minutes and words where there is no text', () => {
    expect(kickerParts(sourceWith({}, 0))).toEqual([]);
    expect(bylineParts(sourceWith({}, 0), AT)).toEqual(['Imported 12 March 2026']);
  });

  it('name the authors, the words and the day of import below', () => {
    const author = [{ given: 'Mara', family: 'Lindqvist' }, { literal: 'Harbour desk' }];
    expect(bylineParts(sourceWith({ author }), AT)).toEqual([
      'By Mara Lindqvist and Harbour desk',
      '612 words',
      'imported 12 March 2026',
    ]);
  });

  it('name the first six of more than eight authors and count the others', () => {
    const author = ['Ahn', 'Berg', 'Cole', 'Dahl', 'Ek', 'Foss', 'Graf', 'Holm', 'Ito'].map((family) => ({
      family,
    }));
    expect(bylineParts(sourceWith({ author }), AT)[0]).toBe(
      'By Ahn, Berg, Cole, Dahl, Ek, Foss and 3 others',
    );
    expect(bylineParts(sourceWith({ author: author.slice(1) }), AT)[0]).toContain('Holm and Ito');
  });

  it('leave out authors that are not known', () => {
    expect(bylineParts(sourceWith({}, 1), AT)).toEqual(['1 word', 'imported 12 March 2026']);
  });
});
