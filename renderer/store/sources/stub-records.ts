import { formatNames, makeCitekey } from '../../../shared/citation';
import type { ImportedSource } from '../../../shared/importing';
import {
  type CslDate,
  type CslItem,
  type FieldOrigin,
  METADATA_FIELDS,
  type MetadataField,
  type Provenance,
  type Source,
} from '../../../shared/model';
import { NO_REVISION } from '../records/stubs';

/** When stubs were made: `at` as records store it. */
interface StubOptions {
  /** What made the file they are from, as a person calls it. */
  readonly kind: string;
  readonly at: string;
  /** How many of the file came before it: they are shown in the order of the file, as the list is newest first. */
  readonly index: number;
}

/**
 * The record of a source whose text is not there yet; one without a title, or with its address for one, is called by
 * that until it gets one. Its citekey is given when it is stored.
 */
export function stubOf(csl: CslItem, { kind, at, index }: StubOptions): Source {
  const id = crypto.randomUUID();
  const makeshift = /^(?!https?:)./i.test(csl.title ?? '') ? null : titleOfAddress(csl.title ?? csl.URL);
  return {
    id,
    schema: 1,
    createdAt: new Date(Date.parse(at) - index).toISOString(),
    updatedAt: at,
    csl: { ...csl, ...(makeshift && { title: makeshift }), id },
    citekey: '',
    provenance: {
      ...provenanceOf(csl, kind),
      ...(makeshift && { title: { origin: 'default', value: makeshift } }),
    },
    revisionId: NO_REVISION,
    characterCount: 0,
    wordCount: 0,
  };
}

function titleOfAddress(address: string | undefined): string | null {
  return address?.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '') || null;
}

/** A key as BibTeX, Pandoc and the others take it. */
const USABLE_KEY = /^[\p{L}\p{N}](?:[\p{L}\p{N}_:.+/-]*[\p{L}\p{N}])?$/u;

/**
 * The stub with a citekey that is not `taken`: the one that the file gives it, by which its user's
 * documents cite it, or else one that is made for it.
 */
export function withCitekey(stub: Source, taken: ReadonlySet<string>): Source {
  const { 'citation-key': given, ...csl } = stub.csl;
  const isUsable = given !== undefined && USABLE_KEY.test(given) && !taken.has(given);
  return { ...stub, csl, citekey: isUsable ? given : makeCitekey(csl, taken) };
}

/**
 * A source with what the record of its first file knows besides: what the source's own record lacks, or has for want of
 * anything better.
 */
export function withFileEvidence(source: Source, { csl, provenance }: ImportedSource): Source {
  const isOpen = (field: MetadataField) =>
    source.csl[field] === undefined || isMakeshift(source.provenance[field]?.origin);
  const isTaken = (field: string) => METADATA_FIELDS.some((known) => known === field && isOpen(known));
  const more = Object.entries(csl).filter(([field]) => source.csl[field] === undefined || isTaken(field));
  const evidence = Object.entries(provenance).filter(([field]) => isTaken(field));
  return {
    ...source,
    csl: { ...source.csl, ...Object.fromEntries(more), id: source.id },
    provenance: { ...source.provenance, ...Object.fromEntries(evidence) },
  };
}

function isMakeshift(origin: FieldOrigin | undefined): boolean {
  return origin === 'file-name' || origin === 'default';
}

function provenanceOf(csl: CslItem, kind: string): Provenance {
  const values: readonly (readonly [MetadataField, string | undefined])[] = [
    ['title', csl.title],
    ['author', csl.author && formatNames(csl.author, 'full')],
    ['issued', csl.issued && dateInFigures(csl.issued)],
    ['container-title', csl['container-title']],
    ['URL', csl.URL],
    ['language', csl.language],
    ['type', csl.type],
  ];
  return Object.fromEntries(
    values.flatMap(([field, value]) =>
      value ? [[field, { origin: 'collection', locator: kind, value }]] : [],
    ),
  );
}

function dateInFigures(date: CslDate): string {
  const parts = date['date-parts']?.map((point) => point.join('-')).join('/');
  return date.literal ?? parts ?? '';
}
