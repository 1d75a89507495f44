import { attribute, escapeHtml, langAttribute } from './escape-html';
import type { ExportedQuotation, QuotationBlock } from './exported-quotation';
import { inlineHtml } from './inline-html';
import { linkAddress } from './link-markdown';
import { referenceOf } from './quotation-reference';

/** The words as a block quote, one paragraph for each line of the source; `reference` is HTML right after the last word. */
export function quotedHtml(
  words: string,
  source: { readonly url: string | undefined; readonly language: string | undefined },
  reference = '',
): string {
  const paragraphs = words
    .split(/[\r\n]+/)
    .map((line) => escapeHtml(line.trim()))
    .filter(Boolean);
  const last = (paragraphs.pop() ?? '') + reference;
  const inner = [...paragraphs, last].map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  const cite = source.url ? (linkAddress(source.url) ?? '') : '';
  return `<blockquote${attribute('cite', cite)}${langAttribute(source.language)}>\n${inner}\n</blockquote>`;
}

/** Numbers footnotes in the order they are first needed; quotations with the same line share one. */
export class HtmlFootnotes {
  readonly #notes = new Map<string, { readonly number: number; uses: number }>();

  /** The reference to stand after the quotation's words. */
  referTo(block: QuotationBlock, quotation: ExportedQuotation | undefined): string {
    const line = inlineHtml(referenceOf(block, quotation));
    const note = this.#notes.get(line) ?? { number: this.#notes.size + 1, uses: 0 };
    note.uses += 1;
    this.#notes.set(line, note);
    const id = referenceId(note.number, note.uses);
    return `<sup id="${id}"><a href="#note-${note.number}" role="doc-noteref">${note.number}</a></sup>`;
  }

  /** The notes with a way back to each of their references; empty where there are none. */
  get section(): string {
    if (this.#notes.size === 0) return '';
    const items = [...this.#notes].map(([line, { number, uses }]) => {
      const backs = Array.from({ length: uses }, (_, index) => backlink(number, index + 1, uses));
      return `<li id="note-${number}">${line} ${backs.join(' ')}</li>`;
    });
    return `<section class="notes" role="doc-endnotes" aria-label="Notes" lang="en">\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
  }
}

function backlink(number: number, use: number, uses: number): string {
  const which = uses > 1 ? `${number}, use ${use}` : number;
  const sign = uses > 1 ? `↩<sup>${use}</sup>` : '↩';
  return `<a href="#${referenceId(number, use)}" role="doc-backlink" aria-label="Back to reference ${which}">${sign}</a>`;
}

const referenceId = (number: number, use: number): string => `ref-${number}-${use}`;
