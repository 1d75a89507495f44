import { toBibLatex, toCslJson } from '../../shared/citation';
import { MAX_ARCHIVE_BYTES } from '../../shared/desktop-api';
import {
  ArchiveTooLarge,
  type ArchiveWriter,
  archiveNames,
  archiveReadMe,
  archiveWriter,
  extensionOf,
  noteToMarkdown,
  sourceWithText,
} from '../../shared/exporting';
import { ARCHIVE_TABLES, FileReference, NoteSchema, parseRecord } from '../../shared/model';
import {
  colourLabels,
  countStored,
  loadAnnotations,
  loadRevisions,
  loadSources,
  type Source,
  storedRecords,
} from '../store';
import { cited } from './cited';
import { annotatedSource } from './compose-annotations';
import { quotationsOf } from './compose-export';

/** How an archive is made; after `signal` aborts nobody waits for it. */
export interface ArchiveOptions {
  readonly signal: AbortSignal;
  /** How many sources, notes and originals are written of how many. */
  readonly onProgress: (done: number, total: number) => void;
  readonly now: Date;
  readonly program: string;
}

/** An archive ready to be saved. `leftOut` counts records that cannot be written as JSON, which no library of ours has. */
export interface ComposedArchive {
  readonly archive: Blob;
  readonly sources: number;
  readonly leftOut: number;
}

type Names = ReturnType<typeof archiveNames>;

/**
 * The whole library as one archive (shared/exporting, EX140 and on). Null when it was cancelled. One source,
 * note or original is in memory at a time, and of the archive no more than a few megabytes: the rest is
 * the browser's to keep as a Blob. Throws `ArchiveTooLarge`.
 */
export async function composeArchive(options: ArchiveOptions): Promise<ComposedArchive | null> {
  const { signal, now, program } = options;
  const packed = packedBlob();
  const writer = archiveWriter({ write: packed.write, hash: sha256, pause, now, program });
  const step = await stepper(options);
  const names = archiveNames();
  await writer.add('README.txt', archiveReadMe(program, now));
  const sources = (await loadSources()).toSorted((a, b) => (a.citekey < b.citekey ? -1 : 1));
  const originals = new Map<string, string>();
  for (const source of sources) {
    if (signal.aborted) return null;
    await addSource(source, { writer, names, originals });
    step();
  }
  for await (const notes of storedRecords('notes')) {
    for (const note of notes) {
      if (signal.aborted) return null;
      await addNote(note, writer, names);
      step();
    }
  }
  const items = sources.map(cited);
  await writer.add('bibliography.bib', toBibLatex(items));
  await writer.add('bibliography.json', toCslJson(items));
  const leftOut = await addTables({ writer, names, originals, signal, step });
  if (leftOut === null) return null;
  await writer.end();
  return { archive: packed.end(), sources: sources.length, leftOut };
}

interface SourceParts {
  readonly writer: ArchiveWriter;
  readonly names: Names;
  /** The paths of originals by their SHA-256. */
  readonly originals: Map<string, string>;
}

/** The folder of a source: what is to be read of it, and the names its originals will have. */
async function addSource(source: Source, { writer, names, originals }: SourceParts): Promise<void> {
  const folder = names('sources', source.citekey);
  const annotated = await annotatedSource(source, await loadAnnotations(source.id));
  await writer.add(
    names(folder, source.csl.title ?? source.citekey, 'md'),
    sourceWithText(annotated, colourLabels()),
  );
  for (const { id, sha256, number, fileName } of await loadRevisions(source.id)) {
    const stem = id === source.revisionId ? 'original' : `original-${number}`;
    if (!originals.has(sha256)) originals.set(sha256, names(folder, stem, extensionOf(fileName)));
  }
}

/** A note that cannot be read stands in the data alone. */
async function addNote(raw: unknown, writer: ArchiveWriter, names: Names): Promise<void> {
  const note = parseRecord(NoteSchema, raw);
  if (!note.ok) return;
  const { quotations } = await quotationsOf(note.value, true);
  await writer.add(
    names('notes', note.value.title || 'Untitled note', 'md'),
    noteToMarkdown(note.value, quotations, 'commonmark'),
  );
}

interface TableParts extends SourceParts {
  readonly signal: AbortSignal;
  readonly step: () => void;
}

/** Every record of every table, and the originals. How many records could not be written; null when cancelled. */
async function addTables({ writer, names, originals, signal, step }: TableParts): Promise<number | null> {
  let leftOut = 0;
  for (const table of ARCHIVE_TABLES) {
    for await (const records of storedRecords(table)) {
      if (signal.aborted) return null;
      if (table !== 'attachments') {
        leftOut += await writer.addRecords(table, records);
        continue;
      }
      for (const record of records) {
        const original = originalOf(record);
        if (original === null) {
          leftOut += await writer.addRecords(table, [record]);
          continue;
        }
        const path = originals.get(original.sha256) ?? names('attachments', original.sha256, 'bin');
        await writer.add(path, original.bytes);
        leftOut += await writer.addRecords(table, [{ ...original.record, bytes: new FileReference(path) }]);
        step();
      }
    }
  }
  return leftOut;
}

function originalOf(record: unknown) {
  if (typeof record !== 'object' || record === null || !('bytes' in record) || !('sha256' in record))
    return null;
  const { bytes, sha256 } = record;
  return bytes instanceof Uint8Array && typeof sha256 === 'string' ? { record, bytes, sha256 } : null;
}

async function stepper({ onProgress }: ArchiveOptions): Promise<() => void> {
  const counts = await Promise.all((['sources', 'notes', 'attachments'] as const).map(countStored));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  return () => onProgress(Math.min(++done, total), total);
}

/** Pieces are handed to the browser by so many bytes. */
const PIECE_BYTES = 8_000_000;

/** Collects an archive without holding it: each piece becomes a Blob, which the browser may keep on the disk. */
function packedBlob(): { readonly write: (chunk: Uint8Array) => void; readonly end: () => Blob } {
  const pieces: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let total = 0;
  const endPiece = () => {
    pieces.push(new Blob(chunks));
    chunks = [];
    length = 0;
  };
  return {
    write: (chunk) => {
      chunks.push(new Uint8Array(chunk));
      length += chunk.byteLength;
      total += chunk.byteLength;
      if (total > MAX_ARCHIVE_BYTES)
        throw new ArchiveTooLarge(
          `The library is larger than the ${MAX_ARCHIVE_BYTES / 1_000_000} MB that one archive may have. Remove sources you no longer need, then export again.`,
        );
      if (length >= PIECE_BYTES) endPiece();
    },
    end: () => {
      endPiece();
      return new Blob(pieces, { type: 'application/zip' });
    },
  };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Lets the page draw between two slices, though not after each of the small ones. */
let drawn = 0;
async function pause(): Promise<void> {
  if (performance.now() - drawn < 16) return;
  await new Promise((resolve) => setTimeout(resolve));
  drawn = performance.now();
}
