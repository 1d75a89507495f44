import { beforeAll, describe, expect, it } from 'vitest';
import type { CslItem, Source } from '../../../shared/model';
import { loadWindow } from '../testing/fresh-library';
import type { SourceFinder } from './source-identity';

let sourceFinder: (sources: readonly Source[]) => SourceFinder;
beforeAll(async () => {
  await loadWindow();
  ({ sourceFinder } = await import('./source-identity'));
});

const item = (fields: Partial<CslItem>): CslItem => ({ id: '', type: 'article', ...fields });
const source = (id: string, fields: Partial<CslItem>): Source => ({
  id,
  schema: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  csl: item(fields),
  citekey: id,
  provenance: {},
  revisionId: 'r',
  characterCount: 0,
  wordCount: 0,
});
const year = (of: number) => ({ 'date-parts': [[of]] });
const ferry = { title: 'The <i>Ferry</i>, again', author: [{ family: 'Müller', given: 'A.' }] };

describe('ST71 a source is known by', () => {
  it.each([
    [
      'its address, however it is written',
      { URL: 'https://example.org/ferry' },
      { URL: 'http://www.example.org/ferry/?utm_source=x' },
    ],
    ['its DOI', { DOI: '10.1000/AbC' }, { DOI: 'https://doi.org/10.1000/abc' }],
    ['the DOI in its address', { DOI: '10.1000/abc' }, { URL: 'https://doi.org/10.1000%2Fabc' }],
    ['its ISBN, old or new', { ISBN: '0-306-40615-2' }, { ISBN: '978-0-306-40615-7' }],
    [
      'its title, first author and year',
      { ...ferry, issued: year(2024) },
      { title: 'The ferry again', author: [{ family: 'MULLER' }], issued: year(2024) },
    ],
    ['its title and author where one has no year', { ...ferry, issued: year(2024) }, ferry],
    [
      'its title and where it appeared, if nobody signed it',
      { title: 'Tides', 'container-title': 'Almanac' },
      { title: 'Tides', 'container-title': 'Almanac' },
    ],
  ])('%s', (_, known, asked) => {
    expect(sourceFinder([source('s', known)]).find(item(asked))).toBe('s');
  });

  it.each([
    ['another year', { ...ferry, issued: year(2024) }, { ...ferry, issued: year(2023) }],
    ['another DOI', { ...ferry, DOI: '10.1000/a' }, { ...ferry, DOI: '10.1000/b' }],
    ['another author', ferry, { ...ferry, author: [{ family: 'Berg' }] }],
    [
      'the ISBN of the book that both stand in',
      { title: 'One', ISBN: '978-0-306-40615-7', 'container-title': 'Essays' },
      { title: 'Two', ISBN: '978-0-306-40615-7', 'container-title': 'Essays' },
    ],
    ['a site’s front page', { URL: 'https://example.org/' }, { URL: 'https://example.org/' }],
    ['nothing in common', {}, {}],
  ])('and not by %s', (_, known, asked) => {
    expect(sourceFinder([source('s', known)]).find(item(asked))).toBeNull();
  });
});
