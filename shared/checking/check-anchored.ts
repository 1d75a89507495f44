import type { TextSpan } from '../model';
import { checkQuotation, type QuotationCheck } from './check-quotation';

/**
 * Whether the words of a quotation that has an annotation still match its source. Words that stand at the
 * annotation's span are exact, were they cut in mid-word by its author; others are looked for in the whole
 * text. Costs the words' length, or what `checkQuotation` costs.
 */
export function checkAnchored(quoted: string, source: string, span: TextSpan): QuotationCheck {
  if (quoted === '' || source.slice(span.start, span.end) !== quoted) return checkQuotation(quoted, source);
  return { state: 'exact', span: { start: span.start, end: span.end } };
}
