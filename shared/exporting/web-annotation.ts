import type { Annotation, Colour } from '../model';
import type { WebTarget } from './annotation-targets';
import type { ForeignAnnotation } from './foreign-annotation';

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
