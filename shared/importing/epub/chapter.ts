import type { RawBlock, RawPicture } from '../../text';
import { rawText } from '../block-collector';
import { asDocument } from '../clipboard-html';
import { blocksOf, type HtmlReader } from '../html-article';
import { folded } from '../metadata/evidence';
import { looseMarks, withMarks } from '../pictures/mark-pictures';
import type { ContentsEntry } from './contents';

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
/** How many blocks into a chapter its title may stand, after a number or an ornament. */
const OPENING = 3;

/**
 * A chapter's words as blocks. One without a heading gets the title that the table of contents gives it:
 * a paragraph at its start that says the same becomes the heading, else it is put before the text.
 */
export function chapterBlocks(
  html: string,
  entry: ContentsEntry | undefined,
  reader: HtmlReader,
): RawBlock[] {
  const blocks = blocksOf(html, reader, false);
  if (entry === undefined || blocks.length === 0 || blocks.some(({ kind }) => kind === 'heading'))
    return blocks;
  const { title, level } = entry;
  const at = blocks.slice(0, OPENING).findIndex((block) => folded(rawText(block)) === folded(title));
  if (at < 0) return [{ kind: 'heading', level, pieces: [{ text: title }] }, ...blocks];
  return blocks.map((block, index) => (index === at ? { ...block, kind: 'heading', level } : block));
}

/** A chapter's HTML with its pictures marked. */
export function chapterHtml(xhtml: string, reader: HtmlReader): string {
  return withMarks(asHtml(xhtml), reader.parseHtml, reader.pictures);
}

/** The pictures of a chapter that has no words: a cover, a plate. */
export function wordlessPictures(html: string, reader: HtmlReader): readonly RawPicture[] {
  return looseMarks(reader.parseHtml(asDocument(html)));
}

/** XHTML as an HTML parser understands it: `<title/>` and `<a id="p1"/>` would swallow what follows them. */
function asHtml(xhtml: string): string {
  return xhtml
    .replace(/^\s*<\?xml[^>]*>/, '')
    .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/i, '')
    .replace(/<([a-z][\w:-]*)((?:\s[^<>]*?)?)\/>/gi, (tag, name: string, attributes: string) =>
      VOID.test(name) ? tag : `<${name}${attributes}></${name}>`,
    );
}
