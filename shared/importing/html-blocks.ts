import type { RawBlock } from '../text';
import { blockCollector, CELL_SEPARATOR, hasWords, type PieceMarks } from './block-collector';
import { isFurniture, isParagraphLike, isWordless, tagOf, traverse } from './html-elements';
import { listNumbering } from './html-lists';
import { cellLook, isCellOf, isFirstCell, tableRows } from './html-tables';
import { keepingPictures } from './pictures/kept-pictures';
import { markOf } from './pictures/mark-pictures';
import { pictureCollector } from './pictures/picture-collector';
import { unwrap } from './wrapped-lines';

const MARKS: Readonly<Record<string, 'emphasis' | 'strong' | 'code'>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};
const FILE_NAME = /^\S+\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/**
 * The words inside `root` as blocks, in document order (SPEC IM20-IM33). Links carry their address as
 * written: `withSafeLinks` must follow. `isFurnitureSkipped` leaves out navigation, footers and
 * asides; `areLinesJoined` takes no line break between Chinese or Japanese characters for a space, as text broken by
 * hand means it. Reads the tree and changes nothing. Linear.
 */
export function htmlBlocks(
  root: Node,
  options: { readonly isFurnitureSkipped?: boolean; readonly areLinesJoined?: boolean } = {},
): RawBlock[] {
  const collector = blockCollector();
  const pictures = pictureCollector(collector);
  const numbering = listNumbering();
  const rows = tableRows();
  const marks: PieceMarks[] = [[]];
  const described = new Set<string>();
  let row: Element | null = null;
  let quotationDepth = 0;
  let breaks = 0;

  const marksNow = (): PieceMarks => marks.at(-1) ?? [];
  const endParagraph = (): void => {
    if (row === null) collector.endParagraph();
    else collector.add(' ');
  };

  function text(value: string): void {
    if (collector.isPreformatted()) collector.add(value, marksNow());
    else if (options.areLinesJoined === true) collector.add(unwrap(value), marksNow());
    else collector.add(value.replace(/[\n\r]+/g, ' '), marksNow());
    if (/\S/.test(value)) breaks = 0;
  }

  /** A second break in a row ends the paragraph, as pages without `<p>` mean it. */
  function lineBreak(): void {
    breaks++;
    if (breaks > 1 && row === null && !collector.isPreformatted()) collector.endParagraph();
    else collector.add('\n');
  }

  function enter(element: Element): boolean {
    const tag = tagOf(element);
    if (isWordless(element) || (options.isFurnitureSkipped === true && isFurniture(element))) return false;
    if (tag === 'img') pictures.add(markOf(element), element.getAttribute('alt') ?? '');
    if (tag === 'br') lineBreak();
    else if (tag === 'q') collector.add(quotationDepth++ % 2 === 0 ? '“' : '‘', marksNow());
    else if (row === null) enterBlock(element, tag);
    else if (tag === 'td' || tag === 'th') enterCell(element, row);
    else if (isBlock(tag)) collector.add(' ');
    // a block of code is code without a mark that says so
    const isCodeAnyway = MARKS[tag] === 'code' && collector.isPreformatted();
    marks.push(isCodeAnyway ? marksNow() : withMark(marksNow(), element, tag));
    return true;
  }

  function enterCell(cell: Element, inRow: Element): void {
    if (isCellOf(inRow, cell)) collector.addCell(isFirstCell(cell), cellLook(cell));
    else collector.add(isFirstCell(cell) ? '' : CELL_SEPARATOR);
  }

  function enterBlock(element: Element, tag: string): void {
    const level = /^h([1-6])$/.exec(tag)?.[1];
    const table = tag === 'tr' || tag === 'caption' ? rows.dataTableOf(element) : null;
    if (level !== undefined) collector.open({ kind: 'heading', level: Number(level) });
    else if (tag === 'li') {
      const ordinal = numbering.ordinalOf(element);
      const item = { kind: 'list-item', level: collector.depthOf('list-item') + 1 } as const;
      collector.open(ordinal === undefined ? item : { ...item, ordinal });
    } else if (tag === 'blockquote') collector.open({ kind: 'quote', level: collector.depthOf('quote') + 1 });
    else if (tag === 'pre') collector.open({ kind: 'preformatted' });
    else if (tag === 'figcaption') collector.open({ kind: 'caption' });
    else if (tag === 'caption') collector.open({ kind: 'caption', ...(table && { table }) });
    else if (table !== null) {
      collector.openRow(table);
      row = element;
    } else if (isParagraphLike(tag)) endParagraph();
    if (tag === 'figure') pictures.openFigure();
  }

  function leave(element: Element): void {
    const tag = tagOf(element);
    marks.pop();
    if (tag === 'q') collector.add(--quotationDepth % 2 === 0 ? '”' : '’', marksNow());
    else if (element === row) {
      row = null;
      collector.leaveRow();
    } else if (row === null) leaveBlock(element, tag);
  }

  function leaveBlock(element: Element, tag: string): void {
    const isCaption = tag === 'figcaption' && collector.hasWords();
    if (opensContainer(tag)) collector.leave();
    else if (isParagraphLike(tag)) endParagraph();
    if (isCaption) pictures.noteCaption();
    if (tag !== 'figure') return;
    describePictures(element);
    pictures.closeFigure();
  }

  /** A picture's description stands in for a caption that is missing; outside figures it is no text of the article. */
  function describePictures(figure: Element): void {
    if (figure.querySelector('figcaption') !== null) return;
    for (const picture of figure.querySelectorAll('img[alt]')) {
      const description = picture.getAttribute('alt')?.trim() ?? '';
      // A template that describes every picture alike says nothing of any.
      if (description === '' || FILE_NAME.test(description) || described.has(description)) continue;
      described.add(description);
      collector.open({ kind: 'caption' });
      collector.add(description.replace(/[\n\r]+/g, ' '));
      collector.leave();
      pictures.noteDescription(markOf(picture));
    }
  }

  traverse(root, { enter, leave, text });
  collector.close();
  const blocks = pictures.placed();
  const worded = blocks.filter(({ pieces }) => hasWords(pieces));
  return [...keepingPictures(blocks, worded, 'all')];
}

function opensContainer(tag: string): boolean {
  return /^(?:h[1-6]|li|blockquote|pre|figcaption|caption)$/.test(tag);
}

function isBlock(tag: string): boolean {
  return isParagraphLike(tag) || opensContainer(tag);
}

function withMark(marks: PieceMarks, element: Element, tag: string): PieceMarks {
  const style = element.getAttribute('style') ?? '';
  if (tag === 'a') {
    const href = element.getAttribute('href');
    return href === null || marks.some((mark) => mark.kind === 'link')
      ? marks
      : [...marks, { kind: 'link', href }];
  }
  // Word processors write bold as a style, and wrap everything they paste in <b style="font-weight:normal">.
  const isNormal = /font-weight\s*:\s*(?:normal|400)/.test(style);
  const isBold = tag === 'span' && /font-weight\s*:\s*(?:bold|[6-9]00)/.test(style);
  const kind = isBold ? 'strong' : MARKS[tag];
  if (kind === undefined || (kind === 'strong' && isNormal) || marks.some((mark) => mark.kind === kind))
    return marks;
  return [...marks, { kind }];
}
