import { ANCHOR_STATES, type Annotation, COLOURS, type Colour } from '../../shared/model';
import { foldForSearch } from '../../shared/text';

/** A tag in use, or one that only has others below it. Counts are of annotations, each once. */
export interface TagFacet {
  readonly tag: string;
  /** How many levels stand above it. */
  readonly depth: number;
  /** How many have the tag itself or one below it. */
  readonly count: number;
  /** How many have the tag itself: 0 for one that only has others below it. */
  readonly ownCount: number;
}

/** What a list of annotations can be filtered by, with how many each would leave. */
export interface FilterFacets {
  readonly colours: ReadonlyMap<Colour, number>;
  readonly states: ReadonlyMap<Annotation['anchor'], number>;
  /** In alphabetical order, each followed by those below it. */
  readonly tags: readonly TagFacet[];
  readonly commented: number;
  readonly quoted: number;
}

/**
 * Counts what is in use, in the order menus show it; colours and states that nothing has are left out.
 * Linear in the annotations and their tags.
 */
export function facetsOf(annotations: readonly Annotation[], quotedIds: ReadonlySet<string>): FilterFacets {
  const colours = new Map<Colour, number>();
  const states = new Map<Annotation['anchor'], number>();
  let commented = 0;
  let quoted = 0;
  for (const { id, colour, anchor, comment } of annotations) {
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
    states.set(anchor, (states.get(anchor) ?? 0) + 1);
    if (comment.trim() !== '') commented += 1;
    if (quotedIds.has(id)) quoted += 1;
  }
  return {
    colours: inOrder(COLOURS, colours),
    states: inOrder(ANCHOR_STATES, states),
    tags: tagFacets(annotations),
    commented,
    quoted,
  };
}

/** The tags on these annotations and all above them. Spellings that differ in case or accents alone are one tag. */
export function tagFacets(annotations: readonly Annotation[]): readonly TagFacet[] {
  const levels = new Map<string, readonly string[]>();
  const found = new Map<string, { tag: string; count: number; ownCount: number }>();
  for (const { tags } of annotations) {
    const counted = new Set<string>();
    for (const tag of tags) {
      for (const level of levelsOf(tag, levels)) {
        const key = foldForSearch(level);
        const facet = found.get(key) ?? { tag: level, count: 0, ownCount: 0 };
        found.set(key, facet);
        if (level === tag) facet.ownCount += 1;
        if (!counted.has(key)) facet.count += 1;
        counted.add(key);
      }
    }
  }
  return [...found.values()]
    .map((facet) => ({ ...facet, depth: facet.tag.split('/').length - 1 }))
    .sort((a, b) => comparePaths(a.tag, b.tag));
}

/** `a/b/c` as `a`, `a/b`, `a/b/c`; split once for each spelling. */
function levelsOf(tag: string, known: Map<string, readonly string[]>): readonly string[] {
  const split = known.get(tag);
  if (split !== undefined) return split;
  const parts = tag.split('/');
  const levels = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  known.set(tag, levels);
  return levels;
}

/** Level by level, so that `people/b` stands before `people too`. */
function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = part.localeCompare(other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function inOrder<K>(order: readonly K[], counts: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  return new Map(
    order.flatMap((key): [K, number][] => {
      const count = counts.get(key);
      return count === undefined ? [] : [[key, count]];
    }),
  );
}
