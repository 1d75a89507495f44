import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../shared/model';
import { indexIntervals } from './interval-index';
import { cutOffset, lyingOver, mergeable } from './overlaps';
import { placedParts } from './placed-parts';

const TEXT = '“We lit candles,” said Oriel, “and it was not enough.”';

function annotation(words: string, ...more: readonly string[]): Annotation {
  const part = (exact: string) => {
    const start = TEXT.indexOf(exact);
    return { start, end: start + exact.length, exact, prefix: '', suffix: '' };
  };
  return {
    id: words,
    schema: 1,
    createdAt: '2026-03-12T09:00:00.000Z',
    updatedAt: '2026-03-12T09:00:00.000Z',
    sourceId: 's1',
    revisionId: 'r1',
    ...part(words),
    ...(more.length > 0 && { more: more.map(part) }),
    kind: 'highlight',
    colour: 'amber',
    tags: [],
    comment: '',
    anchor: 'exact',
  };
}

const indexOf = (...annotations: readonly Annotation[]) =>
  indexIntervals(placedParts(annotations.toSorted((a, b) => a.start - b.start || a.end - b.end)));
const ids = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id);

describe('RD51 the annotations at the focused one’s place', () => {
  it('are those that share words with any of its parts, itself among them', () => {
    const joined = annotation('We lit candles', 'and it was not enough');
    const index = indexOf(joined, annotation('lit'), annotation('said Oriel'), annotation('not enough'));
    expect(ids(lyingOver(index, joined))).toEqual(['We lit candles', 'lit', 'not enough']);
  });
});

describe('RD55 merging takes in', () => {
  it('what overlaps the annotation, and what only a space parts from it', () => {
    const focused = annotation('it was');
    const index = indexOf(
      focused,
      annotation('and it'),
      annotation('not'),
      annotation('enough'),
      annotation('We'),
    );
    expect(ids(mergeable(TEXT, index, focused))).toEqual(['and it', 'not']);
  });

  it('nothing that other characters part from it', () => {
    const focused = annotation('We lit candles');
    expect(mergeable(TEXT, indexOf(focused, annotation('said')), focused)).toEqual([]);
  });
});

describe('RD56 an annotation is split', () => {
  const focused = annotation('and it was not enough');
  const spanOf = (words: string) => {
    const start = TEXT.indexOf(words);
    return { start, end: start + words.length };
  };

  it('before the selected words', () => {
    expect(cutOffset(TEXT, focused, { selected: spanOf('was not'), clicked: null })).toBe(
      TEXT.indexOf('was'),
    );
  });

  it('after them where they are its first', () => {
    expect(cutOffset(TEXT, focused, { selected: spanOf('and it'), clicked: null })).toBe(
      TEXT.indexOf(' was'),
    );
  });

  it('before the word that was clicked, with nothing selected', () => {
    const clicked = TEXT.indexOf('enough') + 3;
    expect(cutOffset(TEXT, focused, { selected: null, clicked })).toBe(TEXT.indexOf('enough'));
  });

  it('nowhere else: not outside it, nor where a side would be empty, nor without a place', () => {
    expect(cutOffset(TEXT, focused, { selected: spanOf('said Oriel'), clicked: null })).toBeNull();
    expect(cutOffset(TEXT, focused, { selected: spanOf('and it was not enough'), clicked: null })).toBeNull();
    expect(cutOffset(TEXT, focused, { selected: null, clicked: focused.start + 1 })).toBeNull();
    expect(cutOffset(TEXT, focused, { selected: null, clicked: null })).toBeNull();
  });

  it('between the parts of a joined one, by words selected there', () => {
    const joined = annotation('We lit candles', 'and it was not enough');
    expect(cutOffset(TEXT, joined, { selected: spanOf('Oriel'), clicked: null })).toBe(TEXT.indexOf('Oriel'));
  });
});
