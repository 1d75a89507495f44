import type { ArchiveTable } from '../../../shared/model';
import { database, type RecordTable, tableOf } from '../records/database';
import { textField } from '../records/record-parsers';
import type { RecordWrite } from '../records/record-write';
import { SAMPLE_ANNOTATIONS } from './sample-annotations';

/** More notes or sources than this are no sample alone. */
const MOST_READ = 2;

/**
 * What takes the sample out of a library that holds nothing else, so that an archive fills its place: no
 * writes where the library is empty, null where it holds anything of its user's, or the very sample that is
 * in the archive. Reads a handful of records, in any transaction over all tables.
 */
export async function untouchedSample(
  coming: Readonly<Record<ArchiveTable, ReadonlyMap<string | number, object>>>,
): Promise<readonly RecordWrite[] | null> {
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
  const tables: readonly (readonly [RecordTable, string])[] = [
    ['revisions', 'id'],
    ['bodies', 'revisionId'],
    ['attachments', 'sha256'],
  ];
  const rest = await Promise.all(
    tables.map(async ([table, key]) => deletions(table, key, await tableOf(table).toArray())),
  );
  return [
    ...deletions('sources', 'id', sources),
    ...deletions('notes', 'id', notes),
    ...deletions('annotations', 'id', annotations),
    // An original that the archive has as well stays where it is.
    ...rest.flat().filter(({ table, id }) => table !== 'attachments' || !coming.attachments.has(id)),
  ];
}

function isSample(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'isSample' in raw && raw.isSample === true;
}

function isAsMade(raw: unknown): boolean {
  return textField(raw, 'createdAt') === textField(raw, 'updatedAt');
}

function deletions(table: RecordTable, key: string, raw: readonly unknown[]): RecordWrite[] {
  return raw.flatMap((before) => {
    const id = textField(before, key);
    return id === undefined ? [] : [{ table, id, before, after: null }];
  });
}
