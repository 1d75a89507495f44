import { archiveWriter } from '../../../shared/exporting';
import { ARCHIVE_TABLES, FileReference } from '../../../shared/model';
import { sha256 } from '../records/sha256';
import type { TestWindow } from './fresh-library';

/** The data files and originals of a window's library, as the archive's writer makes them. */
export async function archiveOf({ store }: TestWindow): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const writer = archiveWriter({
    write: (chunk) => void chunks.push(chunk),
    hash: sha256,
    pause: async () => undefined,
    now: new Date('2026-11-26T00:00:00.000Z'),
    program: 'Provenote 1.0.0',
  });
  const { records, keys } = await store.takeSnapshot();
  for (const table of ARCHIVE_TABLES) {
    if (table !== 'bodies' && table !== 'attachments') {
      await writer.addRecords(table, records[table]);
      continue;
    }
    for await (const batch of store.largeRecords(table, keys[table])) {
      if (table === 'bodies') await writer.addRecords(table, batch);
      else for (const record of batch) await addOriginal(writer, record);
    }
  }
  await writer.end();
  return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer());
}

async function addOriginal(writer: ReturnType<typeof archiveWriter>, record: unknown): Promise<void> {
  const { sha256, bytes } = record as { readonly sha256: string; readonly bytes: Uint8Array };
  const path = `sources/${sha256.slice(0, 8)}/original.txt`;
  await writer.add(path, bytes);
  await writer.addRecords('attachments', [{ ...(record as object), bytes: new FileReference(path) }]);
}

/** Imports an archive as a user would; its line in the panel. */
export async function importInto(window: TestWindow, bytes: Uint8Array) {
  await window.store.importFiles([{ name: 'library.zip', read: async () => bytes }]);
  return window.inside.importQueue().items.at(-1);
}
