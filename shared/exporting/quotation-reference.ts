import { formatDate } from '../citation';
import { showParagraphs } from '../text';
import { type ExportedQuotation, type QuotationBlock, shortHash, verdictOf } from './exported-quotation';
import type { Inline } from './note-nodes';
import { commaParted, plain, sourceInline } from './source-line';

/**
 * Where a quotation comes from in one line for any format: source, paragraph and what the check found.
 * With provenance also the day of access, an address that leads to the words, and the revision's hash.
 */
export function referenceOf(
  block: QuotationBlock,
  quotation: ExportedQuotation | undefined,
): readonly Inline[] {
  const verdict = verdictOf(quotation);
  if (!quotation?.csl.id) return plain([block.citation, `(${verdict})`].filter(Boolean).join(' '));
  const { csl, provenance } = quotation;
  const hash = provenance ? shortHash(provenance) : '';
  const accessed = provenance && formatDate(csl.accessed, 'long');
  const parts = [
    sourceInline(csl, {
      withTitle: true,
      withBoth: provenance !== undefined,
      ...(provenance && { fragment: provenance.fragment }),
      ...(accessed && { accessed }),
    }),
    plain(quotation.paragraph ? `¶ ${showParagraphs(quotation)}` : ''),
    plain(hash && `revision ${hash}`),
  ];
  return [...commaParted(parts), ...plain(quotation.isMissing ? ` (${verdict})` : `; ${verdict}`)];
}
