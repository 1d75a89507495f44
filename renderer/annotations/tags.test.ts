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
