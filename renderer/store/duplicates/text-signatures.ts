import { SIGNATURE_SCHEME } from '../../../shared/importing';
import type { Source } from '../../../shared/model';
import { pauses } from '../../../shared/pauses';
import { host } from '../../host';
import { database } from '../records/database';
import { slices } from '../records/slices';
import { readBody } from '../sources/article-body';
import { printOf, type TextPrint } from './text-print';

/** A print as it stands in `packs`, which is a cache: its rows may be deleted at any time. */
interface PrintRow extends TextPrint {
  readonly sourceId: string;
  readonly scheme: number;
}

const PREFIX = 'print ';
const SLICE_MS = 12;
/** So many texts are read at once. */
const AT_ONCE = 40;
const known = new Map<string, TextPrint>();

/**
 * The prints of the newest texts of all sources, by source. Texts never change, so each is read once in the
 * life of a library: 10,000 prints are read in about 100 ms, and a text that has none costs its reading and .5 ms.
 * Yields to the page every 12 ms.
 */
export async function printsOf(sources: readonly Source[]): Promise<ReadonlyMap<string, TextPrint>> {
  if (known.size === 0) await recallPrints(new Set(sources.map(({ revisionId }) => revisionId)));
  const missing = sources.filter(({ revisionId }) => !known.has(revisionId));
  for (const some of slices(missing, AT_ONCE)) await makePrints(some);
  return new Map(
    sources.flatMap(({ id, revisionId }) => {
      const print = known.get(revisionId);
      return print === undefined ? [] : [[id, print] as const];
    }),
  );
}

/** Reads the prints that are kept, and drops those of texts that are no source's newest any more. */
async function recallPrints(newest: ReadonlySet<string>): Promise<void> {
  const raw = await database.packs.where('sourceId').startsWith(PREFIX).toArray();
  const stale: string[] = [];
  for (const row of raw) {
    if (!isPrintRow(row)) continue;
    const revisionId = row.sourceId.slice(PREFIX.length);
    if (newest.has(revisionId)) known.set(revisionId, row);
    else stale.push(row.sourceId);
  }
  await database.packs.bulkDelete(stale);
}

async function makePrints(sources: readonly Source[]): Promise<void> {
  const bodies = await database.bodies.bulkGet(sources.map(({ revisionId }) => revisionId));
  const rows: PrintRow[] = [];
  const pause = pauses(SLICE_MS);
  for (const [index, { revisionId }] of sources.entries()) {
    const body = readBody(bodies[index]);
    const text = body.ok ? body.value.body.text : '';
    const print = printOf(text);
    known.set(revisionId, print);
    rows.push({ sourceId: `${PREFIX}${revisionId}`, scheme: SIGNATURE_SCHEME, ...print });
    await pause();
  }
  try {
    await database.packs.bulkPut(rows);
  } catch (cause) {
    // They are made again at the next start, which costs time and nothing else.
    host.log({ level: 'warning', message: 'Prints of texts were not written', cause: String(cause) });
  }
}

function isPrintRow(raw: unknown): raw is PrintRow {
  if (typeof raw !== 'object' || raw === null) return false;
  const { sourceId, scheme, signature, hash } = raw as Readonly<Record<string, unknown>>;
  const isSignature = signature === null || signature instanceof Uint16Array;
  const isHash = hash === null || typeof hash === 'number';
  return typeof sourceId === 'string' && scheme === SIGNATURE_SCHEME && isSignature && isHash;
}
