import { expect, it } from 'vitest';
import { afterTagMove, type FollowedFilter, withTurned } from './followed-tags';

function filteredBy(...tags: readonly string[]): FollowedFilter {
  const criteria = tags.map((value) => ({ kind: 'tag', value }) as const);
  return { filter: { text: 'boat', criteria: [{ kind: 'colour', value: 'teal' }, ...criteria] }, ended: [] };
}

const rename = (names: Readonly<Record<string, string | null>>) => ({
  step: 7,
  after: (name: string) => (names[name] === undefined ? name : names[name]),
});

it('AS66 a filter goes on under the tag’s new name, and back with undo and forth with redo', () => {
  const own = filteredBy('people', 'doubt');
  const { after, tags } = afterTagMove('s1', own, rename({ people: 'persons' }));
  expect(after).toEqual(filteredBy('persons', 'doubt'));
  const undone = tags.reduce((filter, tag) => withTurned(filter, tag, 'undone'), after);
  expect(undone).toEqual(own);
  expect(tags.reduce((filter, tag) => withTurned(filter, tag, 'redone'), undone)).toEqual(after);
});

it('AS66 two tags that were merged are one choice', () => {
  const { after } = afterTagMove('s1', filteredBy('people', 'persons'), rename({ people: 'persons' }));
  expect(after).toEqual(filteredBy('persons'));
});

it('AS66 a deleted tag leaves the filter and is told, until undo brings it back', () => {
  const own = filteredBy('people');
  const { after, tags } = afterTagMove('s1', own, rename({ people: null }));
  expect(after).toEqual({ ...filteredBy(), ended: ['people'] });
  expect(tags.reduce((filter, tag) => withTurned(filter, tag, 'undone'), after)).toEqual(own);
});

it('AS66 undo does not bring a tag into a filter that was changed since', () => {
  const { tags } = afterTagMove('s1', filteredBy('people'), rename({ people: null }));
  const changed = filteredBy('county');
  expect(tags.reduce((filter, tag) => withTurned(filter, tag, 'undone'), changed)).toBe(changed);
});

it('AS66 another tag’s move leaves the filter as it is', () => {
  const own = filteredBy('people');
  expect(afterTagMove('s1', own, rename({ county: 'counties' })).after).toBe(own);
});
