import { Readability } from '@mozilla/readability';
import type { RawBlock } from '../text';
import { asDocument } from './clipboard-html';
import { htmlBlocks } from './html-blocks';
import { isElement, nestingDepth } from './html-elements';
import { linkTarget } from './metadata/urls';
import { isArticle, measureProse, type ProseMeasure } from './prose';

/** `extent` says how the words were chosen; `byline` is what the extractor took for one. */
export type ArticleFinding =
  | {
      readonly outcome: 'found';
      readonly extent: 'article' | 'whole-page';
      readonly blocks: RawBlock[];
      readonly byline: string | null;
      readonly isMostlyLinks: boolean;
    }
  | { readonly outcome: 'none' };

export interface HtmlReader {
  readonly parseHtml: (html: string) => Document;
  readonly sanitise: (html: string) => string;
}

// Readability looks again with laxer rules below this many characters, and then takes in what surrounds
// the article; its own 500 is more than a short report in Korean or Chinese has.
const CHARACTERS_OF_A_SHORT_ARTICLE = 200;
const MOSTLY = 0.5;
// Menus, and the "[edit]" that MediaWiki writes into each heading. On a short page Readability's laxer
// attempts would take a menu in.
const CONTROLS = 'nav, [role="navigation"], .mw-editsection';
const TABLE_PARTS = 'tbody, thead, tfoot, tr, td, th, caption';
// Readability's cost grows with the cube of the nesting: a thousand lists inside each other keep it busy
// for a minute. Written pages stay below 100 levels.
const DEEPEST_PAGE = 200;

/**
 * The article of a page as blocks: by Readability, else all of the body without navigation, footers
 * and asides. Takes `document` over and changes it. None when neither holds a paragraph's worth
 * of words outside links. Linear, about three times the cost of parsing.
 */
export function findArticle(
  html: string,
  document: Document,
  base: string | null,
  reader: HtmlReader,
): ArticleFinding {
  const isTooDeep = nestingDepth(document.documentElement) > DEEPEST_PAGE;
  fixLinks(document, base);
  for (const control of document.querySelectorAll(CONTROLS)) control.remove();
  const extracted = isTooDeep ? null : extract(document);
  const blocks = blocksOf(extracted?.content ?? '', reader, false);
  const measure = measureProse(blocks);
  if (isArticle(measure)) return found('article', blocks, extracted?.byline ?? null, measure);
  const whole = blocksOf(bodyHtml(reader.parseHtml(asDocument(html))), reader, true);
  const wholeMeasure = measureProse(whole);
  return isArticle(wholeMeasure) ? found('whole-page', whole, null, wholeMeasure) : { outcome: 'none' };
}

function extract(document: Document) {
  return new Readability(document, {
    charThreshold: CHARACTERS_OF_A_SHORT_ARTICLE,
    serializer: (article) => (isElement(article) ? htmlWithWholeTables(article) : ''),
  }).parse();
}

/**
 * The HTML of an extracted article. Where Readability chose the inside of a layout table, rows and cells
 * stand without their table; a parser would drop them and run their paragraphs into one.
 */
function htmlWithWholeTables(article: Element): string {
  for (const part of article.querySelectorAll(TABLE_PARTS)) {
    if (part.closest('table') !== null) continue;
    const table = part.ownerDocument.createElement('table');
    part.replaceWith(table);
    table.append(part);
  }
  return article.innerHTML;
}

/** The blocks of a piece of HTML as it is, sanitised first. */
export function blocksOf(html: string, reader: HtmlReader, isFurnitureSkipped: boolean): RawBlock[] {
  const document = reader.parseHtml(asDocument(reader.sanitise(html)));
  return htmlBlocks(document.body ?? document, { isFurnitureSkipped });
}

function found(
  extent: 'article' | 'whole-page',
  blocks: RawBlock[],
  byline: string | null,
  measure: ProseMeasure,
): ArticleFinding {
  return { outcome: 'found', extent, blocks, byline, isMostlyLinks: measure.linkShare > MOSTLY };
}

function bodyHtml(document: Document): string {
  return document.body?.innerHTML ?? '';
}

/**
 * Resolves links before Readability does, which would resolve them against the address of Provenote's
 * own page. What must not be followed still counts as a link when prose is told from menus.
 */
function fixLinks(document: Document, base: string | null): void {
  for (const link of document.querySelectorAll('a[href]')) {
    link.setAttribute('href', linkTarget(link.getAttribute('href') ?? '', base) ?? 'about:blank');
  }
}
