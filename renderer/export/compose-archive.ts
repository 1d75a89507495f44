import { toBibLatex, toCslJson } from '../../shared/citation';
import type { GrowingFile } from '../../shared/desktop-api';
import {
  type ArchiveWriter,
  archiveNames,
  archiveReadMe,
  archiveWriter,
  extensionOf,
  noteToMarkdown,
  type PictureFile,
  sourceWithText,
} from '../../shared/exporting';
import {
  ARCHIVE_TABLES,
  FileReference,
  NoteSchema,
  noteTitle,
  PICTURE_EXTENSIONS,
  PICTURE_TYPES,
  type Picture,
  parseRecord,
} from '../../shared/model';
import { type Pause, pauses } from '../../shared/pauses';
import {
  type LibrarySnapshot,
  largeRecords,
  placedFirst,
  SnapshotOutdated,
  type Source,
  sha256,
  slices,
  takeSnapshot,
  textOfSource,
} from '../store';
import { cited } from './cited';
import { quotationsOf } from './compose-export';
import { type FileInPieces, inPieces } from './file-in-pieces';
import type { QuotedLibrary } from './quoted-annotation';

/** How an archive is made; after `signal` aborts nobody waits for it. */
export interface ArchiveOptions {
  readonly signal: AbortSignal;
  /** How many sources, notes and originals are written of how many. */
  readonly onProgress: (done: number, total: number) => void;
  readonly now: Date;
  readonly program: string;
  /** Where it is written; the caller ends it, or abandons it. */
  readonly file: Pick<GrowingFile, 'write' | 'restart'>;
}

/** What an archive holds that is written to its last byte. `leftOut` counts records that cannot be written as JSON, which no library of ours has. */
export interface ComposedArchive {
  readonly sources: number;
  readonly leftOut: number;
}

/** So often an archive is begun anew because what it was to hold has been removed meanwhile. */
const MOST_ATTEMPTS = 3;
/** So many records are written into a bibliography, or as data, in one go. */
const SLICE = 500;
/** A frame's worth of work, in milliseconds, after which the page gets to draw. */
const SLICE_MS = 16;

/**
 * The whole library as it is at one moment as one archive (shared/exporting, EX140 and on; EX160). Null when it was
 * cancelled. In memory are its records, one original at a time and a few megabytes of the archive. Throws
 * `ArchiveTooLarge`, `FileNotWritten`, and `SnapshotOutdated` where sources are removed again and again.
 */
export async function composeArchive(options: ArchiveOptions): Promise<ComposedArchive | null> {
  const pieces = inPieces(options.file);
  for (let attempt = 1; ; attempt++) {
    try {
      return await composeSnapshot(await takeSnapshot(), pieces, options);
    } catch (cause) {
      if (!(cause instanceof SnapshotOutdated) || attempt === MOST_ATTEMPTS) throw cause;
      await pieces.restart();
    }
  }
}

type Names = ReturnType<typeof archiveNames>;

interface Parts {
  readonly snapshot: LibrarySnapshot;
  readonly writer: ArchiveWriter;
  readonly names: Names;
  /** The paths of originals and pictures by their SHA-256. */
  readonly originals: Map<string, string>;
  readonly signal: AbortSignal;
  readonly pause: Pause;
  readonly step: () => void;
}

async function composeSnapshot(
  snapshot: LibrarySnapshot,
  pieces: FileInPieces,
  { signal, onProgress, now, program }: ArchiveOptions,
): Promise<ComposedArchive | null> {
  const pause = pauses(SLICE_MS);
  const parts: Parts = {
    snapshot,
    writer: archiveWriter({ write: pieces.write, hash: sha256, pause, now, program }),
    names: archiveNames(),
    originals: new Map(),
    signal,
    pause,
    step: stepper(snapshot, onProgress),
  };
  const { writer } = parts;
  await writer.add('README.txt', archiveReadMe(program, now));
  const sources = snapshot.sources.toSorted((a, b) => (a.citekey < b.citekey ? -1 : 1));
  for (const source of sources) {
    if (signal.aborted) return null;
    await addSource(source, parts);
  }
  for (const note of snapshot.records.notes) {
    if (signal.aborted) return null;
    await addNote(note, parts);
  }
  await addBibliography(sources, parts);
  const leftOut = await addTables(parts);
  if (leftOut === null) return null;
  await writer.end();
  await pieces.flush();
  return { sources: sources.length, leftOut };
}

