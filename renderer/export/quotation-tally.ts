import type { ExportedQuotation, ExportedState } from '../../shared/exporting';

/** How many of a note's quotations are in which state; `gone` have lost their annotation. */
export type QuotationTally = Readonly<Record<ExportedState | 'gone', number>>;

/** Counts a note's quotations by the outcome of their check. */
export function tallyQuotations(quotations: Iterable<ExportedQuotation>): QuotationTally {
  const tally = { exact: 0, typographic: 0, declared: 0, altered: 0, missing: 0, waiting: 0, gone: 0 };
  for (const quotation of quotations) tally[quotation.isMissing ? 'gone' : quotation.state] += 1;
  return tally;
}
