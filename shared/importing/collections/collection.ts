import type { AnnotationOrigin, Colour, CslItem } from '../../model';

/** A further part of words that were joined to one quotation, as its file has it. */
export interface CollectedPart {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * A Web Annotation as its file has it, to be kept beside what is read of it. `iri` is its id there, empty where it
 * has none; `targets` are which of its targets the words are.
 */
export interface CollectedOrigin
  extends Pick<AnnotationOrigin, 'json' | 'at' | 'file' | 'replies' | 'targets'> {
  readonly iri: string;
}

/** The words of an annotation made in another program; offsets are that program's, and only a hint. */
export interface CollectedAnnotation {
  /** The annotated words; empty for a remark on the source as a whole. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly end: number | null;
  /** The further parts of a joined quotation, in their order; absent where it has none. */
  readonly more?: readonly CollectedPart[];
  /** The id, where the file gives it one that no other annotation anywhere has: a UUID. */
  readonly uuid?: string;
  /** Absent where the file does not say: one with a comment is a comment. */
  readonly kind?: 'highlight' | 'comment';
  readonly comment: string;
  readonly tags: readonly string[];
  readonly colour: Colour | null;
  /** Milliseconds since 1970, or null where the file does not say. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  /** Where the words stand, as the other program counts: `p. 12`, `loc. 1204-1206`. */
  readonly locator: string;
  /** The annotation as it came. One that has this, a place and no words counts its place in code points. */
  readonly origin?: CollectedOrigin;
}

/** One source of a collection: its record, and what was annotated in it. `csl.id` is left to the store. */
export interface CollectedSource {
  readonly csl: CslItem;
  readonly annotations: readonly CollectedAnnotation[];
}

/**
 * What a file of another program, or a bibliography, holds: sources without their texts. `problems` are
 * sentences for the user, each with its line or entry; what they name is left out, the rest is here.
 */
export interface Collection {
  /** What made the file, as a person calls it: `Hypothesis`, `Zotero`, `BibTeX`. */
  readonly kind: string;
  readonly sources: readonly CollectedSource[];
  readonly problems: readonly string[];
}
