import { OMISSION, type TextSpan } from '../model';
import { checkQuotation, type QuotationCheck } from './check-quotation';

/** Where a quotation's annotation stands: its first part, and the further ones of a joined quotation. */
export interface AnchoredSpans extends TextSpan {
  readonly more?: readonly TextSpan[] | undefined;
}

/**
 * Whether the words of a quotation that has an annotation still match its source. Words that stand at the
 * annotation's span are exact, were they cut in mid-word by its author; those that stand at all its parts
 * with `[…]` between are declared, however far the parts are from each other. Others are looked for in
 * the whole text. Costs the words' length, or what `checkQuotation` costs.
 */
export function checkAnchored(quoted: string, source: string, anchored: AnchoredSpans): QuotationCheck {
  const parts: readonly TextSpan[] = [anchored, ...(anchored.more ?? [])];
  const words = parts.map(({ start, end }) => source.slice(start, end));
  if (words.some((part) => part === '') || words.join(OMISSION) !== quoted)
    return checkQuotation(quoted, source);
  const span = { start: anchored.start, end: parts.at(-1)?.end ?? anchored.end };
  return { state: words.length === 1 ? 'exact' : 'declared', span };
}
