import { makeCitekey } from '../../../shared/citation';
import { EXTRACTOR, type ImportedSource } from '../../../shared/importing';
import type { CslItem, MetadataField, Revision, Source } from '../../../shared/model';
import { countWords } from '../../../shared/text';
import { now } from '../records/clock';
import { commit } from '../records/commit';
import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers, textField } from '../records/record-parsers';
import { deletions, type RecordWrite } from '../records/record-write';
import { sha256 } from '../records/sha256';
import { storedAnnotations } from '../records/source-annotations';
import { provenanceAfterEdit } from './edited-provenance';
import {
  NO_PICTURES,
  picturesOfBody,
  picturesOfRevision,
  type StoredPictures,
  storedPictures,
} from './stored-pictures';

export interface SourceBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AddOutcome {
  readonly outcome: 'added' | 'duplicate';
  readonly sourceId: string;
}

/** A source about to be stored, with all the records that make it. */
export interface PreparedSource {
  readonly source: Source;
  readonly revision: Revision;
  readonly text: string;
  readonly writes: readonly RecordWrite[];
}

/**
 * Stores an imported source with its original bytes and its pictures, all or nothing. The same bytes (by SHA-256) are never
 * stored twice: the source they belong to is named instead.
 */
export async function addSource(imported: ImportedSource, file: SourceBytes): Promise<AddOutcome> {
  const digest = await sha256(file.bytes);
  const prepared = prepareSource(imported, file, digest, {
    pictures: await storedPictures(imported.pictures),
  });
  let outcome: AddOutcome = { outcome: 'added', sourceId: prepared.source.id };
  await commit({
    action: `Import “${file.name}”`,
    scope: 'whole',
    plan: async () => {
      const known = await sourceOfBytes(digest);
      if (known === null) return withFreeCitekey(prepared);
      outcome = { outcome: 'duplicate', sourceId: known };
      return [];
    },
  });
  return outcome;
}

/** The records of an imported source; its citekey is provisional until `withFreeCitekey`. */
export function prepareSource(
  imported: ImportedSource,
  file: SourceBytes,
  digest: string,
  {
    isSample = false,
    pictures = NO_PICTURES,
  }: { readonly isSample?: boolean; readonly pictures?: StoredPictures } = {},
): PreparedSource {
  const at = now();
  const times = { schema: 1, createdAt: at, updatedAt: at } as const;
  const id = crypto.randomUUID();
  const revisionId = crypto.randomUUID();
  const source: Source = {
    ...times,
    id,
    csl: { ...imported.csl, id },
    citekey: makeCitekey(imported.csl, new Set()),
    provenance: imported.provenance,
    revisionId,
    characterCount: imported.text.length,
    wordCount: countWords(imported.text),
    ...(isSample && { isSample }),
  };
  const revision: Revision = {
    ...times,
    id: revisionId,
    sourceId: id,
    number: 1,
    sha256: digest,
    extractor: EXTRACTOR,
    fileName: file.name,
    mediaType: imported.mediaType,
    problems: imported.problems.map((problem) => problem.message),
    ...picturesOfRevision(pictures),
  };
  const { text, blocks } = imported;
  const body = { revisionId, schema: 1, text, blocks, ...picturesOfBody(pictures) };
  const attachment = { sha256: digest, bytes: file.bytes, mediaType: imported.mediaType };
  const writes: RecordWrite[] = [
    { table: 'sources', id, before: null, after: source },
    { table: 'revisions', id: revisionId, before: null, after: revision },
    { table: 'bodies', id: revisionId, before: null, after: body },
    { table: 'attachments', id: digest, before: null, after: attachment },
    ...pictures.writes,
  ];
  return { source, revision, text: imported.text, writes };
}

/** The writes with a citekey no other source has. Runs inside the commit's transaction. */
export async function withFreeCitekey(prepared: PreparedSource): Promise<RecordWrite[]> {
  const { source } = prepared;
  // Every citekey for this item begins with the one made when none is taken, so a prefix read of the index is enough.
  const taken = await database.sources.where('citekey').startsWith(source.citekey).keys();
  const citekey = makeCitekey(source.csl, new Set(taken.map(String)));
  return prepared.writes.map((write) =>
    write.table === 'sources' ? { ...write, after: { ...source, citekey } } : write,
  );
}

/** The source that has a revision made from these bytes; null when there is none. Runs in any transaction. */
export async function sourceOfBytes(digest: string): Promise<string | null> {
  const [known] = await database.revisions.where('sha256').equals(digest).toArray();
  return textField(known, 'sourceId') ?? null;
}

/**
 * Changes the record as its user typed it, as one step of undo. A CSL field given as undefined is
 * taken out. `fields` are the form's fields that were edited: what they were goes among their
 * alternatives. The citekey stays.
 */
export async function changeSourceRecord(
  id: string,
  patch: { readonly csl: Partial<CslItem>; readonly fields: readonly MetadataField[] },
): Promise<void> {
  await commitStep({
    action: 'Edit source record',
    plan: async () => {
      const raw = await database.sources.get(id);
      if (raw === undefined) throw new LibraryError('The source was removed, so its record was not changed.');
      const parsed = parsers.sources(raw);
      if (!parsed.ok)
        throw new LibraryError('The record of this source cannot be read, so it was not changed.');
      const csl = Object.fromEntries(
        Object.entries({ ...parsed.value.csl, ...patch.csl, id }).filter(([, value]) => value !== undefined),
      );
      const provenance = provenanceAfterEdit(parsed.value, patch);
      const after = { ...parsed.value, csl, provenance, updatedAt: now() };
      return [{ table: 'sources', id, before: raw, after }];
    },
  });
}

/** Removes a source with its text, original, pictures and annotations, as one step of undo, whose id it returns. */
export async function removeSource(id: string): Promise<StepId | null> {
  return commitStep({
    action: 'Remove source',
    scope: 'whole',
    plan: async () => {
      const source = await database.sources.get(id);
      if (source === undefined) return [];
      const revisions = await database.revisions.where('sourceId').equals(id).toArray();
      const annotations = await storedAnnotations(id);
      const links = await database.links.where('sourceId').equals(id).toArray();
      return [
        ...deletions('sources', 'id', [source]),
        ...deletions('revisions', 'id', revisions),
        ...deletions('bodies', 'revisionId', await bodiesOf(revisions)),
        ...deletions('annotations', 'id', annotations),
        ...deletions('links', 'id', links),
      ];
    },
  });
}

async function bodiesOf(revisions: readonly unknown[]): Promise<unknown[]> {
  const ids = revisions.map((revision) => textField(revision, 'id')).filter((id) => id !== undefined);
  return (await database.bodies.bulkGet(ids)).filter((body) => body !== undefined);
}
