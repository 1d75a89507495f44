import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model';
import { type AnnotationFilter, matcherOf, NO_FILTER, toggleCriterion } from './annotation-filter';

const BASE: Annotation = {
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
};

function leaves(filter: Partial<AnnotationFilter>, annotation: Partial<Annotation>): boolean {
  return matcherOf({ ...NO_FILTER, ...filter }, new Set(['quoted']))({ ...BASE, ...annotation });
}

describe('AS15 words', () => {
  it('are found in the quotation, whatever their case and accents', () => {
    expect(leaves({ text: 'CAFE' }, { exact: 'the Café by the quay' })).toBe(true);
  });
  it('are found in the comment and in tags', () => {
    expect(
      leaves({ text: 'tape officials' }, { comment: 'Check the tape', tags: ['people/officials'] }),
    ).toBe(true);
  });
  it('must all be there, in whatever order', () => {
    expect(leaves({ text: 'boat empty' }, { exact: 'An empty boat' })).toBe(true);
    expect(leaves({ text: 'boat full' }, { exact: 'An empty boat' })).toBe(false);
  });
  it('are found in every part of a joined quotation', () => {
    const more = [{ start: 9, end: 15, exact: 'promise', prefix: '', suffix: '' }];
    expect(leaves({ text: 'promise' }, { exact: 'An empty boat', more })).toBe(true);
  });
  it('do not match across the end of one part and the beginning of the next', () => {
    expect(leaves({ text: 'boatcheck' }, { exact: 'boat', comment: 'check' })).toBe(false);
  });
  it('find Hangul in whole syllables', () => {
    expect(leaves({ text: '소금' }, { exact: '소금은 기다리는 사람에게만 온다' })).toBe(true);
    expect(leaves({ text: '소그' }, { exact: '소금은 기다리는 사람에게만 온다' })).toBe(false);
  });
  it('of white space alone leave everything', () => {
    expect(leaves({ text: '  ' }, {})).toBe(true);
  });
  it('are sought in the record as it is after an edit', () => {
    const before = { ...BASE, comment: 'alarm' };
    const matches = matcherOf({ ...NO_FILTER, text: 'alarm' }, new Set());
    expect(matches(before)).toBe(true);
    expect(matches({ ...before, comment: 'quiet' })).toBe(false);
  });
});

describe('AS16 what is chosen', () => {
  it('leaves any of the chosen labels', () => {
    const criteria = [
      { kind: 'colour', value: 'red' },
      { kind: 'colour', value: 'teal' },
    ] as const;
    expect(leaves({ criteria }, { colour: 'teal' })).toBe(true);
    expect(leaves({ criteria }, { colour: 'amber' })).toBe(false);
  });
  it('must agree in every kind', () => {
    const criteria = [
      { kind: 'colour', value: 'red' },
      { kind: 'state', value: 'orphan' },
    ] as const;
    expect(leaves({ criteria }, { colour: 'red', anchor: 'orphan' })).toBe(true);
    expect(leaves({ criteria }, { colour: 'red', anchor: 'exact' })).toBe(false);
  });
  it('includes the tags below a tag, and no tag that only begins like it', () => {
    const criteria = [{ kind: 'tag', value: 'people' }] as const;
    expect(leaves({ criteria }, { tags: ['people/officials/mayor'] })).toBe(true);
    expect(leaves({ criteria }, { tags: ['People'] })).toBe(true);
    expect(leaves({ criteria }, { tags: ['peoples'] })).toBe(false);
  });
  it('asks for a comment, and for a note that quotes', () => {
    expect(leaves({ criteria: [{ kind: 'has', value: 'comment' }] }, { comment: ' ' })).toBe(false);
    expect(leaves({ criteria: [{ kind: 'has', value: 'comment' }] }, { comment: 'Ask.' })).toBe(true);
    expect(leaves({ criteria: [{ kind: 'has', value: 'note' }] }, { id: 'quoted' })).toBe(true);
    expect(leaves({ criteria: [{ kind: 'has', value: 'note' }] }, { id: 'other' })).toBe(false);
  });
  it('goes when it is chosen again, and the words stay', () => {
    const once = toggleCriterion({ text: 'boat', criteria: [] }, { kind: 'tag', value: 'Café' });
    expect(toggleCriterion(once, { kind: 'tag', value: 'cafe' })).toEqual({ text: 'boat', criteria: [] });
  });
});

describe('AS25 filtering keeps up with typing', () => {
  it('because the words of a record are prepared once, however many letters are typed', () => {
    let readings = 0;
    const annotation = {
      ...BASE,
      get exact() {
        readings += 1;
        return '“An empty boat”';
      },
    };
    for (const text of ['b', 'bo', 'boa', 'boat'])
      expect(matcherOf({ ...NO_FILTER, text }, new Set())(annotation)).toBe(true);
    expect(readings).toBe(1);
  });
});
