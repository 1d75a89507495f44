import {
  type Annotation,
  type MetadataField,
  partsOf,
  type Revision,
  type Source,
} from '../../../shared/model';
import { now } from '../records/clock';
import type { RecordWrite } from '../records/commit';
import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers, textField } from '../records/record-parsers';
import { readableAnnotations, storedAnnotations } from '../records/source-annotations';
import { isStub, NO_REVISION } from '../records/stubs';
import { afterRevision, withTargets } from '../revisions/anchored-annotation';
import { afterFirstText } from '../revisions/first-text';
import { Following, type RevisionOptions } from '../revisions/revision-writes';
import { session } from '../window/session';
import { mergedRecord } from './merged-record';

/** Which of two sources stays, and which fields of the record are taken from the one that goes. */
export interface SourceMerge {
  readonly keptId: string;
  readonly goneId: string;
  readonly taken: readonly MetadataField[];
}

/**
 * Makes one source of two, as one step of undo, whose id it returns; null when it was stopped. The text of the
 * kept one stays the one that is read, unless it has none; all revisions of the other become earlier revisions of it, with their
 * originals. Annotations of the other go to the same words of that text, wait for a decision where the words are only
 * similar, or become orphans (as with a new version, ST34-ST35); the notes that quote them keep their
 * quotations. Rejects, with a message, where one of the two is gone or cannot be read.
 */
export async function mergeSources(merge: SourceMerge, options: RevisionOptions): Promise<StepId | null> {
  for (;;) {
    const { kept, gone } = await readBoth(merge);
    const read = readAfterwards(kept, gone);
    const text = isStub(read) ? '' : await new Following('').textOf(read.revisionId);
    if (text === null) throw new LibraryError(UNREADABLE);
    const following = new Following(text);
    const other = read === kept ? gone : kept;
    if (!isStub(read) && !(await following.follow(await readableAnnotations(other.id), options))) return null;
    await Promise.all((await revisionsOf(other.id)).map(({ id }) => following.textOf(id)));
    const step = await storeMerge({ kept, gone, read, text, taken: merge.taken }, following);
    if (step === 'again') continue;
    if (session.get().openSourceId === gone.id) session.openSource(kept.id);
    return step;
  }
}

const GONE = 'One of the two sources was removed or cannot be read, so they were not merged.';
const UNREADABLE = 'The text of the source to be kept cannot be read, so nothing was merged into it.';

/** Whose text is read when the two are one: the other's where the kept one is a record or a file without words. */
function readAfterwards(kept: Source, gone: Source): Source {
  const isBetter = gone.characterCount > 0 || (isStub(kept) && !isStub(gone));
  return kept.characterCount === 0 && isBetter ? gone : kept;
}

interface Planned {
  readonly kept: Source;
  readonly gone: Source;
  /** The one of them whose text is read afterwards. */
  readonly read: Source;
  readonly text: string;
  readonly taken: readonly MetadataField[];
}

async function storeMerge(
  { kept, gone, read, text, taken }: Planned,
  following: Following,
): Promise<StepId | 'again'> {
  let isComplete = false;
  const step = await commitStep({
    action: 'Merge sources',
    plan: async () => {
      const raw = await database.sources.bulkGet([kept.id, gone.id]);
      const [current, leaving] = raw.map((record) => parsers.sources(record));
      if (!current?.ok || !leaving?.ok) throw new LibraryError(GONE);
      if (current.value.revisionId !== kept.revisionId || leaving.value.revisionId !== gone.revisionId)
        return [];
      const updatedAt = now();
      const place = placer(read, text, following);
      const move = (annotation: Annotation): Annotation | undefined => {
        const placed = annotation.sourceId === read.id ? annotation : place(annotation);
        return placed && { ...placed, sourceId: kept.id, updatedAt };
      };
      const moves = await movedAnnotations(gone.id, move);
      const waiting = read === kept ? [] : await movedAnnotations(kept.id, move);
      if (moves === null || waiting === null) return [];
      isComplete = true;
      const record = mergedRecord(current.value, leaving.value, taken);
      const { revisionId, characterCount, wordCount } = read;
      const merged = [...(current.value.merged ?? []), gone.id, ...(leaving.value.merged ?? [])];
      const after = { ...current.value, ...record, revisionId, characterCount, wordCount, merged, updatedAt };
      return [
        { table: 'sources', id: kept.id, before: raw[0], after },
        { table: 'sources', id: gone.id, before: raw[1], after: null },
        ...(await joinedRevisions({ keptId: kept.id, goneId: gone.id, lastId: revisionId }, updatedAt)),
        ...moves,
        ...waiting,
        ...(await movedLinks(gone.id, kept.id, updatedAt)),
      ];
    },
  });
  return isComplete && step !== null ? step : 'again';
}

