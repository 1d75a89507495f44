import Dexie from 'dexie';
import type { Annotation } from '../../../shared/model';
import { host } from '../../host';
import { database } from '../records/database';
import { whenIdle } from '../records/idle';
import { parsers } from '../records/record-parsers';
import { readEach } from '../records/unreadable';

/**
 * A copy of all annotations of one source in one row, true up to the change `seq`. Chromium reads one row with
 * 5,000 annotations in 10 ms and 5,000 rows in 70. The table `annotations` alone counts: a pack is made
 * anew whenever it does not fit, and may be deleted at any time.
 */
interface Pack {
  readonly sourceId: string;
  readonly seq: number;
  readonly annotations: readonly Annotation[];
}

/** Fewer annotations than this are read one by one as fast. */
const SMALLEST_PACK = 300;
/** A pack behind by more changes than this is made anew; by more than the second number, not used. */
const STALE = 50;
const TOO_STALE = 1_000;

/** All annotations of a source that can be read, in no order: from its pack and what changed since, else one by one. */
export async function readAnnotations(sourceId: string): Promise<Annotation[]> {
  const tables = [database.packs, database.changes, database.annotations];
  return database.transaction('r', tables, async () => {
    const pack = packOf(await database.packs.get(sourceId));
    return (pack && (await readPack(pack))) ?? readRows(sourceId);
  });
}

/** The pack with what changed since; null when too much did, or when the rows that would tell are gone. */
async function readPack(pack: Pack): Promise<Annotation[] | null> {
  const { sourceId, seq } = pack;
  const oldest = await database.changes.orderBy('seq').first();
  if (oldest?.seq !== undefined && oldest.seq > seq + 1) return null;
  const tail = await database.changes
    .where('[parentId+seq]')
    .between([sourceId, seq], [sourceId, Dexie.maxKey], false)
    .limit(TOO_STALE + 1)
    .toArray();
  if (tail.length > TOO_STALE) return null;
  const touched = [...new Set(tail.filter(({ table }) => table === 'annotations').map(({ id }) => id))];
  if (touched.length === 0) return [...pack.annotations];
  const raw = (await database.annotations.bulkGet(touched)).filter((record) => record !== undefined);
  const isTouched = new Set(touched);
  const kept = pack.annotations.filter(({ id }) => !isTouched.has(id));
  // One that went to another source, with a merge, left a change here as well.
  const own = readEach('annotations', raw, parsers.annotations).filter(
    (annotation) => annotation.sourceId === sourceId,
  );
  const annotations = [...kept, ...own];
  if (tail.length > STALE) keepPack({ sourceId, seq: tail.at(-1)?.seq ?? seq, annotations });
  return annotations;
}

async function readRows(sourceId: string): Promise<Annotation[]> {
  const last = await database.changes.orderBy('seq').last();
  const raw = await database.annotations
    .where('[sourceId+start]')
    .between([sourceId, Dexie.minKey], [sourceId, Dexie.maxKey])
    .toArray();
  const annotations = readEach('annotations', raw, parsers.annotations);
  if (annotations.length >= SMALLEST_PACK) keepPack({ sourceId, seq: last?.seq ?? 0, annotations });
  return annotations;
}

/** Written when the page has nothing better to do. A pack that cannot be written costs time and nothing else. */
function keepPack(pack: Pack): void {
  whenIdle(() => {
    database.packs.put(pack).catch((cause: unknown) =>
      host.log({
        level: 'warning',
        message: 'A pack of annotations was not written',
        cause: String(cause),
      }),
    );
  });
}

function packOf(raw: unknown): Pack | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { sourceId, seq, annotations } = raw as Readonly<Record<string, unknown>>;
  if (typeof sourceId !== 'string' || typeof seq !== 'number' || !Array.isArray(annotations)) return null;
  return annotations.every((raw) => parsers.annotations(raw).ok) ? { sourceId, seq, annotations } : null;
}
