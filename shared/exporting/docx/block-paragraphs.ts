import { HeadingLevel, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { Inline, NoteBlock, NoteListItem } from '../note-nodes';
import { inlineRuns, inlineWords, textRuns } from './inline-runs';
import type { ListNumbering } from './list-numbering';
import { INDENT } from './styles';
import { type EastAsian, type WordLanguage, wordLanguage } from './word-language';

/** How the caller writes a quotation: its paragraphs, before they are put in their place. */
export type WriteQuotation = (
  quotation: Extract<NoteBlock, { kind: 'quotation' }>,
) => readonly IParagraphOptions[];

/** What is the same for all blocks of a document. */
export interface BlockParts {
  readonly numbering: ListNumbering;
  readonly eastAsian: EastAsian;
  readonly writeQuotation: WriteQuotation;
}

/** Where blocks stand: in how many lists, and in how many quotes. */
interface Place {
  readonly lists: number;
  readonly quotes: number;
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Blocks as paragraphs of Word, which has no blocks inside blocks: depth is an indent. Empty ones are left out. */
export function blockParagraphs(
  blocks: readonly NoteBlock[],
  parts: BlockParts,
  place: Place = { lists: 0, quotes: 0 },
): readonly IParagraphOptions[] {
  return blocks.flatMap((block) => paragraphsOf(block, parts, place));
}

function paragraphsOf(block: NoteBlock, parts: BlockParts, place: Place): readonly IParagraphOptions[] {
  switch (block.kind) {
    case 'paragraph':
      return placed(wordsParagraph(block.children, parts.eastAsian), place);
    case 'heading':
      return placed(wordsParagraph(block.children, parts.eastAsian), place, {
        heading: HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_6,
      });
    case 'quote':
      return blockParagraphs(block.children, parts, { ...place, quotes: place.quotes + 1 });
    case 'list': {
      const numbering = parts.numbering.numberingOf(block, place.lists);
      return block.items.flatMap((item) => itemParagraphs(item, numbering, parts, place));
    }
    case 'code':
      return placed([codeParagraph(block.text)], place, { style: 'HTMLPreformatted' });
    case 'rule':
      return [{ thematicBreak: true, ...indentOf(place) }];
    case 'quotation':
      return parts
        .writeQuotation(block)
        .map((paragraph) => ({ ...paragraph, ...indentOf({ ...place, quotes: place.quotes + 1 }) }));
  }
}

/** An item's first paragraph has the number or bullet; the others stand under its words. */
function itemParagraphs(
  { checked, children }: NoteListItem,
  numbering: NonNullable<IParagraphOptions['numbering']>,
  parts: BlockParts,
  place: Place,
): readonly IParagraphOptions[] {
  const inner = blockParagraphs(withBox(checked, children), parts, { ...place, lists: place.lists + 1 });
  const [first, ...rest] = inner;
  // an item that holds nothing but a list has a number of its own before those of the list
  if (!first || first.numbering) return [{ numbering }, ...inner];
  const { indent: _, ...opening } = first;
  return [{ style: 'ListParagraph', ...opening, numbering }, ...rest];
}

/** A task's box stands before its words, as Word has no list of tasks. */
function withBox(checked: boolean | null, children: readonly NoteBlock[]): readonly NoteBlock[] {
  if (checked === null) return children;
  const box: Inline = { kind: 'text', text: checked ? '☑ ' : '☐ ', marks: [], isCode: false };
  const [first, ...rest] = children;
  if (first?.kind === 'paragraph') return [{ ...first, children: [box, ...first.children] }, ...rest];
  return [{ kind: 'paragraph', children: [box] }, ...children];
}

/** Words as a paragraph in their language and direction; none where they show nothing. */
export function wordsParagraph(
  content: readonly Inline[],
  eastAsian: EastAsian,
  known?: string,
): readonly IParagraphOptions[] {
  const words = inlineWords(content);
  if (!words.trim()) return [];
  const language = wordLanguage(words, known, eastAsian);
  return [directed(inlineRuns(content, language), language)];
}

/** Runs as a paragraph in the direction of its words. */
export function directed(children: readonly ParagraphChild[], language: WordLanguage): IParagraphOptions {
  return { children, ...(language.isRightToLeft && { bidirectional: true }) };
}

function codeParagraph(text: string): IParagraphOptions {
  const language: WordLanguage = { run: {}, isRightToLeft: false };
  const children = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [
      ...(index > 0 ? inlineRuns([{ kind: 'break' }], language) : []),
      ...textRuns(line, language),
    ]);
  return { children };
}

function placed(
  paragraphs: readonly IParagraphOptions[],
  place: Place,
  look: IParagraphOptions = place.quotes > 0 ? { style: 'Quote' } : {},
): readonly IParagraphOptions[] {
  return paragraphs.map((paragraph) => ({ ...look, ...paragraph, ...indentOf(place) }));
}

/** A direct indent only where the style's own is not enough. */
function indentOf({ lists, quotes }: Place): Pick<IParagraphOptions, 'indent'> {
  return lists > 0 || quotes > 1 ? { indent: { left: INDENT * (lists + quotes) } } : {};
}
