import * as v from 'valibot';
import { COLOURS } from './colour';
import { AnnotationOriginSchema } from './origin';
import { CountSchema, TextSpanSchema, type TextTarget, TextTargetSchema } from './span';
import { storedFields } from './stored';

/** How an annotation’s words were found: where they stood, elsewhere, with changes, or not at all. */
export const ANCHOR_STATES = ['exact', 'moved', 'fuzzy', 'orphan'] as const;

/**
 * Where the program thinks words stand in a later revision than the one they were taken from. `spans` has
 * one for each part, and none for an orphan, which has `candidates` to choose from, the best first; scores
 * run from 0 to 1.
 */
export const FoundSchema = v.object({
  revisionId: v.string(),
  spans: v.array(TextSpanSchema),
  score: v.number(),
  candidates: v.array(v.object({ ...TextSpanSchema.entries, score: v.number() })),
});

/**
 * `exact` is the text between `start` and `end` of the revision; `prefix` and `suffix` are its context. A quotation
 * joined of several spans keeps the further ones in `more`, in document order. `found` is there while an
 * anchor is `fuzzy` or `orphan`: its words, target and `revisionId` stay those its user chose until the
 * user accepts other words or attaches it anew. One of another program that never stood in a text has an
 * empty `revisionId`, and 0 for both ends where its file gives no place. `origin` is a Web Annotation of another
 * program as it came.
 */
export const AnnotationSchema = v.object({
  ...storedFields,
  sourceId: v.string(),
  revisionId: v.string(),
  start: CountSchema,
  end: CountSchema,
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  more: v.optional(v.array(TextTargetSchema)),
  found: v.optional(FoundSchema),
  kind: v.picklist(['highlight', 'comment']),
  colour: v.picklist(COLOURS),
  tags: v.array(v.string()),
  comment: v.string(),
  anchor: v.picklist(ANCHOR_STATES),
  origin: v.optional(AnnotationOriginSchema),
});

export type Annotation = Readonly<v.InferOutput<typeof AnnotationSchema>>;
export type Found = Readonly<v.InferOutput<typeof FoundSchema>>;

/** What stands between the parts of a joined quotation: the sign by which an author declares an omission. */
export const OMISSION = ' […] ';

type Quoted = Pick<Annotation, 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'more'>;

/** The targets of an annotation in document order: one, or several where spans were joined to one quotation. */
export function partsOf({ start, end, exact, prefix, suffix, more }: Quoted): readonly TextTarget[] {
  return [{ start, end, exact, prefix, suffix }, ...(more ?? [])];
}

/** An annotation's words as they are shown and quoted, with `[…]` where spans were joined. */
export function quotedWords({ exact, more }: Pick<Annotation, 'exact' | 'more'>): string {
  return more === undefined ? exact : [exact, ...more.map((part) => part.exact)].join(OMISSION);
}

/** The parts of an annotation as its origin remembers them. */
export function readParts(annotation: Quoted): { start: number; end: number; exact: string }[] {
  return partsOf(annotation).map(({ start, end, exact }) => ({ start, end, exact }));
}
