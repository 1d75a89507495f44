import { describe, expect, it } from 'vitest';
import type { CodebookTag } from '../store';
import { filterTags, neighbourOf, parentsOf, type TagNode, tagTree } from './tag-tree';

function tag(name: string, description = ''): CodebookTag {
  return { name, description, own: 1, within: 1 };
}

const TAGS = [
  tag('boats'),
  tag('people'),
  tag('people/officials', 'Employed'),
  tag('people/press'),
  tag('장소'),
];

function outline(nodes: readonly TagNode[]): unknown[] {
  return nodes.map(({ leaf, children }) => (children.length > 0 ? [leaf, ...outline(children)] : leaf));
}

describe('CB2 the tree', () => {
  it('has each tag under its parent', () => {
    expect(outline(tagTree(TAGS))).toEqual(['boats', ['people', 'officials', 'press'], '장소']);
  });
  it('has a name that is no path as it is', () => {
    expect(outline(tagTree([tag('http://example')]))).toEqual(['http://example']);
  });
  it('knows which tags can be opened', () => {
    expect([...parentsOf(TAGS)]).toEqual(['people']);
  });
});

describe('CB3 the filter', () => {
  it('shows what it finds with the tags above it', () => {
    expect(filterTags(TAGS, 'PRESS').map(({ name }) => name)).toEqual(['people', 'people/press']);
  });
  it('finds words of a description, and Korean', () => {
    expect(filterTags(TAGS, 'employed').map(({ name }) => name)).toEqual(['people', 'people/officials']);
    expect(filterTags(TAGS, '장소').map(({ name }) => name)).toEqual(['장소']);
  });
  it('takes a path as it is read', () => {
    expect(filterTags(TAGS, 'people / off').map(({ name }) => name)).toEqual(['people', 'people/officials']);
  });
});

describe('CB8 after a deletion', () => {
  it('the next tag that stays is chosen, else the one before', () => {
    expect(neighbourOf(TAGS, 'people')).toBe('장소');
    expect(neighbourOf(TAGS, '장소')).toBe('people/press');
    expect(neighbourOf([tag('boats')], 'boats')).toBeNull();
  });
});
