import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model';
import { facetsOf } from './filter-facets';

function annotationWith(fields: Partial<Annotation>): Annotation {
  return {
    id: 'a',
    schema: 1,
    createdAt: '2026-03-01T10:00:00.000Z',
    updatedAt: '2026-03-01T10:00:00.000Z',
    sourceId: 's',
    revisionId: 'r',
    start: 0,
    end: 0,
    exact: '',
    prefix: '',
    suffix: '',
    kind: 'highlight',
    colour: 'amber',
    tags: [],
    comment: '',
    anchor: 'exact',
    ...fields,
  };
}

describe('AS17 the filter offers', () => {
  it('the colours in use in the order of their keys, counted', () => {
    const facets = facetsOf(
      [
        annotationWith({ colour: 'red' }),
        annotationWith({ colour: 'amber' }),
        annotationWith({ colour: 'red' }),
      ],
      new Set(),
    );
    expect([...facets.colours]).toEqual([
      ['amber', 1],
      ['red', 2],
    ]);
  });
  it('the states in use', () => {
    const facets = facetsOf([annotationWith({ anchor: 'orphan' }), annotationWith({})], new Set());
    expect([...facets.states]).toEqual([
      ['exact', 1],
      ['orphan', 1],
    ]);
  });
  it('tags with all above them, those below one directly after it', () => {
    const facets = facetsOf(
      [annotationWith({ tags: ['people too', 'people/officials'] }), annotationWith({ tags: ['people'] })],
      new Set(),
    );
    expect(facets.tags).toEqual([
      { tag: 'people', depth: 0, count: 2, ownCount: 1 },
      { tag: 'people/officials', depth: 1, count: 1, ownCount: 1 },
      { tag: 'people too', depth: 0, count: 1, ownCount: 1 },
    ]);
  });
  it('a tag that only has others below it', () => {
    const facets = facetsOf([annotationWith({ tags: ['figures/boats'] })], new Set());
    expect(facets.tags[0]).toEqual({ tag: 'figures', depth: 0, count: 1, ownCount: 0 });
  });
  it('an annotation once, though it has two tags below one', () => {
    const facets = facetsOf([annotationWith({ tags: ['people/a', 'people/b'] })], new Set());
    expect(facets.tags[0]).toMatchObject({ tag: 'people', count: 1 });
  });
  it('spellings that differ in case alone as one tag', () => {
    const facets = facetsOf(
      [annotationWith({ tags: ['Alarm'] }), annotationWith({ tags: ['alarm'] })],
      new Set(),
    );
    expect(facets.tags).toEqual([{ tag: 'Alarm', depth: 0, count: 2, ownCount: 2 }]);
  });
  it('those with a comment, and those that some note quotes', () => {
    const facets = facetsOf(
      [annotationWith({ id: 'one', comment: 'Ask.' }), annotationWith({ id: 'two', comment: ' ' })],
      new Set(['two', 'elsewhere']),
    );
    expect(facets).toMatchObject({ commented: 1, quoted: 1 });
  });
});
