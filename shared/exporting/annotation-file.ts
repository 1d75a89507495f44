import { isObject, type Json } from '../loose-json';
import type { Origin } from '../model';
import { hashOf } from './reexport/block-hash';

/** A JSON file of Web Annotations as the annotations in it and what stands around them. */
export interface AnnotationFile {
  readonly items: readonly { readonly value: unknown; readonly at: Origin['at'] }[];
  readonly file: Origin['file'];
  /** What holds the annotations; empty where they are a list, or one alone. */
  readonly holder: Json;
}

/** Under these names annotations are listed: a page's, a JSON-LD graph's. */
const LISTS = ['items', '@graph'] as const;
/** What leads from a collection to its pages and from page to page, where they are in the file. */
const STEPS = ['first', 'next', 'last'] as const;
/** What stands around the annotations is kept with each, and so not where it is longer than this. */
const LONGEST_WRAPPER = 10_000;

/** Takes a file apart: a collection with its pages embedded, a page, a list or graph, one annotation alone. Linear. */
export function takeApart(root: unknown, fileText: string): AnnotationFile {
  const lists: (readonly unknown[])[] = [];
  const emptied = emptyLists(root, (list) => {
    lists.push(list);
    return [];
  });
  const isAlone = lists.length === 0;
  if (isAlone) lists.push(isObject(root) && 'target' in root ? [root] : []);
  const wrapper = isAlone ? 'null' : JSON.stringify(emptied);
  return {
    items: lists
      .flatMap((list, page) => list.map((value, at) => ({ value, at: [page, at] as const })))
      .map(({ value, at: [page, index] }): AnnotationFile['items'][number] => ({ value, at: [page, index] })),
    file: {
      key: `${fileText.length}-${hashOf(fileText)}`,
      wrapper: wrapper.length > LONGEST_WRAPPER ? '' : wrapper,
      counts: lists.map((list) => list.length),
    },
    holder: isObject(root) && !('target' in root) ? root : {},
  };
}

/**
 * The file with these annotations in its lists, in their order; `total` follows where some are gone. Null where a
 * file of one annotation would have to hold another number of them, or its wrapper was not kept.
 */
export function putTogether(
  { wrapper, counts }: Origin['file'],
  items: readonly { readonly value: unknown; readonly at: Origin['at'] }[],
): unknown {
  if (wrapper === '') return null;
  const root: unknown = JSON.parse(wrapper);
  if (root === null) return items.length === 1 ? items[0]?.value : null;
  const inOrder = items.toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  let page = -1;
  const filled = emptyLists(root, () => {
    page++;
    return inOrder.filter(({ at }) => at[0] === page).map(({ value }) => value);
  });
  const before = counts.reduce((sum, each) => sum + each, 0);
  const isCounted = isObject(filled) && filled.total === before && items.length !== before;
  return isCounted ? { ...filled, total: items.length } : filled;
}

/** The same with every list of annotations replaced, from the first to the last. */
function emptyLists(value: unknown, replace: (list: readonly unknown[]) => readonly unknown[]): unknown {
  if (Array.isArray(value)) return replace(value);
  if (!isObject(value)) return value;
  let changed = value;
  for (const name of LISTS) {
    const list = value[name];
    if (Array.isArray(list)) changed = { ...changed, [name]: replace(list) };
  }
  for (const name of STEPS) {
    if (isObject(value[name])) changed = { ...changed, [name]: emptyLists(value[name], replace) };
  }
  return changed;
}

/** The contexts of what stands around annotations; their terms mean nothing without it. */
export function contextsOf({ wrapper }: Origin['file']): readonly unknown[] {
  if (wrapper === '') return [];
  const root: unknown = JSON.parse(wrapper);
  const context = isObject(root) ? root['@context'] : undefined;
  if (context === undefined || context === null) return [];
  return Array.isArray(context) ? context : [context];
}
