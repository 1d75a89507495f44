import { foldForSearch } from '../../shared/text';
import type { StepId, TagMove } from '../store';
import { type AnnotationFilter, criterionKey, type FilterCriterion } from './annotation-filter';

/** A source's filter, and the tags it no longer asks for because they were deleted. */
export interface FollowedFilter {
  readonly filter: AnnotationFilter;
  readonly ended: readonly string[];
}

/** What one step made of a tag that a source's list was filtered by; null for `after` where it was deleted. */
export interface FollowedTag {
  readonly step: StepId;
  readonly sourceId: string;
  readonly before: string;
  readonly after: string | null;
}

interface AfterMove {
  readonly sourceId: string;
  readonly after: FollowedFilter;
  readonly tags: readonly FollowedTag[];
}

/** A source's filter by what its tags are called after the move, with what became of each; the same filter when nothing did. */
export function afterTagMove(sourceId: string, own: FollowedFilter, { step, after }: TagMove): AfterMove {
  const tags = own.filter.criteria.flatMap(({ kind, value }): FollowedTag[] => {
    const name = kind === 'tag' ? after(value) : value;
    return name === value ? [] : [{ step, sourceId, before: value, after: name }];
  });
  return { sourceId, after: tags.reduce((filter, tag) => withTurned(filter, tag, 'redone'), own), tags };
}

/** The filter once a step that concerned its tag is undone or done again; one that its user changed meanwhile is left. */
export function withTurned(own: FollowedFilter, tag: FollowedTag, turn: 'undone' | 'redone'): FollowedFilter {
  const [from, to] = turn === 'undone' ? [tag.after, tag.before] : [tag.before, tag.after];
  const { filter, ended } = own;
  if (from === null) {
    if (to === null || !ended.includes(to)) return own;
    const criteria = distinct([...filter.criteria, { kind: 'tag', value: to }]);
    return { filter: { ...filter, criteria }, ended: ended.filter((name) => name !== to) };
  }
  if (!filter.criteria.some((criterion) => isTag(criterion, from))) return own;
  const criteria = filter.criteria.flatMap((criterion): readonly FilterCriterion[] => {
    if (!isTag(criterion, from)) return [criterion];
    return to === null ? [] : [{ kind: 'tag', value: to }];
  });
  return {
    filter: { ...filter, criteria: distinct(criteria) },
    ended: to === null ? [...ended, from] : ended,
  };
}

/** Two tags that became one are one choice. */
function distinct(criteria: readonly FilterCriterion[]): readonly FilterCriterion[] {
  return [...new Map(criteria.map((criterion) => [criterionKey(criterion), criterion])).values()];
}

function isTag({ kind, value }: FilterCriterion, name: string): boolean {
  return kind === 'tag' && foldForSearch(value) === foldForSearch(name);
}
