import { describe, expect, it } from 'vitest';
import type { CollectionNews } from '../store';
import { collectionInWords } from './collection-words';

const nothing: CollectionNews = {
  kind: 'Zotero',
  added: 0,
  known: 0,
  attached: 0,
  waiting: 0,
  notes: 0,
  repeated: 0,
  problems: [],
  written: null,
};

describe('LI30 a collection', () => {
  it.each([
    [
      '240 sources added, 12 were there already; 31 annotations attached, 4 wait for their words.',
      { added: 240, known: 12, attached: 31, waiting: 4 },
    ],
    ['1 source added.', { added: 1 }],
    ['1 source was there already; 1 annotation was there already.', { known: 1, repeated: 1 }],
    [
      '1 source added; 1 annotation waits for its words, 1 remark kept as a note.',
      { added: 1, waiting: 1, notes: 1 },
    ],
    [
      '2 sources were there already; 1 annotation attached, 9 were there already.',
      { known: 2, attached: 1, repeated: 9 },
    ],
    ['nothing could be read.', { problems: ['Line 4: the entry is not closed.'] }],
    ['nothing is in it.', {}],
  ])('%s', (words, news) => {
    expect(collectionInWords({ ...nothing, ...news })).toBe(words);
  });
});
