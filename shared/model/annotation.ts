import * as v from 'valibot';
import { COLOURS } from './colour';
import { CountSchema } from './span';
import { storedFields } from './stored';

/** How an annotation’s words were found: DESIGN.md section 1. */
export const ANCHOR_STATES = ['exact', 'moved', 'fuzzy', 'orphan'] as const;

/** `exact` is the text between `start` and `end` of the revision; `prefix` and `suffix` are its context. */
export const AnnotationSchema = v.object({
  ...storedFields,
  sourceId: v.string(),
  revisionId: v.string(),
  start: CountSchema,
  end: CountSchema,
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  kind: v.picklist(['highlight', 'comment']),
  colour: v.picklist(COLOURS),
  tags: v.array(v.string()),
  comment: v.string(),
  anchor: v.picklist(ANCHOR_STATES),
});

export type Annotation = Readonly<v.InferOutput<typeof AnnotationSchema>>;
