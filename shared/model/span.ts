import * as v from 'valibot';

/** A half-open range `[start, end)` in UTF-16 code units on the canonical text of one revision. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * A span with the words it covers and 32 characters of context on each side: W3C
 * TextPositionSelector and TextQuoteSelector in one record.
 */
export interface TextTarget extends TextSpan {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A count of UTF-16 code units or an ordinal: a whole number from 0 upwards. */
export const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A stored span. */
export const TextSpanSchema = v.object({ start: CountSchema, end: CountSchema });

/** A stored target. */
export const TextTargetSchema = v.object({
  ...TextSpanSchema.entries,
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
});
