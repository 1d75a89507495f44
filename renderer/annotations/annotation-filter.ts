import { type Annotation, type Colour, quotedWords } from '../../shared/model';
import { foldForSearch } from '../../shared/text';

/** One thing chosen in the filter's menu. A tag stands for itself and for all below it: `people` for `people/officials`. */
export type FilterCriterion =
  | { readonly kind: 'colour'; readonly value: Colour }
  | { readonly kind: 'tag'; readonly value: string }
  | { readonly kind: 'state'; readonly value: Annotation['anchor'] }
  | { readonly kind: 'has'; readonly value: 'comment' | 'note' };

/** What narrows the list: words typed, and what was chosen in the order it was chosen. */
export interface AnnotationFilter {
  readonly text: string;
  readonly criteria: readonly FilterCriterion[];
}

/** The filter that leaves every annotation. */
export const NO_FILTER: AnnotationFilter = { text: '', criteria: [] };

/** Whether the filter can leave an annotation out at all. */
export function isFiltering({ text, criteria }: AnnotationFilter): boolean {
  return criteria.length > 0 || text.trim() !== '';
}

/** Names a criterion among all: for menus, lists and comparison. */
export function criterionKey({ kind, value }: FilterCriterion): string {
  return `${kind}:${kind === 'tag' ? foldForSearch(value) : value}`;
}

/** The filter with one criterion more, or without it when it was there. */
export function toggleCriterion(filter: AnnotationFilter, criterion: FilterCriterion): AnnotationFilter {
  const key = criterionKey(criterion);
  const without = filter.criteria.filter((other) => criterionKey(other) !== key);
  const isThere = without.length < filter.criteria.length;
  return { ...filter, criteria: isThere ? without : [...filter.criteria, criterion] };
}

/**
 * Says of each annotation whether the filter leaves it. Of the colours, tags and states chosen any one will
 * do, but all kinds chosen must agree; so must each word typed, wherever it stands in quotation, comment
 * or tags, whatever its case and accents. `quotedIds` are the annotations some note quotes.
 */
export function matcherOf(
  { text, criteria }: AnnotationFilter,
  quotedIds: ReadonlySet<string>,
): (annotation: Annotation) => boolean {
  const words = foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '');
  const { colours, tags, states, needs } = sorted(criteria);
  const hasTag = tagMatcher(tags);
  return (annotation) =>
    (colours.size === 0 || colours.has(annotation.colour)) &&
    (states.size === 0 || states.has(annotation.anchor)) &&
    (hasTag === null || annotation.tags.some(hasTag)) &&
    (!needs.has('comment') || annotation.comment.trim() !== '') &&
    (!needs.has('note') || quotedIds.has(annotation.id)) &&
    (words.length === 0 || hasWords(annotation, words));
}

/** What an annotation is searched by, folded once for each record: an edited one is another object. Linear. */
export function foldedAnnotation(annotation: Annotation): string {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  // A line feed between the parts keeps a word from matching across two of them.
  const parts = [quotedWords(annotation), annotation.comment, ...annotation.tags].map(foldForSearch);
  const text = parts.join('\n');
  folded.set(annotation, text);
  return text;
}

const folded = new WeakMap<Annotation, string>();

function hasWords(annotation: Annotation, words: readonly string[]): boolean {
  const text = foldedAnnotation(annotation);
  return words.every((word) => text.includes(word));
}

/** Tags repeat, so each is folded once for a whole list. */
function tagMatcher(chosen: readonly string[]): ((tag: string) => boolean) | null {
  if (chosen.length === 0) return null;
  const wanted = chosen.map(foldForSearch);
  const known = new Map<string, boolean>();
  return (tag) => {
    const answer = known.get(tag);
    if (answer !== undefined) return answer;
    const key = foldForSearch(tag);
    const isWanted = wanted.some((other) => key === other || key.startsWith(`${other}/`));
    known.set(tag, isWanted);
    return isWanted;
  };
}

function sorted(criteria: readonly FilterCriterion[]) {
  const colours = new Set<Colour>();
  const tags: string[] = [];
  const states = new Set<Annotation['anchor']>();
  const needs = new Set<'comment' | 'note'>();
  for (const { kind, value } of criteria) {
    if (kind === 'colour') colours.add(value);
    else if (kind === 'tag') tags.push(value);
    else if (kind === 'state') states.add(value);
    else needs.add(value);
  }
  return { colours, tags, states, needs };
}
