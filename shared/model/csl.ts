import * as v from 'valibot';

/** A name as CSL 1.0.2 has it: a person's parts, or `literal` for a body such as an agency. */
const CslNameSchema = v.looseObject({
  family: v.optional(v.string()),
  given: v.optional(v.string()),
  'dropping-particle': v.optional(v.string()),
  'non-dropping-particle': v.optional(v.string()),
  suffix: v.optional(v.string()),
  literal: v.optional(v.string()),
});

/**
 * A date as CSL 1.0.2 has it: `date-parts` holds one date or the two ends of a range, each
 * `[year, month?, day?]` with months and days counted from 1; `literal` holds what is not a date.
 */
const CslDateSchema = v.looseObject({
  'date-parts': v.optional(v.array(v.array(v.number()))),
  literal: v.optional(v.string()),
  circa: v.optional(v.union([v.boolean(), v.string(), v.number()])),
});

/** A bibliographic record: the fields Provenote fills itself; any other CSL field is kept as it is. */
export const CslItemSchema = v.looseObject({
  id: v.string(),
  type: v.string(),
  title: v.optional(v.string()),
  'title-short': v.optional(v.string()),
  author: v.optional(v.array(CslNameSchema)),
  editor: v.optional(v.array(CslNameSchema)),
  translator: v.optional(v.array(CslNameSchema)),
  issued: v.optional(CslDateSchema),
  accessed: v.optional(CslDateSchema),
  'container-title': v.optional(v.string()),
  publisher: v.optional(v.string()),
  'publisher-place': v.optional(v.string()),
  volume: v.optional(v.union([v.string(), v.number()])),
  issue: v.optional(v.union([v.string(), v.number()])),
  page: v.optional(v.union([v.string(), v.number()])),
  edition: v.optional(v.union([v.string(), v.number()])),
  abstract: v.optional(v.string()),
  keyword: v.optional(v.string()),
  note: v.optional(v.string()),
  URL: v.optional(v.string()),
  DOI: v.optional(v.string()),
  ISBN: v.optional(v.string()),
  ISSN: v.optional(v.string()),
  language: v.optional(v.string()),
  'citation-key': v.optional(v.string()),
});

export type CslName = v.InferOutput<typeof CslNameSchema>;
export type CslDate = v.InferOutput<typeof CslDateSchema>;
export type CslItem = v.InferOutput<typeof CslItemSchema>;