/** The folder of a source: what is to be read of it, and the names its originals will have. */
async function addSource(source: Source, { snapshot, writer, names, originals, step }: Parts): Promise<void> {
  const folder = names('sources', source.citekey);
  const annotations = placedFirst(snapshot.annotationsOf(source.id), source.revisionId);
  const { text, blocks, pictures } = await textOfSource(source);
  const shown = pictures.map((picture) => pictureFile(picture, folder, { names, originals }));
  await writer.add(
    names(folder, source.csl.title ?? source.citekey, 'md'),
    sourceWithText(
      { id: source.id, csl: cited(source), text, blocks, annotations },
      snapshot.colourLabels,
      shown,
    ),
  );
  for (const { id, sha256, number, fileName } of snapshot.revisionsOf(source.id)) {
    const stem = id === source.revisionId ? 'original' : `original-${number}`;
    if (!originals.has(sha256)) originals.set(sha256, names(folder, stem, extensionOf(fileName)));
  }
  step();
}

/** Where a picture is from its source's folder; one that several sources show lies in the first one's. */
function pictureFile(
  { sha256, mediaType, before, alt }: Picture,
  folder: string,
  { names, originals }: Pick<Parts, 'names' | 'originals'>,
): PictureFile {
  const path = originals.get(sha256) ?? names(folder, 'picture-1', PICTURE_EXTENSIONS[mediaType]);
  originals.set(sha256, path);
  const relative = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../../${path}`;
  return { before, alt, address: relative.split('/').map(encodeURIComponent).join('/') };
}

/** A note that cannot be read stands in the data alone. */
async function addNote(raw: unknown, { snapshot, writer, names, step }: Parts): Promise<void> {
  step();
  const note = parseRecord(NoteSchema, raw);
  if (!note.ok) return;
  const { quotations } = await quotationsOf(note.value, true, libraryThen(snapshot));
  await writer.add(
    names('notes', noteTitle(note.value.title), 'md'),
    noteToMarkdown(note.value, quotations, 'commonmark'),
  );
}

/** What a note quotes, of the moment that its data is of. */
function libraryThen({ findAnnotation, findSource, articleOf }: LibrarySnapshot): QuotedLibrary {
  return {
    findAnnotation: async (id) => findAnnotation(id),
    findSource: async (id) => findSource(id),
    loadArticle: async (id) => {
      const source = findSource(id);
      return source && articleOf(source.revisionId);
    },
    loadRevision: articleOf,
  };
}

async function addBibliography(sources: readonly Source[], { writer, pause }: Parts): Promise<void> {
  const items = sources.map(cited);
  const entries: string[] = [];
  for (const slice of slices(items, SLICE)) {
    entries.push(toBibLatex(slice));
    await pause();
  }
  await writer.add('bibliography.bib', entries.join('\n'));
  await writer.add('bibliography.json', toCslJson(items));
}

/** Every record of every table, and the originals. How many records could not be written; null when cancelled. */
async function addTables(parts: Parts): Promise<number | null> {
  let leftOut = 0;
  for (const table of ARCHIVE_TABLES) {
    for await (const records of recordsOf(parts.snapshot, table)) {
      if (parts.signal.aborted) return null;
      if (table === 'attachments') for (const record of records) leftOut += await addOriginal(record, parts);
      else leftOut += await parts.writer.addRecords(table, records);
      await parts.pause();
    }
  }
  return leftOut;
}

function recordsOf({ records, keys }: LibrarySnapshot, table: (typeof ARCHIVE_TABLES)[number]) {
  return table === 'bodies' || table === 'attachments'
    ? largeRecords(table, keys[table])
    : slices(records[table], SLICE);
}

/** Writes the bytes into a file of their own and the record with a reference to it. How many records were left out. */
async function addOriginal(record: unknown, { writer, names, originals, step }: Parts): Promise<number> {
  step();
  const original = originalOf(record);
  if (original === null) return writer.addRecords('attachments', [record]);
  const path =
    originals.get(original.sha256) ??
    names('attachments', original.sha256, extensionOfRecord(original.record));
  await writer.add(path, original.bytes);
  return writer.addRecords('attachments', [{ ...original.record, bytes: new FileReference(path) }]);
}

/** A picture of an earlier revision can be opened; of anything else nobody knows what it is. */
function extensionOfRecord(record: object): string {
  const mediaType: unknown = Reflect.get(record, 'mediaType');
  const known = PICTURE_TYPES.find((type) => type === mediaType);
  return known === undefined ? 'bin' : PICTURE_EXTENSIONS[known];
}

function originalOf(record: unknown) {
  if (typeof record !== 'object' || record === null || !('bytes' in record) || !('sha256' in record))
    return null;
  const { bytes, sha256 } = record;
  return bytes instanceof Uint8Array && typeof sha256 === 'string' ? { record, bytes, sha256 } : null;
}

function stepper(
  { sources, records, keys }: LibrarySnapshot,
  onProgress: ArchiveOptions['onProgress'],
): () => void {
  const total = sources.length + records.notes.length + keys.attachments.length;
  let done = 0;
  return () => onProgress(++done, total);
}
