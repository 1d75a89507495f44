import type { NoteDocument } from '../model';
import { blocksHtml } from './block-html';
import { escapeHtml } from './escape-html';
import { type QuotationsOfNote, quotationKey, wordsOf } from './exported-quotation';
import { htmlPage } from './html-page';
import { languageOfWords } from './language-of-words';
import { readNote } from './note-nodes';
import { HtmlFootnotes, quotedHtml } from './quotation-html';

/**
 * A note as one page of HTML that needs no other file: quotations are block quotes that cite their source,
 * with notes at the end that lead back. The page's language is what the note's script tells, or else that of
 * the first source it quotes, or English.
 */
export function noteToHtml(
  note: { readonly title: string; readonly document: NoteDocument },
  quotations: QuotationsOfNote,
): string {
  const title = note.title.replace(/\s+/g, ' ').trim();
  const footnotes = new HtmlFootnotes();
  const body = blocksHtml(readNote(note.document), (block) => {
    const quotation = quotations.get(quotationKey(block));
    const source = { url: quotation?.csl.URL, language: quotation?.csl.language };
    return quotedHtml(wordsOf(block, quotation), source, footnotes.referTo(block, quotation));
  });
  const heading = title ? `<h1>${escapeHtml(title)}</h1>` : '';
  const parts = [heading, body, footnotes.section].filter(Boolean);
  const quoted = Array.from(quotations.values(), ({ csl }) => csl.language ?? '').find(Boolean);
  const language = languageOfWords(body.replace(/<[^>]*>/g, ' '), quoted ?? 'en');
  return htmlPage({ title, language, body: parts.join('\n') });
}
