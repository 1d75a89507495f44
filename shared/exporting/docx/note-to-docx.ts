import { HeadingLevel } from 'docx';
import type { NoteDocument } from '../../model';
import { type ExportedQuotation, type QuotationsOfNote, quotationKey, wordsOf } from '../exported-quotation';
import { languageOfWords } from '../language-of-words';
import { type NoteBlock, readNote } from '../note-nodes';
import { referenceOf } from '../quotation-reference';
import { plain } from '../source-line';
import { blockParagraphs, wordsParagraph } from './block-paragraphs';
import { citedSources } from './cited-sources';
import { inlineWords } from './inline-runs';
import { ListNumbering } from './list-numbering';
import { quotationParagraphs } from './quotation-paragraphs';
import { wordFileBytes } from './word-file';
import { WordFootnotes } from './word-footnotes';
import { eastAsianFor, languageTag } from './word-language';

/** A note as a Word file needs it: the dates become the document's properties. */
export interface NoteOfWord {
  readonly title: string;
  readonly document: NoteDocument;
  readonly createdAt?: string;
  readonly updatedAt?: string;
}

/**
 * A note as the bytes of a Word file: Word's own headings, lists and links, each quotation in a style of its
 * own with a footnote that says where it comes from, and the quoted sources at the end. The same note gives
 * the same bytes. Linear.
 */
export async function noteToDocx(note: NoteOfWord, quotations: QuotationsOfNote): Promise<Uint8Array> {
  const title = note.title.replace(/\s+/g, ' ').trim();
  const blocks = readNote(note.document);
  const words = [title, ...blocks.map(blockWords)].join(' ');
  const quoted = Array.from(quotations.values(), ({ csl }) => languageTag(csl.language)).find(Boolean);
  const language = languageOfWords(words, quoted ?? 'en');
  const eastAsian = eastAsianFor(language, words);
  const footnotes = new WordFootnotes();
  const numbering = new ListNumbering();
  const cited: ExportedQuotation[] = [];
  const body = blockParagraphs(blocks, {
    numbering,
    eastAsian,
    writeQuotation: (block) => {
      const quotation = quotations.get(quotationKey(block));
      if (quotation) cited.push(quotation);
      const source = { language: quotation?.csl.language };
      const reference = footnotes.referTo(referenceOf(block, quotation));
      return quotationParagraphs(wordsOf(block, quotation), source, reference, eastAsian);
    },
  });
  const heading = wordsParagraph(plain(title), eastAsian).map((paragraph) => ({
    ...paragraph,
    heading: HeadingLevel.TITLE,
  }));
  const { createdAt, updatedAt } = note;
  const paragraphs = [...heading, ...body, ...citedSources(cited, eastAsian)];
  return wordFileBytes({
    title,
    language,
    eastAsian,
    createdAt,
    updatedAt,
    paragraphs,
    numbering,
    footnotes,
  });
}

function blockWords(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineWords(block.children);
    case 'quote':
      return block.children.map(blockWords).join(' ');
    case 'list':
      return block.items.flatMap(({ children }) => children.map(blockWords)).join(' ');
    case 'code':
      return block.text;
    case 'rule':
      return '';
    case 'quotation':
      return block.exact;
  }
}
