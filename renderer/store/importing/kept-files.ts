import type { ImportedSource } from '../../../shared/importing';
import type { Revision } from '../../../shared/model';
import { now } from '../records/clock';
import type { RecordWrite } from '../records/commit';
import { database } from '../records/database';
import { commitStep } from '../records/history';
import { LibraryError } from '../records/library-error';
import { parsers } from '../records/record-parsers';
import { sha256 } from '../records/sha256';
import { isStub } from '../records/stubs';
import { prepareSource, type SourceBytes, sourceOfBytes, withFreeCitekey } from '../sources/source-writes';

/** A file that is kept as it is, because its text could not be had; `problem` is the sentence that says why. */
export interface KeptFile extends SourceBytes {
  readonly mediaType: string;
  readonly problem: string | null;
}

export interface KeptOutcome {
  readonly outcome: 'kept' | 'duplicate';
  readonly sourceId: string;
}

/**
 * Keeps a file as the original of a source without text, as one step of undo: of the stub `stubId`, or else of a
 * new source named after the file. The same bytes are never stored twice: the source they belong to is named
 * instead.
 */
export async function keepFile(file: KeptFile, stubId: string | null): Promise<KeptOutcome> {
  const digest = await sha256(file.bytes);
  const prepared = prepareSource(withoutText(file), file, digest);
  let outcome: KeptOutcome = { outcome: 'kept', sourceId: stubId ?? prepared.source.id };
  await commitStep({
    action: `Keep “${file.name}”`,
    scope: 'whole',
    plan: async () => {
      const known = await sourceOfBytes(digest);
      if (known === null)
        return stubId === null
          ? withFreeCitekey(prepared)
          : stubWrites(stubId, prepared.revision, prepared.writes);
      outcome = { outcome: 'duplicate', sourceId: known };
      return [];
    },
  });
  return outcome;
}

/** What a file says of itself whose text could not be had: its name. */
function withoutText({ name, mediaType, problem }: KeptFile): ImportedSource {
  const title = name.replace(/\.[a-z0-9]{1,8}$/i, '');
  return {
    text: '',
    blocks: [],
    csl: { id: '', type: 'document', title },
    provenance: {
      title: { origin: 'file-name', value: name },
      type: { origin: 'default', value: 'document' },
    },
    problems: problem === null ? [] : [{ code: 'no-text', isFatal: true, message: problem }],
    mediaType,
  };
}

/** The same records with the stub as their source. Runs inside the commit's transaction. */
async function stubWrites(
  stubId: string,
  revision: Revision,
  writes: readonly RecordWrite[],
): Promise<RecordWrite[]> {
  const raw = await database.sources.get(stubId);
  const stub = parsers.sources(raw);
  if (!stub.ok || !isStub(stub.value))
    throw new LibraryError(
      'The source was removed or has a text meanwhile, so the file was not kept with it.',
    );
  const source = { ...stub.value, revisionId: revision.id, updatedAt: now() };
  return writes.map((write): RecordWrite => {
    if (write.table === 'sources') return { table: 'sources', id: stubId, before: raw, after: source };
    return write.table === 'revisions' ? { ...write, after: { ...revision, sourceId: stubId } } : write;
  });
}
