import { showParagraphs } from '../text';
import { quoteLines } from './block-markdown';
import { escapeLineStart, escapeVerbatim, type Flavour } from './escape-markdown';
import { type ExportedQuotation, isVerified, type QuotationBlock, verdictOf } from './exported-quotation';
import { inlineOnOneLine } from './inline-markdown';
import { referenceOf } from './quotation-reference';

/** The words as a block quote, one paragraph for each line of the source, `reference` right after the last word. */
export function quotedLines(words: string, flavour: Flavour, reference: string): string[] {
  const paragraphs = words
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const lines = paragraphs.flatMap((paragraph, index) => {
    const isLast = index === paragraphs.length - 1;
    const line = escapeVerbatim(paragraph, flavour, isLast ? reference.slice(0, 1) : '');
    return [...(index > 0 ? [''] : []), escapeLineStart(line, flavour) + (isLast ? reference : '')];
  });
  return quoteLines(lines.length > 0 ? lines : [reference.trim()]);
}

/** How a footnote is labelled: by its number, unless the caller names it. */
type Label = (number: number, block: QuotationBlock) => string;

/** Numbers footnotes in the order they are first needed; the same source, paragraph and state share one. */
export class Footnotes {
  readonly #labels = new Map<string, string>();
  readonly #flavour: Flavour;
  readonly #label: Label;

  constructor(flavour: Flavour = 'commonmark', label: Label = String) {
    this.#flavour = flavour;
    this.#label = label;
  }

  /** The reference to stand after the quotation's words. */
  referTo(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
    const line = inlineOnOneLine(referenceOf(block, quotation), this.#flavour);
    const label = this.#labels.get(line) ?? this.#label(this.#labels.size + 1, block);
    this.#labels.set(line, label);
    return `[^${label}]`;
  }

  /** One line a note, in the order of their numbers. */
  get definitions(): readonly string[] {
    return this.notes.map(({ definition }) => definition);
  }

  /** The same under their labels. */
  get notes(): readonly { readonly label: string; readonly definition: string }[] {
    return Array.from(this.#labels, ([line, label]) => ({ label, definition: `[^${label}]: ${line}` }));
  }
}

/**
 * Pandoc's citation with its locator (`[@lindqvist2026, para. 3]`, `paras. 3-4`). A quotation that is not verified, or
 * whose annotation is gone, says so in an inline note; one whose source is unknown has only the note. With
 * provenance the note says all of it.
 */
export function pandocReference(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
  if (!quotation?.csl.id) return `^[${inlineOnOneLine(referenceOf(block, quotation), 'pandoc')}]`;
  const label = quotation.lastParagraph ? 'paras.' : 'para.';
  const place = quotation.paragraph ? `, ${label} ${showParagraphs(quotation, '-')}` : '';
  if (quotation.provenance)
    return ` [@${pandocKey(quotation.csl.id)}${place}]^[${inlineOnOneLine(referenceOf(block, quotation), 'pandoc')}]`;
  const isPlain = isVerified(quotation.state) && quotation.revision === undefined && !quotation.isMissing;
  const remark = isPlain ? '' : verdictOf(quotation);
  return ` [@${pandocKey(quotation.csl.id)}${place}]${remark && `^[(${remark})]`}`;
}

/** A key as Pandoc reads it whole; one with unusual characters needs braces. */
function pandocKey(id: string): string {
  return /^[\p{L}\d_][\p{L}\d_]*(?:[:.#$%&+?<>~/-][\p{L}\d_]+)*$/u.test(id) ? id : `{${id}}`;
}
