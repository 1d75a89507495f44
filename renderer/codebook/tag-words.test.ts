import { describe, expect, it } from 'vitest';
import { countInWords, nameUnder, whatGoes } from './tag-words';

describe('CB4 a count in words', () => {
  it.each([
    [{ own: 1, within: 1 }, false, '1 annotation'],
    [{ own: 2, within: 1_205 }, true, '2 annotations, 1,205 with the tags below'],
    [{ own: 0, within: 3 }, true, 'No annotations of its own, 3 with the tags below'],
    [{ own: 0, within: 0 }, false, 'No annotations'],
    [{ own: 0, within: 0 }, true, 'No annotations, nor on the tags below'],
  ])('%j', (counts, hasBelow, words) => {
    expect(countInWords(counts, hasBelow)).toBe(words);
  });
});

describe('CB6 moving a tag', () => {
  it('keeps the last part of its name', () => {
    expect(nameUnder('people/press', 'actors')).toBe('actors/press');
    expect(nameUnder('사람/공무원', null)).toBe('공무원');
  });
});

describe('CB8 what a deletion takes', () => {
  it.each([
    [14, 2, 'It is taken off 14 annotations, with the 2 tags below it.'],
    [1, 0, 'It is taken off 1 annotation.'],
    [0, 1, 'No annotation has it; it goes, with the tag below it.'],
    [0, 0, 'No annotation has it.'],
  ])('%i annotations, %i tags below', (within, below, words) => {
    expect(whatGoes(within, below)).toBe(words);
  });
});
