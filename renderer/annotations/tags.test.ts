import { describe, expect, it } from 'vitest';
import { cleanTag, suggestTags, withoutTag, withTag } from './tags';

describe('AS7 a tag', () => {
  it('is stored without its # and with single spaces', () => {
    expect(cleanTag('  #harbour   watch ')).toBe('harbour watch');
  });
  it('is added at the end', () => {
    expect(withTag(['alarm'], 'voices')).toEqual(['alarm', 'voices']);
  });
  it('is not added twice in another case', () => {
    const tags = ['Alarm'];
    expect(withTag(tags, 'alarm')).toBe(tags);
  });
  it('takes the spelling the library has for it', () => {
    expect(withTag([], 'cafe', ['Café'])).toEqual(['Café']);
  });
  it('of white space alone is none', () => {
    const tags = ['alarm'];
    expect(withTag(tags, '  # ')).toBe(tags);
  });
  it('goes away alone', () => {
    expect(withoutTag(['alarm', 'voices'], 'alarm')).toEqual(['voices']);
  });
});

describe('AS36 a typed path', () => {
  it('is stored with its parts and nothing around them', () => {
    expect(cleanTag(' people /  local officials ')).toBe('people/local officials');
    expect(cleanTag('사람/공무원')).toBe('사람/공무원');
  });
  it('loses parts that are empty, and a # before a part', () => {
    expect(cleanTag('/people//#officials/')).toBe('people/officials');
    expect(cleanTag(' / ')).toBe('');
  });
  it('that is too long for a tag is none', () => {
    expect(cleanTag('x'.repeat(201))).toBe('');
  });
  it('comes under the parent as the library spells it', () => {
    expect(withTag([], 'people/press', ['People', 'People/officials'])).toEqual(['People/press']);
  });
});

describe('AS37 suggestions for a part of a path', () => {
  const known = ['boats', 'people', 'people/officials', 'people/unofficial', 'offices'];
  it('come after those that begin with it, and before those that contain it', () => {
    expect(suggestTags(known, [], 'off')).toEqual(['offices', 'people/officials', 'people/unofficial']);
  });
  it('are the tags below when the path is typed up to its /', () => {
    expect(suggestTags(known, [], 'People/')).toEqual(['people/officials', 'people/unofficial']);
  });
  it('take a path from any part on', () => {
    expect(suggestTags(['a/people/press'], [], 'people/pr')).toEqual(['a/people/press']);
  });
});

describe('AS8 suggestions', () => {
  it('begin with those that begin with what was typed', () => {
    expect(suggestTags(['false alarm', 'alarm', 'voices'], [], 'al')).toEqual(['alarm', 'false alarm']);
  });
  it('leave out tags the annotation has', () => {
    expect(suggestTags(['alarm', 'almanac'], ['alarm'], 'al')).toEqual(['almanac']);
  });
  it('are the first tags of the library while nothing is typed', () => {
    expect(suggestTags(['a', 'b', 'c'], [], '', 2)).toEqual(['a', 'b']);
  });
});
