import * as v from 'valibot';
import { CountSchema } from './span';

/** What a block of a source’s text can be. */
export const BLOCK_KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'preformatted', 'caption'] as const;
const MARK_KINDS = ['link', 'emphasis', 'strong', 'code'] as const;

/** A run of inline formatting; `href` is present on links alone and is always http, https or mailto. */
const InlineMarkSchema = v.object({
  kind: v.picklist(MARK_KINDS),
  start: CountSchema,
  end: CountSchema,
  href: v.optional(v.string()),
});

/**
 * One block of an article. `start` and `end` are offsets on the canonical text; block n+1 starts one
 * code unit (the joining `\n`) after block n ends. `level` is 1-6 for a heading and the nesting depth,
 * from 1, for a list item or a quote. `ordinal` is the number an ordered list shows, `page` the page
 * of a PDF on which the block begins, counted from 1.
 */
const BlockSchema = v.object({
  kind: v.picklist(BLOCK_KINDS),
  start: CountSchema,
  end: CountSchema,
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  ordinal: v.optional(CountSchema),
  page: v.optional(CountSchema),
  marks: v.optional(v.array(InlineMarkSchema)),
});

export type BlockKind = (typeof BLOCK_KINDS)[number];
export type MarkKind = (typeof MARK_KINDS)[number];
export type InlineMark = Readonly<v.InferOutput<typeof InlineMarkSchema>>;
export type Block = Readonly<v.InferOutput<typeof BlockSchema>>;
