import { tagParts, tagsAbove } from '../../shared/model';
import { foldForSearch } from '../../shared/text';
import type { CodebookTag } from '../store';

/** A tag with those that lie under it. */
export interface TagNode extends CodebookTag {
  readonly id: string;
  /** The last part of its name. */
  readonly leaf: string;
  readonly children: readonly TagNode[];
}

/** The tags as a tree; they come in the codebook's order, each after the one it lies under. Linear. */
export function tagTree(tags: readonly CodebookTag[]): readonly TagNode[] {
  const roots: TagNode[] = [];
  const children = new Map<string, TagNode[]>();
  for (const tag of tags) {
    const below: TagNode[] = [];
    children.set(tag.name, below);
    const parent = tagsAbove(tag.name).at(-1);
    const siblings = (parent === undefined ? undefined : children.get(parent)) ?? roots;
    siblings.push({ ...tag, id: tag.name, leaf: tagParts(tag.name).at(-1) ?? tag.name, children: below });
  }
  return roots;
}

/** The tags whose name or description has what was typed, with those above them. Linear. */
export function filterTags(tags: readonly CodebookTag[], typed: string): readonly CodebookTag[] {
  const key = foldForSearch(typed.trim()).replace(/\s*\/\s*/g, '/');
  if (key === '') return tags;
  const shown = new Set<string>();
  for (const { name, description } of tags) {
    if (foldForSearch(name).includes(key) || foldForSearch(description).includes(key))
      for (const tag of [...tagsAbove(name), name]) shown.add(tag);
  }
  return tags.filter(({ name }) => shown.has(name));
}

/** The tags that have others below them. */
export function parentsOf(tags: readonly CodebookTag[]): ReadonlySet<string> {
  return new Set(tags.flatMap(({ name }) => tagsAbove(name)));
}

/** The tag to go to when this one and all below it go: the next one, else the one before; null for the last. */
export function neighbourOf(tags: readonly CodebookTag[], name: string): string | null {
  const isGoing = (other: string) => other === name || tagsAbove(other).includes(name);
  const at = tags.findIndex((tag) => tag.name === name);
  const next = tags.slice(at + 1).find((tag) => !isGoing(tag.name));
  return next?.name ?? tags[at - 1]?.name ?? null;
}
