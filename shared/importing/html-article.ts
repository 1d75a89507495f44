import { Readability } from '@mozilla/readability';
import type { RawBlock } from '../text';
import { rawText } from './block-collector';
import { asDocument } from './clipboard-html';
import { htmlBlocks } from './html-blocks';
import { isElement, nestingDepth } from './html-elements';
import { linkTarget } from './metadata/urls';
import { isArticle, isMarkedArticle, measureProse, type ProseMeasure } from './prose';
import { extractOtherwise, proseCharacters } from './second-extractor';
import { withoutTrailingTeasers } from './trailing-teasers';

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
// Of the page's running text. Measured on the test pages of both extractors: below it Readability took the
// wrong part more often than not, and above it defuddle takes in comments and related stories.
const LITTLE = 0.3;
const MUCH_MORE = 1.6;
// In characters: of short pages Readability leaves out footnotes and code.
const SHORT = 1_200;
// So much text is an article, unless the page has five times as much: a page of many stories with one above them.
const LONG = 3_000;
const LITTLE_OF_A_LONG_ONE = 0.2;
// A sign of these says as much as two or three letters.
const DENSE = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu;
const MORE_OF_A_SHORT_ONE = 1.2;
// Menus, and the "[edit]" that MediaWiki writes into each heading. On a short page Readability's laxer
// attempts would take a menu in.
const CONTROLS = 'nav, [role="navigation"], .mw-editsection';
const TABLE_PARTS = 'tbody, thead, tfoot, tr, td, th, caption';
// Readability's cost grows with the cube of the nesting: a thousand lists inside each other keep it busy
// for a minute. Written pages stay below 100 levels.
const DEEPEST_PAGE = 200;

/**
 * The article of a page as blocks: by Readability; by defuddle where that fails or finds little of the
 * page's running text; else all of the body without navigation, footers and asides. Takes `document` over and changes it. None when neither holds a paragraph's worth
 * of words outside links. Linear, about three times the cost of parsing.
 */
export async function findArticle(
  html: string,
  document: Document,
  base: string | null,
  reader: HtmlReader,
): Promise<ArticleFinding> {
  const isTooDeep = nestingDepth(document.documentElement) > DEEPEST_PAGE;
  fixLinks(document, base);
  for (const control of document.querySelectorAll(CONTROLS)) control.remove();
  const prose = proseCharacters(document);
  const extracted = isTooDeep ? null : extract(document);
  const blocks = blocksOf(extracted?.content ?? '', reader, false);
  const measure = measureProse(blocks);
  const byline = extracted?.byline ?? null;
  const length = lengthOf(blocks);
  const isMuch = length >= prose * LITTLE || (length >= LONG && length >= prose * LITTLE_OF_A_LONG_ONE);
  if (isArticle(measure) && isMuch && weightOf(blocks) >= SHORT)
    return found('article', blocks, byline, measure);
  const other = isTooDeep ? [] : await otherBlocks(html, base, reader);
  const otherMeasure = measureProse(other);
  const more = weightOf(blocks) < SHORT ? MORE_OF_A_SHORT_ONE : MUCH_MORE;
  if (isArticle(otherMeasure) && lengthOf(other) > length * more)
    return found('article', other, byline, otherMeasure);
  if (isArticle(measure)) return found('article', blocks, byline, measure);
  const page = reader.parseHtml(asDocument(html));
  const whole = blocksOf(bodyHtml(page), reader, true);
  const wholeMeasure = measureProse(whole);
  if (isArticle(wholeMeasure)) return found('whole-page', whole, null, wholeMeasure);
  if (isMarkedArticle(measure, page)) return found('article', blocks, byline, measure);
  return isMarkedArticle(wholeMeasure, page)
    ? found('whole-page', whole, null, wholeMeasure)
    : { outcome: 'none' };
}

async function otherBlocks(html: string, base: string | null, reader: HtmlReader): Promise<RawBlock[]> {
  const content = await extractOtherwise(html, base, reader.parseHtml);
  return content === null ? [] : blocksOf(content, reader, false);
}

function lengthOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => sum + rawText(block).length, 0);
}

/** The length in characters, of dense scripts twice. */
function weightOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, block) => {
    const text = rawText(block);
    return sum + text.length + (text.match(DENSE)?.length ?? 0);
  }, 0);
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
  const own = extent === 'article' ? [...withoutTrailingTeasers(blocks)] : blocks;
  return { outcome: 'found', extent, blocks: own, byline, isMostlyLinks: measure.linkShare > MOSTLY };
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