async function readBoth({ keptId, goneId }: SourceMerge): Promise<{ kept: Source; gone: Source }> {
  const [kept, gone] = (await database.sources.bulkGet([keptId, goneId])).map((raw) => parsers.sources(raw));
  if (!kept?.ok || !gone?.ok || keptId === goneId) throw new LibraryError(GONE);
  return { kept: kept.value, gone: gone.value };
}

/**
 * Where an annotation of the other source stands in the text that is read; undefined when it was not followed. Where
 * there is no text it waits on.
 */
function placer(
  read: Source,
  text: string,
  following: Following,
): (annotation: Annotation) => Annotation | undefined {
  const isSame = (revisionId: string | undefined): boolean =>
    revisionId !== undefined && following.knownText(revisionId) === text;
  return (annotation) => {
    if (read.characterCount === 0) return annotation;
    if (isSame(annotation.revisionId)) {
      const anchor = annotation.anchor === 'moved' ? 'moved' : 'exact';
      return withTargets(annotation, read.revisionId, partsOf(annotation), anchor);
    }
    const { found } = annotation;
    if (found && isSame(found.revisionId))
      return { ...annotation, found: { ...found, revisionId: read.revisionId } };
    const outcome = following.outcomeOf(annotation);
    const follow = annotation.revisionId === NO_REVISION ? afterFirstText : afterRevision;
    return outcome && follow(annotation, read.revisionId, outcome);
  };
}

async function movedAnnotations(
  sourceId: string,
  move: (annotation: Annotation) => Annotation | undefined,
): Promise<RecordWrite[] | null> {
  const writes: RecordWrite[] = [];
  for (const before of await storedAnnotations(sourceId)) {
    const parsed = parsers.annotations(before);
    // One that cannot be read would be left without a source.
    if (!parsed.ok)
      throw new LibraryError('An annotation of one of the sources cannot be read, so they were not merged.');
    const after = move(parsed.value);
    if (after === undefined) return null;
    writes.push({ table: 'annotations', id: after.id, before, after });
  }
  return writes;
}

/** All revisions of both by their time, the text that is read last, numbered anew. */
async function joinedRevisions(
  { keptId, goneId, lastId }: { readonly keptId: string; readonly goneId: string; readonly lastId: string },
  updatedAt: string,
): Promise<RecordWrite[]> {
  const raw = await database.revisions.where('sourceId').anyOf([keptId, goneId]).toArray();
  const revisions = raw.map((before) => {
    const parsed = parsers.revisions(before);
    if (!parsed.ok)
      throw new LibraryError('A revision of one of the sources cannot be read, so they were not merged.');
    return { before, revision: parsed.value };
  });
  const isLast = ({ id }: Revision): number => (id === lastId ? 1 : 0);
  revisions.sort(
    ({ revision: a }, { revision: b }) =>
      isLast(a) - isLast(b) ||
      (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.number - b.number),
  );
  return revisions.flatMap(({ before, revision }, index) => {
    const after = { ...revision, sourceId: keptId, number: index + 1, updatedAt };
    const isTouched = revision.sourceId !== keptId || revision.number !== after.number;
    return isTouched ? [{ table: 'revisions', id: revision.id, before, after } as const] : [];
  });
}

async function movedLinks(goneId: string, keptId: string, updatedAt: string): Promise<RecordWrite[]> {
  const raw = await database.links.where('sourceId').equals(goneId).toArray();
  return raw.flatMap((before) => {
    const parsed = parsers.links(before);
    if (!parsed.ok) return [];
    const after = { ...parsed.value, sourceId: keptId, updatedAt };
    return [{ table: 'links', id: after.id, before, after } as const];
  });
}

async function revisionsOf(sourceId: string): Promise<readonly { readonly id: string }[]> {
  const raw = await database.revisions.where('sourceId').equals(sourceId).toArray();
  return raw.flatMap((record) => {
    const id = textField(record, 'id');
    return id === undefined ? [] : [{ id }];
  });
}
