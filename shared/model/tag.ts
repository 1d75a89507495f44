import * as v from 'valibot';
import { storedFields } from './stored';

/**
 * A tag as the codebook knows it. Annotations keep their tags as plain names, so a tag may be in use without
 * such a record, and a record may stand before anything has its tag. `description` may be empty.
 */
export const TagSchema = v.object({
  ...storedFields,
  name: v.pipe(v.string(), v.minLength(1)),
  description: v.string(),
});

export type Tag = Readonly<v.InferOutput<typeof TagSchema>>;

/** The longest name of a tag that can be given, in UTF-16 code units; longer stored ones are read as they are. */
export const LONGEST_TAG = 200;

/**
 * A tag's name is a path: `people/officials` is the tag `officials` under `people`. These are its parts. A name
 * that is no path, as `http://x` from an older library, is one part.
 */
export function tagParts(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.every((part) => part.trim() !== '') ? parts : [name];
}

/** The name as it is read: ` / ` between its parts. */
export function tagInWords(name: string): string {
  return tagParts(name).join(' / ');
}

/** The names above a tag, the top one first: for `a/b/c` these are `a` and `a/b`. */
export function tagsAbove(name: string): readonly string[] {
  const parts = tagParts(name);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Whether a tag is this one or lies under it, letter by letter. */
export function isTagWithin(name: string, ancestor: string): boolean {
  return name === ancestor || (name.startsWith(`${ancestor}/`) && tagParts(name).length > 1);
}

/** The name of a tag within `from` once `from` is called `to`; other names stay. */
export function movedTag(name: string, from: string, to: string): string {
  return isTagWithin(name, from) ? to + name.slice(from.length) : name;
}

/**
 * What was typed as a name: NFC, without a leading `#`, white space as single spaces and none around `/`.
 * A part that is empty is left for `tagNameProblem` to find.
 */
export function typedTag(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '')
    .replace(/\s*\/\s*/gu, '/')
    .trim();
}

/** What keeps this from being a tag's name, as a sentence; null when nothing does. Takes what `typedTag` gave. */
export function tagNameProblem(name: string): string | null {
  if (name === '') return 'Give the tag a name.';
  if (name.startsWith('/') || name.endsWith('/') || name.includes('//'))
    return 'A name stands before and after each “/”: people/officials.';
  if (name.split('/').some((part) => part.startsWith('#'))) return 'A tag’s name does not begin with “#”.';
  if (name.length > LONGEST_TAG)
    return `A tag’s name has at most ${LONGEST_TAG} characters; this one has ${name.length}.`;
  return null;
}

/**
 * The name of a tag that another program calls so: on one line, cut where it is too long, without empty parts.
 * Null for what can be no tag's name at all.
 */
export function tagNameOf(said: string): string | null {
  const name = typedTag(said.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TAG));
  if (tagNameProblem(name) === null) return name;
  const mended = typedTag(name.split(/[/#]+/).filter(Boolean).join('/'));
  return tagNameProblem(mended) === null ? mended : null;
}

/**
 * The name with its parents, or all of it, spelled as the library has them. `spellingOf` gives the known
 * spelling of a name that may differ in case; undefined for one that is new.
 */
export function spelledTag(name: string, spellingOf: (name: string) => string | undefined): string {
  for (const known of [name, ...tagsAbove(name).toReversed()]) {
    const spelling = spellingOf(known);
    if (spelling !== undefined) return spelling + name.slice(known.length);
  }
  return name;
}
