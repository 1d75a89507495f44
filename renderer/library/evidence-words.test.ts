import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../shared/model';
import { evidenceInWords, hintFor, otherValues } from './evidence-words';

const provenance: Provenance = {
  title: {
    origin: 'open-graph',
    locator: 'og:title',
    value: 'The lamp went dark',
    alternatives: [
      { origin: 'page-markup', locator: 'title', value: 'The lamp went dark | Northern Ledger' },
      { origin: 'json-ld', locator: 'headline', value: 'The lamp went dark' },
      { origin: 'article-text', value: 'The lamp went dark | Northern Ledger' },
    ],
  },
  type: {
    origin: 'default',
    value: 'webpage',
    alternatives: [
      { origin: 'open-graph', locator: 'og:type', value: 'article-newspaper' },
      { origin: 'json-ld', locator: '@type', value: 'Thing' },
    ],
  },
};

describe('LI11 each value says where it came from', () => {
  it('by the name of its tag', () => {
    expect(evidenceInWords(provenance.title)).toBe('from og:title');
  });
  it('by its place in JSON-LD', () => {
    expect(evidenceInWords({ origin: 'json-ld', locator: 'author.name', value: 'Mara Lindqvist' })).toBe(
      'from JSON-LD, author.name',
    );
  });
  it('or that it was not found', () => {
    expect(evidenceInWords(undefined)).toBe('not found');
  });
  it('and changes as one types', () => {
    expect(hintFor(provenance, 'title', 'The lamp went dark', 'The lamp went dark')).toBe('from og:title');
    expect(hintFor(provenance, 'title', 'The lamp went dark', 'The lamp')).toBe('typed by you');
    expect(hintFor(provenance, 'title', 'The lamp went dark', 'The lamp went dark | Northern Ledger')).toBe(
      'from the page, title',
    );
  });
});

describe('LI12 other values found', () => {
  it('are each offered once, without the one the field has', () => {
    expect(otherValues(provenance, 'title', 'The lamp went dark')).toEqual([
      { value: 'The lamp went dark | Northern Ledger', words: 'from the page, title' },
    ]);
  });
  it('of the type are those the form has', () => {
    expect(otherValues(provenance, 'type', 'webpage').map(({ value }) => value)).toEqual([
      'article-newspaper',
    ]);
  });
  it('are written as the field is typed, so that they can be stored', () => {
    const written: Provenance = {
      author: {
        origin: 'json-ld',
        value: 'J. Doe',
        alternatives: [{ origin: 'page-markup', locator: 'byline', value: 'By Jane Doe and John Smith' }],
      },
      issued: {
        origin: 'json-ld',
        value: '2026-02-20',
        alternatives: [{ origin: 'url', locator: 'path', value: 'Thu, 19 Feb 2026 08:00:00 GMT' }],
      },
    };
    expect(otherValues(written, 'author', 'Doe, J.')).toEqual([
      { value: 'Doe, Jane\nSmith, John', words: 'from the page, byline' },
    ]);
    expect(otherValues(written, 'issued', '2026-02-20')).toEqual([
      { value: '2026-02-19', words: 'from the address, path' },
    ]);
    expect(hintFor(written, 'issued', '2026-02-20', '2026-02-19')).toBe('from the address, path');
  });
  it('are none where none was found', () => {
    expect(otherValues(provenance, 'URL', '')).toEqual([]);
  });
});
