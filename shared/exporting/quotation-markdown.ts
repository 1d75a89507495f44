import type { QuotationState } from '../checking';
import type { CslItem } from '../model';
import { type ParagraphLocator, showParagraphs } from '../text';
import { quoteLines } from './block-markdown';
import { escapeInline, escapeLineStart, escapeVerbatim, type Flavour } from './escape-markdown';
import type { NoteBlock } from './note-nodes';
import { sourceLine } from './source-line';

/**
 * A quotation's words and source as they are now. `csl.id` is the citekey, empty where the source is not
 * known either; `isMissing`: its annotation is gone.
 */
export interface ExportedQuotation extends ParagraphLocator {
  readonly annotationId: string;
  readonly exact: string;
  readonly csl: CslItem;
  readonly state: QuotationState;
  readonly isMissing: boolean;
}

/** A quotation node as the note holds it. */
export type QuotationBlock = Extract<NoteBlock, { kind: 'quotation' }>;

const REMOVED = 'its annotation has been removed';
const VERDICTS: Readonly<Record<QuotationState, string>> = {
  exact: 'verified word for word',
  typographic: 'verified word for word, but for typography',
  declared: 'verified, with changes its author declared',
  altered: 'not verified: the words differ from the source',
  missing: 'not verified: the source does not contain these words',
};

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

/** The words a note shows for a quotation; an old node without them borrows the annotation's. */
export function wordsOf(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
  return block.exact || (quotation?.exact ?? '');
}

/** Numbers footnotes in the order they are first needed; the same source, paragraph and state share one. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #definitions: string[] = [];

  /** The reference to stand after the quotation's words. */
  referTo(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
    const line = definitionOf(block, quotation);
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

function definitionOf(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
  if (!quotation?.csl.id)
    return [escapeInline(block.citation, 'commonmark'), `(${REMOVED})`].filter(Boolean).join(' ');
  const place = quotation.paragraph ? `, ¶ ${showParagraphs(quotation)}` : '';
  const source = sourceLine(quotation.csl, 'commonmark', { withTitle: true }) + place;
  return quotation.isMissing ? `${source} (${REMOVED})` : `${source}; ${VERDICTS[quotation.state]}`;
}

/**
 * Pandoc's citation with its locator (`[@lindqvist2026, para. 3]`, `paras. 3-4`). A quotation that is not verified, or
 * whose annotation is gone, says so in an inline note; one whose source is unknown has only the note.
 */
export function pandocReference(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
  if (!quotation?.csl.id)
    return `^[${[escapeInline(block.citation, 'pandoc'), `(${REMOVED})`].filter(Boolean).join(' ')}]`;
  const label = quotation.lastParagraph ? 'paras.' : 'para.';
  const place = quotation.paragraph ? `, ${label} ${showParagraphs(quotation, '-')}` : '';
  const remark = quotation.isMissing ? REMOVED : isVerified(quotation.state) ? '' : VERDICTS[quotation.state];
  return ` [@${pandocKey(quotation.csl.id)}${place}]${remark && `^[(${remark})]`}`;
}

const isVerified = (state: QuotationState): boolean => state !== 'altered' && state !== 'missing';

/** A key as Pandoc reads it whole; one with unusual characters needs braces. */
function pandocKey(id: string): string {
  return /^[\p{L}\d_][\p{L}\d_]*(?:[:.#$%&+?<>~/-][\p{L}\d_]+)*$/u.test(id) ? id : `{${id}}`;
}
