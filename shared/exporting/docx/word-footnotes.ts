import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../note-nodes';
import { inlineRuns } from './inline-runs';

/**
 * The footnotes of one document. Each quotation has its own, also where two say the same: Word prints a note
 * on the page of its reference, and numbers it itself.
 */
export class WordFootnotes {
  readonly #notes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  #count = 0;

  /** The reference to stand right after a quotation's last word. */
  referTo(line: readonly Inline[]): ParagraphChild {
    this.#count += 1;
    const runs = inlineRuns(line, { run: { language: { value: 'en-US' } }, isRightToLeft: false });
    this.#notes[this.#count] = {
      children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun({ text: ' ' }), ...runs] })],
    };
    return new FootnoteReferenceRun(this.#count);
  }

  /** Every note under its number. */
  get notes(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return this.#notes;
  }
}
