import { describe, expect, it } from 'vitest';
import {
  isTagWithin,
  LONGEST_TAG,
  movedTag,
  spelledTag,
  tagNameOf,
  tagNameProblem,
  tagParts,
  tagsAbove,
  typedTag,
} from './tag';

describe('MO10 a tag’s name is a path', () => {
  it('has its parts and the tags above it, also in Korean', () => {
    expect(tagParts('사람/공무원/군청')).toEqual(['사람', '공무원', '군청']);
    expect(tagsAbove('사람/공무원/군청')).toEqual(['사람', '사람/공무원']);
    expect(tagsAbove('people')).toEqual([]);
  });

  it('lies under another by whole parts alone', () => {
    expect(isTagWithin('people/officials', 'people')).toBe(true);
    expect(isTagWithin('people', 'people')).toBe(true);
    expect(isTagWithin('peoples/officials', 'people')).toBe(false);
  });

  it('moves with what it lies under', () => {
    expect(movedTag('people/officials', 'people', 'actors/named')).toBe('actors/named/officials');
    expect(movedTag('peoples', 'people', 'actors')).toBe('peoples');
  });

  it('is one part where an older library stored what is no path', () => {
    expect(tagParts('http://example')).toEqual(['http://example']);
    expect(isTagWithin('http://example', 'http:')).toBe(false);
  });

  it('takes the parents as the library spells them', () => {
    const known = new Map([['people', 'People']]);
    expect(spelledTag('people/officials', (name) => known.get(name))).toBe('People/officials');
    expect(spelledTag('places', (name) => known.get(name))).toBe('places');
  });
});

describe('MO11 a typed name', () => {
  it('loses its #, and spaces where they do not count', () => {
    expect(typedTag('  #people  /  local   officials ')).toBe('people/local officials');
  });

  it('keeps the letters of any script, in NFC', () => {
    expect(typedTag('사람 / 공무원'.normalize('NFD'))).toBe('사람/공무원');
    expect(typedTag('عام/خاص')).toBe('عام/خاص');
  });

  it.each([
    ['', 'Give the tag a name.'],
    ['people//officials', 'A name stands before and after each “/”'],
    ['/people', 'A name stands before and after each “/”'],
    ['people/', 'A name stands before and after each “/”'],
    ['people/#officials', 'does not begin with “#”'],
    ['x'.repeat(LONGEST_TAG + 1), 'at most 200 characters; this one has 201'],
  ])('that is none is told why: %j', (name, problem) => {
    expect(tagNameProblem(name)).toContain(problem);
  });

  it('that is good has no problem', () => {
    expect(tagNameProblem('사람/공무원')).toBeNull();
  });
});

describe('MO80 a tag of another program', () => {
  it.each([
    ['#flood', 'flood'],
    ['two\nlines ', 'two lines'],
    ['/a//b/', 'a/b'],
    ['x'.repeat(300), 'x'.repeat(LONGEST_TAG)],
    [' # ', null],
    ['', null],
  ])('%j is called %j', (said, name) => {
    expect(tagNameOf(said)).toBe(name);
  });
});
