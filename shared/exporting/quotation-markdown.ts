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

/** Numbers footnotes in the order they are first needed; the same source, paragraph and state share one. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #definitions: string[] = [];
  readonly #flavour: Flavour;

  constructor(flavour: Flavour = 'commonmark') {
    this.#flavour = flavour;
  }

  /** The reference to stand after the quotation's words. */
  referTo(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
    const line = inlineOnOneLine(referenceOf(block, quotation), this.#flavour);
    const known = this.#numbers.get(line);
    if (known !== undefined) return `[^${known}]`;
    const number = this.#numbers.size + 1;
    this.#numbers.set(line, number);
    this.#definitions.push(`[^${number}]: ${line}`);
    return `[^${number}]`;
  }

  /** One line a note, in the order of their numbers. */
  get definitions(): readonly string[] {
    return this.#definitions;
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
