import {
  type Annotation,
  isTagWithin,
  movedTag,
  type Tag,
  tagInWords,
  tagsAbove,
  typedTag,
} from '../../../shared/model';
import { now } from '../records/clock';
import type { RecordWrite } from '../records/commit';
import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers } from '../records/record-parsers';
import { mergeProblem, newTagProblem, renameProblem, tagKey, tagSpeller } from '../records/tag-names';
import { readEach } from '../records/unreadable';
import { lastTagAfter } from './last-tag';
import { tellTagMove } from './tag-moves';

/** What became of the library: the step that takes it back, and how many annotations were changed. */
export interface TagChange {
  readonly step: StepId | null;
  readonly annotations: number;
  /** The tag as it is called now. */
  readonly name: string;
}

/**
 * Calls a tag something else, with every tag below it, in all annotations, the codebook and the last tag; a new
 * parent in the name moves it. One transaction, one step of undo. Fails when the name is none, is taken, or lies
 * under the tag itself.
 */
export function renameTag(from: string, typed: string): Promise<TagChange> {
  const to = typedTag(typed);
  return moveTag(
    from,
    to,
    `Rename tag “${tagInWords(from)}”`,
    (known) => renameProblem(from, to, known)?.sentence,
  );
}

/**
 * Puts another tag in the place of this one: an annotation that had both keeps one, tags below go below the other,
 * and where both are described, the descriptions stand one after the other. One step of undo. Fails when the
 * other lies under this one.
 */
export function mergeTag(from: string, into: string): Promise<TagChange> {
  return moveTag(from, into, `Merge tag “${tagInWords(from)}”`, () => mergeProblem(from, into));
}

/** Takes a tag and every tag below it out of all annotations and the codebook, as one step of undo. */
export async function deleteTag(name: string): Promise<TagChange> {
  const lastTag = lastTagAfter(name, null);
  const change = await commitTags(`Delete tag “${tagInWords(name)}”`, name, async () => {
    const entries = (await readEntries()).filter((entry) => isTagWithin(entry.name, name));
    const annotations = await annotationsWithin(name);
    await lastTag.write();
    return [
      ...changed(annotations, (tags) => tags.filter((tag) => !isTagWithin(tag, name))),
      ...entries.map((before) => ({ table: 'tags' as const, id: before.id, before, after: null })),
    ];
  });
  lastTag.show(change.step);
  tellTagMove(change.step, (tag) => (isTagWithin(tag, name) ? null : tag));
  return change;
}

/** Adds a tag that nothing has yet. Fails when the name is none or is taken. */
export async function addTag(typed: string, description: string): Promise<TagChange> {
  let name = typedTag(typed);
  const change = await commitTags(`Add tag “${tagInWords(name)}”`, name, async () => {
    const known = await knownNames();
    const problem = newTagProblem(name, known);
    if (problem !== null) throw new LibraryError(problem.sentence);
    name = tagSpeller(known)(name);
    return [putEntry(null, newEntry(name, description.trim()))];
  });
  return { ...change, name };
}

/**
 * Says what a tag means; describing one that has no record yet gives it one. Descriptions of one tag stored
 * within two seconds of each other are one step of undo.
 */
export async function describeTag(name: string, description: string): Promise<void> {
  await commitStep({
    action: `Describe tag “${tagInWords(name)}”`,
    mergeKey: `tag:${name}`,
    plan: async () => {
      const before = (await readEntries()).find((entry) => entry.name === name);
      if ((before?.description ?? '') === description) return [];
      const after = before ? { ...before, description, updatedAt: now() } : newEntry(name, description);
      return [putEntry(before ?? null, after)];
    },
  });
}

async function moveTag(
  from: string,
  to: string,
  action: string,
  problemOf: (known: readonly string[]) => string | null | undefined,
): Promise<TagChange> {
  const lastTag = lastTagAfter(from, to);
  let rename = (name: string): string => movedTag(name, from, to);
  const change = await commitTags(action, from, async () => {
    const known = await knownNames();
    const problem = problemOf(known);
    if (problem) throw new LibraryError(problem);
    rename = renaming(from, to, known);
    const annotations = await annotationsWithin(from);
    await lastTag.write();
    return [
      ...changed(annotations, (tags) => renamed(tags, rename)),
      ...movedEntries(await readEntries(), from, rename),
    ];
  });
  lastTag.show(change.step);
  tellTagMove(change.step, rename);
  return { ...change, name: rename(from) };
}

