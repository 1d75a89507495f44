import * as v from 'valibot';
import { CountSchema } from './span';

/** What `manifest.json` of an archive of a library says it is. */
export const ARCHIVE_FORMAT = 'provenote-archive';
/** Grows when an older program could not restore a newer archive whole. */
export const ARCHIVE_VERSION = 1;

/**
 * The tables an archive holds, each as `data/<table>-0001.jsonl` and on: what a library cannot make anew.
 * Counts, packs and the journal of changes follow from these records, or tell of one computer alone.
 */
export const ARCHIVE_TABLES = [
  'sources',
  'revisions',
  'bodies',
  'attachments',
  'annotations',
  'notes',
  'links',
  'tags',
  'noteSummaries',
  'places',
  'settings',
  'unreadable',
] as const;
export type ArchiveTable = (typeof ARCHIVE_TABLES)[number];

const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** `counts` has the records of each table, `files` the SHA-256 of every other file by its path. */
export const ArchiveManifestSchema = v.object({
  format: v.literal(ARCHIVE_FORMAT),
  version: v.literal(ARCHIVE_VERSION),
  program: v.string(),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  counts: v.object(v.entriesFromList(ARCHIVE_TABLES, CountSchema)),
  files: v.record(v.string(), Sha256Schema),
});

export type ArchiveManifest = Readonly<v.InferOutput<typeof ArchiveManifestSchema>>;
