import type { Collection } from '../../../shared/importing';
import type { Annotation, Note, Source } from '../../../shared/model';
import type { RecordWrite } from '../records/commit';
import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { textField } from '../records/record-parsers';
import { withCitekey } from '../sources/stub-records';

/** What came of a collection: how many of its sources and annotations are in which way in the library now. */
export interface CollectionNews {
  /** What made the file, as a person calls it. */
  readonly kind: string;
  readonly added: number;
  readonly known: number;
  readonly attached: number;
  readonly waiting: number;
  /** Remarks on a source as a whole, each of which became a note. */
  readonly notes: number;
  /** Annotations and remarks that were there already. */
  readonly repeated: number;
  readonly problems: readonly string[];
  /** The step that takes all of it back, and one of its records; null when there was nothing to add. */
  readonly written: Written | null;
}

interface Written {
  readonly step: StepId;
  readonly table: 'sources' | 'annotations' | 'notes';
  readonly id: string;
}

/** Whether what was written is in the library still, and was not taken back. */
export async function isThere({ table, id }: Written): Promise<boolean> {
  return (await database[table].get(id)) !== undefined;
}

/** A collection as records about to be stored: `stubs` are new, `found` are sources of the library. */
export interface PreparedCollection {
  readonly stubs: readonly Source[];
  readonly found: readonly Source[];
  readonly known: number;
  readonly annotations: readonly Annotation[];
  readonly notes: readonly Note[];
  readonly repeated: number;
}

/** Stores all of it as one step of undo. Null when a source that was found has changed or gone meanwhile, so that all is looked for again. */
export async function storeCollection(
  { stubs, found, known, annotations, notes, repeated }: PreparedCollection,
  { kind, problems }: Collection,
  fileName: string,
): Promise<CollectionNews | null> {
  const news = { kind, added: stubs.length, known, problems };
  let fresh: { annotations: Annotation[]; notes: Note[] } | null = null;
  let first: Addition | undefined;
  const step = await commitStep({
    action: `Import “${fileName}”`,
    plan: async () => {
      if (!(await areAsFound(found))) return [];
      fresh = {
        annotations: await withoutStored('annotations', annotations),
        notes: await withoutStored('notes', notes),
      };
      const writes = [
        ...additions('sources', await withCitekeys(stubs)),
        ...additions('annotations', fresh.annotations),
        ...additions('notes', fresh.notes),
      ];
      first = writes[0];
      return writes;
    },
  });
  if (fresh === null) return null;
  const written = step === null || first === undefined ? null : { step, table: first.table, id: first.id };
  return { ...news, ...countsOf(fresh, annotations.length + notes.length + repeated), written };
}

function countsOf(fresh: { annotations: readonly Annotation[]; notes: readonly Note[] }, all: number) {
  const waiting = fresh.annotations.filter(({ anchor }) => anchor === 'orphan').length;
  const attached = fresh.annotations.length - waiting;
  const notes = fresh.notes.length;
  return { attached, waiting, notes, repeated: all - attached - waiting - notes };
}

/** Whether the text of each is still the one that was searched. Runs inside the commit's transaction. */
async function areAsFound(sources: readonly Source[]): Promise<boolean> {
  const stored = await database.sources.bulkGet(sources.map(({ id }) => id));
  return sources.every(({ revisionId }, at) => textField(stored[at], 'revisionId') === revisionId);
}

/** Those whose id is not stored yet, each once. Runs inside the commit's transaction. */
async function withoutStored<T extends { readonly id: string }>(
  table: 'annotations' | 'notes',
  records: readonly T[],
): Promise<T[]> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const stored = await database[table]
    .where('id')
    .anyOf([...byId.keys()])
    .primaryKeys();
  for (const id of stored) byId.delete(id);
  return [...byId.values()];
}

/** The stubs with citekeys that no other source has. Runs inside the commit's transaction. */
async function withCitekeys(stubs: readonly Source[]): Promise<Source[]> {
  if (stubs.length === 0) return [];
  const taken = new Set((await database.sources.orderBy('citekey').keys()).map(String));
  return stubs.map((stub) => {
    const keyed = withCitekey(stub, taken);
    taken.add(keyed.citekey);
    return keyed;
  });
}

type Addition = RecordWrite & Pick<Written, 'table'>;

function additions(table: Written['table'], records: readonly { readonly id: string }[]): Addition[] {
  return records.map((after) => ({ table, id: after.id, before: null, after }));
}
