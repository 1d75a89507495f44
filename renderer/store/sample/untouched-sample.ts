import { database } from '../records/database';
import { textField } from '../records/record-parsers';
import { deletions, type RecordWrite } from '../records/record-write';
import { SAMPLE_ANNOTATIONS } from './sample-annotations';

/** More notes or sources than this are no sample alone. */
const MOST_READ = 2;

/** The ids of the sources and originals that an archive has. */
export interface Coming {
  readonly sources: { has(id: string): boolean };
  readonly originals: { has(sha256: string): boolean };
}

/**
 * What takes the sample out of a library that holds nothing else, so that an archive fills its place: no
 * writes where the library is empty, null where it holds anything of its user's, or the very sample that is
 * in the archive. Reads a handful of records, in any transaction over all tables.
 */
export async function untouchedSample(coming: Coming): Promise<readonly RecordWrite[] | null> {
  const sources = await database.sources.limit(MOST_READ).toArray();
  const notes = await database.notes.limit(MOST_READ).toArray();
  const annotations = await database.annotations.limit(SAMPLE_ANNOTATIONS.length + 1).toArray();
  const tags = await database.tags.limit(1).toArray();
  const all = [...sources, ...notes, ...annotations, ...tags];
  if (all.length === 0) return [];
  const [sample] = sources;
  const isSampleAlone =
    sources.length === 1 &&
    isSample(sample) &&
    tags.length === 0 &&
    notes.length <= 1 &&
    annotations.length === SAMPLE_ANNOTATIONS.length &&
    all.every(isAsMade) &&
    !coming.sources.has(textField(sample, 'id') ?? '');
  if (!isSampleAlone) return null;
  const revisions = await database.revisions.toArray();
  const bodies = await database.bodies.bulkGet(fieldsOf(revisions, 'id'));
  const originals = await database.attachments.bulkGet(fieldsOf(revisions, 'sha256'));
  return [
    ...deletions('sources', 'id', sources),
    ...deletions('notes', 'id', notes),
    ...deletions('annotations', 'id', annotations),
    ...deletions('revisions', 'id', revisions),
    ...deletions('bodies', 'revisionId', bodies),
    // An original that the archive has as well stays where it is.
    ...deletions('attachments', 'sha256', originals).filter(({ id }) => !coming.originals.has(id)),
  ];
}

function isSample(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'isSample' in raw && raw.isSample === true;
}

function isAsMade(raw: unknown): boolean {
  return textField(raw, 'createdAt') === textField(raw, 'updatedAt');
}

function fieldsOf(records: readonly unknown[], field: string): string[] {
  return records.flatMap((record) => textField(record, field) ?? []);
}
