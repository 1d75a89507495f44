import * as v from 'valibot';
import { CslItemSchema } from './csl';
import { CountSchema } from './span';
import { storedFields } from './stored';

/** The CSL fields that the record form shows, in its order. The publisher stands in `container-title`. */
export const METADATA_FIELDS = [
  'title',
  'author',
  'issued',
  'container-title',
  'URL',
  'language',
  'type',
] as const;

/** Where a value was found. `user` means typed in the form, and outranks every other. */
const FIELD_ORIGINS = [
  'json-ld',
  'open-graph',
  'citation-tag',
  'microdata',
  'dublin-core',
  'meta-tag',
  'page-markup',
  'article-text',
  'url',
  'front-matter',
  'document-properties',
  'file-name',
  'clipboard',
  'collection',
  'default',
  'user',
] as const;

/** One value a field could have had, as the file wrote it, and where it stood (`og:title`, `author.name`). */
const FieldEvidenceSchema = v.object({
  origin: v.picklist(FIELD_ORIGINS),
  locator: v.optional(v.string()),
  value: v.string(),
});

/** For each field filled: the winning evidence, and the other values the file offered. */
const ProvenanceSchema = v.record(
  v.picklist(METADATA_FIELDS),
  v.optional(
    v.object({ ...FieldEvidenceSchema.entries, alternatives: v.optional(v.array(FieldEvidenceSchema)) }),
  ),
);

/**
 * A source as it is stored; its text stands with its revision. `revisionId` is empty while only the record is here,
 * and `merged` are the ids of sources that became one with it, by which links still find them.
 */
export const SourceSchema = v.object({
  ...storedFields,
  csl: CslItemSchema,
  citekey: v.string(),
  provenance: ProvenanceSchema,
  revisionId: v.string(),
  characterCount: CountSchema,
  wordCount: CountSchema,
  isSample: v.optional(v.boolean()),
  merged: v.optional(v.array(v.string())),
});

/**
 * An immutable snapshot of a source. `sha256` is of the original bytes and names the attachment that
 * keeps them; `number` counts a source's revisions from 1. `pictures` are the attachments that its article shows,
 * each once; where they stand is told beside its text.
 */
export const RevisionSchema = v.object({
  ...storedFields,
  sourceId: v.string(),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  extractor: v.string(),
  fileName: v.string(),
  mediaType: v.string(),
  problems: v.array(v.string()),
  pictures: v.optional(v.array(v.string())),
});

export type MetadataField = (typeof METADATA_FIELDS)[number];
export type FieldOrigin = (typeof FIELD_ORIGINS)[number];
export type FieldEvidence = Readonly<v.InferOutput<typeof FieldEvidenceSchema>>;
export type Provenance = Readonly<v.InferOutput<typeof ProvenanceSchema>>;
export type Source = Readonly<v.InferOutput<typeof SourceSchema>>;
export type Revision = Readonly<v.InferOutput<typeof RevisionSchema>>;
