import * as v from 'valibot';
import { CountSchema, TextSpanSchema } from './span';

/** What a block of a source’s text can be. */
export const BLOCK_KINDS = [
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'preformatted',
  'caption',
  'table-row',
] as const;
const MARK_KINDS = ['link', 'emphasis', 'strong', 'code'] as const;
/** What the header cells of a table name. */
export const CELL_HEADERS = ['column', 'row'] as const;
/** How many columns one cell can take (HTML, 4.9.11). */
export const MOST_COLUMNS = 1_000;
/** How many rows (the same). */
export const MOST_ROWS = 65_534;

/** A run of inline formatting; `href` is present on links alone and is always http, https or mailto. */
const InlineMarkSchema = v.object({
  kind: v.picklist(MARK_KINDS),
  start: CountSchema,
  end: CountSchema,
  href: v.optional(v.string()),
});

/**
 * The words of one cell, which may be none. `columns` and `rows` are how many it takes where that is more
 * than one; `header` says what a header cell names.
 */
const TableCellSchema = v.object({
  ...TextSpanSchema.entries,
  header: v.optional(v.picklist(CELL_HEADERS)),
  columns: v.optional(v.pipe(CountSchema, v.maxValue(MOST_COLUMNS))),
  rows: v.optional(v.pipe(CountSchema, v.maxValue(MOST_ROWS))),
});

/**
 * One block of an article. `start` and `end` are offsets on the canonical text; block n+1 starts one
 * code unit (the joining `\n`) after block n ends. `level` is 1-6 for a heading and the nesting depth,
 * from 1, for a list item, a quote, or a table in a quote. `ordinal` is the number an ordered
 * list shows, `page` the page of a PDF on which the block begins, counted from 1.
 *
 * `cells` are those of a `table-row`, in the order of the text; what stands between two is their
 * separator. Rows that follow each other are one table, until one that `beginsTable`; a caption that
 * `beginsTable` is that of the rows behind it.
 */
const BlockSchema = v.object({
  kind: v.picklist(BLOCK_KINDS),
  start: CountSchema,
  end: CountSchema,
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  ordinal: v.optional(CountSchema),
  page: v.optional(CountSchema),
  marks: v.optional(v.array(InlineMarkSchema)),
  cells: v.optional(v.array(TableCellSchema)),
  beginsTable: v.optional(v.boolean()),
});

export type BlockKind = (typeof BLOCK_KINDS)[number];
export type MarkKind = (typeof MARK_KINDS)[number];
export type InlineMark = Readonly<v.InferOutput<typeof InlineMarkSchema>>;
export type TableCell = Readonly<v.InferOutput<typeof TableCellSchema>>;
export type Block = Readonly<v.InferOutput<typeof BlockSchema>>;
