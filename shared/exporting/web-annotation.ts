import type { Annotation, Colour } from '../model';
import type { ForeignAnnotation } from './foreign-annotation';

/** The JSON-LD context of the W3C Recommendation of 23 February 2017. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** The namespace of what only this program says, and of ids that are no IRI. */
export const OWN_NAMESPACE = 'urn:x-provenote:';
export const COLOUR_NAMESPACE = `${OWN_NAMESPACE}colour:`;

/**
 * A target of the W3C Web Annotation Data Model: words of a source. Positions count Unicode code points,
 * as the Recommendation demands (section 4.2.5), not the UTF-16 code units of the model; null where the
 * place is not known.
 */
export interface WebTarget {
  readonly source: string;
  readonly sourceTitle: string;
  readonly sourceLanguage: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * An annotation as W3C Web Annotations carry it: what the writer writes and the reader reads, without the
 * text it stands in. `id` is an IRI. Several targets are the parts of one joined quotation. `colour` and
 * `anchor` are null in the files of other programs; times are as the file wrote them, empty if absent.
 */
export interface WebAnnotation {
  readonly id: string;
  readonly kind: Annotation['kind'];
  readonly created: string;
  readonly modified: string;
  readonly colour: Colour | null;
  readonly label: string;
  readonly tags: readonly string[];
  readonly comment: string;
  readonly anchor: Annotation['anchor'] | null;
  readonly revisionId: string;
  readonly targets: readonly WebTarget[];
  /** What another program made, from which it is written; absent for what this one made. */
  readonly foreign?: ForeignAnnotation;
}

/** A collection: `name` tells it from others and becomes part of its IRI, `title` is for people. */
export interface WebAnnotationSet {
  readonly name: string;
  readonly title: string;
  readonly annotations: readonly WebAnnotation[];
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i;

/** The IRI of an id of the library: `urn:uuid:` for a UUID; one that came from elsewhere is an IRI already. */
export function iriOfId(id: string): string {
  if (UUID.test(id)) return `urn:uuid:${id}`;
  return IRI.test(id) ? id : `${OWN_NAMESPACE}id:${encodedName(id)}`;
}

/** A name as part of an IRI; a lone surrogate, which no IRI can hold, becomes U+FFFD. */
export function encodedName(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
}

/** The IRI of a source: its address, or else its id's. */
export function iriOfSource(source: { readonly id: string; readonly url: string | undefined }): string {
  const url = source.url?.trim() ?? '';
  return IRI.test(url) ? url : iriOfId(source.id);
}
