import { describe, expect, it } from 'vitest';
import { inTagOrder, mergeProblem, newTagProblem, renameProblem } from './tag-names';

describe('ST63 what speaks against a name', () => {
  it('names the tag that has it, into which it could be merged', () => {
    expect(renameProblem('press', 'PEOPLE', ['people', 'press'])).toEqual({
      sentence: 'There is a tag “people” already.',
      taken: 'people',
    });
  });
  it('is nothing when a tag gets its own name in another case', () => {
    expect(renameProblem('press', 'Press', ['people', 'press'])).toBeNull();
  });
  it('counts the tags that only lie above others', () => {
    expect(newTagProblem('사람', ['사람', '사람/공무원'])?.taken).toBe('사람');
  });
  it('is nothing for a tag that is merged into the one above it', () => {
    expect(mergeProblem('people/press', 'people')).toBeNull();
  });
});

describe('CB2 the codebook’s order', () => {
  it('has each tag after the one it lies under, and before the next beside that', () => {
    const names = ['people b', 'people/press', 'people', 'people/Officials', 'a10', 'a9'];
    expect(names.sort(inTagOrder)).toEqual([
      'a9',
      'a10',
      'people',
      'people/Officials',
      'people/press',
      'people b',
    ]);
  });
});
