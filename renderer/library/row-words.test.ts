import { describe, expect, it } from 'vitest';
import { DEFAULT_COLOUR_LABELS, type Source, sourceTitle } from '../../shared/model';
import { coloursOf, metaOf, tallyInWords } from './row-words';

const source: Source = {
  id: 's1',
  schema: 1,
  createdAt: '2026-03-12T12:00:00.000Z',
  updatedAt: '2026-03-12T12:00:00.000Z',
  csl: { id: 's1', type: 'document' },
  citekey: 'document2026',
  provenance: {},
  revisionId: 'r1',
  characterCount: 10,
  wordCount: 2,
};

describe('LI1 a row', () => {
  it('shows publisher and date', () => {
    const csl = {
      ...source.csl,
      'container-title': 'Northern Ledger',
      issued: { 'date-parts': [[2026, 3, 4]] },
    };
    expect(metaOf({ ...source, csl })).toBe('Northern Ledger · 4 March 2026');
  });
  it('shows the publisher alone when there is no date', () => {
    expect(metaOf({ ...source, csl: { ...source.csl, 'container-title': 'Coast Weekly' } })).toBe(
      'Coast Weekly',
    );
  });
  it('shows the file’s name when neither is known', () => {
    const provenance = { title: { origin: 'file-name' as const, value: 'interview-brandt.txt' } };
    expect(metaOf({ ...source, provenance })).toBe('interview-brandt.txt');
  });
  it('shows the day of its import when nothing else is known', () => {
    expect(metaOf(source)).toBe('Imported 12 March 2026');
  });
  it('has a name even without a title', () => {
    expect(sourceTitle(source)).toBe('Untitled source');
  });
  it('tells the colours of its annotations in words too', () => {
    expect(tallyInWords(coloursOf({ teal: 1, amber: 2, red: 0 }), DEFAULT_COLOUR_LABELS)).toBe(
      '3 annotations: 2 Claim, 1 Figure',
    );
  });
});
