import { describe, expect, it } from 'vitest';
import type { Source } from '../store';
import { outcomeInWords } from './merge-words';

const ferry: Source = {
  id: 'a',
  schema: 1,
  createdAt: '2026-11-26T00:00:00.000Z',
  updatedAt: '2026-11-26T00:00:00.000Z',
  csl: { id: 'a', type: 'webpage', title: 'Ferry' },
  citekey: 'marsh2026',
  provenance: {},
  revisionId: 'r1',
  characterCount: 900,
  wordCount: 150,
};
const wire: Source = {
  ...ferry,
  id: 'b',
  csl: { ...ferry.csl, title: 'Wire' },
  citekey: 'wire2026',
  revisionId: 'r2',
};
const stub: Source = { ...wire, revisionId: '', characterCount: 0, wordCount: 0 };
const scan: Source = { ...stub, revisionId: 'r3' };

describe('LI74 what comes of a merge is said first', () => {
  it('of two texts and their annotations', () => {
    expect(outcomeInWords(ferry, wire, { kept: 5, other: 2 })).toBe(
      'The text of “Wire” stays readable as an earlier revision. The 2 annotations of “Wire” are looked for in the text that stays, and what is not found word for word waits for your decision. The citekey wire2026 goes: cite marsh2026 in its place. You can undo this.',
    );
  });

  it.each([
    [
      'a record alone goes',
      ferry,
      stub,
      '“Wire” has no text; what only its record knows is kept. The annotation of “Wire” is looked for',
    ],
    [
      'a file without text goes',
      ferry,
      scan,
      '“Wire” has no text; its file is kept with the source that stays. The annotation of “Wire” is looked for',
    ],
    [
      'a text comes to a record',
      stub,
      ferry,
      'The text of “Ferry” becomes the text of “Wire”. The annotation of “Wire” is looked for in the text that stays',
    ],
    [
      'neither has a text',
      stub,
      { ...scan, citekey: 'scan' },
      'What is annotated in it waits for a text. The citekey scan goes',
    ],
  ])('where %s', (_, kept, other, words) => {
    expect(outcomeInWords(kept, other, { kept: 1, other: 1 })).toContain(words);
  });

  it('without a word of annotations where there are none', () => {
    expect(outcomeInWords(ferry, wire, { kept: 3, other: 0 })).not.toContain('annotation');
  });
});