async function commitTags(
  action: string,
  name: string,
  plan: () => Promise<readonly RecordWrite[]>,
): Promise<TagChange> {
  let annotations = 0;
  const step = await commitStep({
    action,
    plan: async () => {
      const writes = await plan();
      annotations = writes.filter(({ table }) => table === 'annotations').length;
      return writes;
    },
  });
  return { step, annotations, name };
}

/** What each tag within `from` is called after the move, spelled like the tags it comes to; others stay. */
function renaming(from: string, to: string, known: readonly string[]): (name: string) => string {
  const spell = tagSpeller(known.filter((name) => !isTagWithin(name, from)));
  const names = known.filter((name) => isTagWithin(name, from));
  const after = new Map([...names, from].map((name) => [name, spell(movedTag(name, from, to))]));
  return (name) => after.get(name) ?? name;
}

/** Where an annotation has the other tag already, that one stays. */
function renamed(tags: readonly string[], rename: (name: string) => string): string[] {
  const taken = new Set(tags.filter((tag) => rename(tag) === tag).map(tagKey));
  const result: string[] = [];
  for (const tag of tags) {
    const name = rename(tag);
    if (name !== tag && taken.has(tagKey(name))) continue;
    taken.add(tagKey(name));
    result.push(name);
  }
  return result;
}

function changed(
  annotations: readonly { readonly raw: unknown; readonly annotation: Annotation }[],
  change: (tags: readonly string[]) => string[],
): RecordWrite[] {
  const updatedAt = now();
  return annotations.map(({ raw, annotation }) => ({
    table: 'annotations',
    id: annotation.id,
    before: raw,
    after: { ...annotation, tags: change(annotation.tags), updatedAt },
  }));
}

/** The records of the moved tags; one that comes to a tag with a record goes into that. */
function movedEntries(
  entries: readonly Tag[],
  from: string,
  rename: (name: string) => string,
): RecordWrite[] {
  const moved = entries.filter(({ name }) => isTagWithin(name, from));
  const before = new Map(entries.map((entry) => [entry.id, entry]));
  const after = new Map<string, Tag>();
  for (const entry of entries) if (!moved.includes(entry)) after.set(tagKey(entry.name), entry);
  const gone: Tag[] = [];
  const updatedAt = now();
  for (const entry of moved) {
    const name = rename(entry.name);
    const other = after.get(tagKey(name));
    if (other === undefined) after.set(tagKey(name), { ...entry, name, updatedAt });
    else {
      gone.push(entry);
      after.set(tagKey(name), { ...other, description: joined(other, entry), updatedAt });
    }
  }
  const puts = [...after.values()].filter((entry) => entry.updatedAt === updatedAt);
  return [
    ...puts.map((entry) => putEntry(before.get(entry.id) ?? null, entry)),
    ...gone.map((entry) => ({ table: 'tags' as const, id: entry.id, before: entry, after: null })),
  ];
}

function joined(kept: Tag, merged: Tag): string {
  const descriptions = [kept.description, merged.description].map((text) => text.trim()).filter(Boolean);
  return [...new Set(descriptions)].join('\n\n');
}

function putEntry(before: Tag | null, after: Tag): RecordWrite {
  return { table: 'tags', id: after.id, before, after };
}

function newEntry(name: string, description: string): Tag {
  const at = now();
  return { id: crypto.randomUUID(), schema: 1, createdAt: at, updatedAt: at, name, description };
}

/** The records that can be read; there are few, and names are compared without case, so all of them are. */
async function readEntries(): Promise<readonly Tag[]> {
  return readEach('tags', await database.tags.toArray(), parsers.tags);
}

/** Every name in use or in the codebook. */
async function knownNames(): Promise<readonly string[]> {
  const inUse = await database.tagTotals.toCollection().primaryKeys();
  const entries = await readEntries();
  return [...new Set([...inUse, ...entries.flatMap(({ name }) => [...tagsAbove(name), name])])];
}

/** The annotations with this tag or one below it, by two reads of the index. Those that cannot be read stay as they are. */
async function annotationsWithin(name: string) {
  const rows = [
    ...(await database.annotations.where('tags').equals(name).toArray()),
    ...(await database.annotations.where('tags').startsWith(`${name}/`).toArray()),
  ];
  const found = new Map<string, { raw: unknown; annotation: Annotation }>();
  readEach('annotations', rows, (raw) => {
    const parsed = parsers.annotations(raw);
    if (parsed.ok && parsed.value.tags.some((tag) => isTagWithin(tag, name)))
      found.set(parsed.value.id, { raw, annotation: parsed.value });
    return parsed;
  });
  return [...found.values()];
}
