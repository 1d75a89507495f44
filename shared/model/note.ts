import * as v from 'valibot';
import { NoteOriginSchema } from './origin';
import { storedFields } from './stored';

/**
 * A node of Lexical's serialised editor state. Only `type` and `children` are known here: the notebook
 * and the exporters narrow the rest, and what they do not know is kept.
 */
export interface LexicalNodeJson {
  readonly type: string;
  readonly children?: readonly LexicalNodeJson[];
  readonly [key: string]: unknown;
}

const LexicalNodeSchema: v.GenericSchema<LexicalNodeJson> = v.looseObject({
  type: v.string(),
  children: v.optional(v.array(v.lazy(() => LexicalNodeSchema))),
});

/** A note's canonical form: Lexical's state with the version of Provenote's schema and of Lexical that wrote it. */
export const NoteDocumentSchema = v.object({
  schema: v.literal(1),
  lexical: v.string(),
  state: v.object({ root: LexicalNodeSchema }),
});

/** A note as it is stored, its document included; one that stands for an annotation of another program has its `origin`. */
export const NoteSchema = v.object({
  ...storedFields,
  title: v.string(),
  document: NoteDocumentSchema,
  origin: v.optional(NoteOriginSchema),
});

/** The flat state of a quotation node in a note (`type: 'quotation'`). */
export const QuotationNodeSchema = v.looseObject({
  type: v.literal('quotation'),
  annotationId: v.string(),
  exact: v.string(),
  citation: v.string(),
});

/** `fromId` is a note, `toId` an annotation it quotes; `sourceId` is that annotation's source. */
export const LinkSchema = v.object({
  ...storedFields,
  kind: v.literal('quotes'),
  fromId: v.string(),
  toId: v.string(),
  sourceId: v.string(),
});

export type NoteDocument = Readonly<v.InferOutput<typeof NoteDocumentSchema>>;
export type Note = Readonly<v.InferOutput<typeof NoteSchema>>;
export type Link = Readonly<v.InferOutput<typeof LinkSchema>>;
