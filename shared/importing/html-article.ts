import { Readability } from '@mozilla/readability';
import type { Pause } from '../pauses';
import type { RawBlock } from '../text';
import { rawText } from './block-collector';
import { asDocument } from './clipboard-html';
import { htmlBlocks } from './html-blocks';
import { isElement, nestingDepth } from './html-elements';
import { withoutPageTalk } from './page-talk';
import { keepingPictures } from './pictures/kept-pictures';
import { markPictures } from './pictures/mark-pictures';
import type { PictureShelf } from './pictures/shelf';
import {
  asksForSomething,
  hasHardlyAnyText,
  hasSomeWords,
  isArticle,
  isMarked,
  measureProse,
  type ProseMeasure,
  proseLength,
} from './prose';
import { leadLinks, withLeadingLinks } from './safe-links';
import { extractOtherwise, proseCharacters } from './second-extractor';
import { withoutTeasers } from './teasers';

/** `extent` says how the words were chosen, `few` that the page has hardly any; `byline` is what the extractor took for one. */
export type ArticleFinding =
  | {
      readonly outcome: 'found';
      readonly extent: 'article' | 'whole-page' | 'few';
      readonly blocks: RawBlock[];
      readonly byline: string | null;
      readonly isMostlyLinks: boolean;
    }
  | { readonly outcome: 'none' };

export interface HtmlReader {
  readonly parseHtml: (html: string) => Document;
  readonly sanitise: (html: string) => string;
  readonly pause: Pause;
  /** The pictures of the file that is read. */
  readonly pictures: PictureShelf;
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
 * page's running text; else all of the body without navigation, footers and asides. Takes `document` over and changes it. None for a page
 * that is a menu, asks for something to be filled in, or has no word. Linear, about three times the cost of parsing.
 */
export async function findArticle(
  html: string,
  document: Document,
  base: string | null,
  reader: HtmlReader,
): Promise<ArticleFinding> {
  const isTooDeep = nestingDepth(document.documentElement) > DEEPEST_PAGE;
  leadLinks(document, base);
  markPictures(document, reader.pictures);
  for (const control of document.querySelectorAll(CONTROLS)) control.remove();
  const prose = proseCharacters(document);
  await reader.pause();
  const extracted = isTooDeep ? null : extract(document);
  await reader.pause();
  const blocks = blocksOf(extracted?.content ?? '', reader, false);
  const measure = measureProse(blocks);
  const byline = extracted?.byline ?? null;
  if (isArticle(measure) && isMuch(blocks, prose) && weightOf(blocks) >= SHORT)
    return found('article', blocks, byline, measure);
  await reader.pause();
  const other = isTooDeep ? [] : await otherBlocks(html, base, reader);
  const otherMeasure = measureProse(other);
  const isListOfLinks = isArticle(measure) && otherMeasure.linkShare > MOSTLY;
  if (isArticle(otherMeasure) && !isListOfLinks && isClearlyMore(other, blocks))
    return found('article', other, byline, otherMeasure);
  if (isArticle(measure)) return found('article', blocks, byline, measure);
  const page = reader.parseHtml(asDocument(html));
  leadLinks(page, base);
  markPictures(page, reader.pictures);
  return wholePage(page, { blocks, other, byline }, reader);
}

interface PoorFinding {
  readonly blocks: RawBlock[];
  readonly other: RawBlock[];
  readonly byline: string | null;
}

/** What is taken of a page in which no article was found: all of it, if that is not a menu or a form. */
function wholePage(page: Document, poor: PoorFinding, reader: HtmlReader): ArticleFinding {
  const whole = blocksOf(bodyHtml(page), reader, true);
  const measure = measureProse(whole);
  if (isArticle(measure)) return found('whole-page', whole, null, measure);
  if (asksForSomething(page)) return { outcome: 'none' };
  if (isMarked(page)) {
    const marked = [poor.blocks, poor.other, whole].find((blocks) => hasSomeWords(measureProse(blocks)));
    if (marked !== undefined) return found('article', marked, poor.byline, measureProse(marked));
  }
  const led = measureProse(withLeadingLinks(whole));
  return hasHardlyAnyText(led) ? found('few', whole, null, led) : { outcome: 'none' };
}

function isMuch(blocks: readonly RawBlock[], prose: number): boolean {
  const length = lengthOf(blocks);
  return length >= prose * LITTLE || (length >= LONG && length >= prose * LITTLE_OF_A_LONG_ONE);
}

/** By their running text: lists of links and labels around an article make it longer and not more. */
function isClearlyMore(other: readonly RawBlock[], blocks: readonly RawBlock[]): boolean {
  const isShort = weightOf(blocks) < SHORT;
  const more = isShort ? MORE_OF_A_SHORT_ONE : MUCH_MORE;
  if (proseLength(other) > proseLength(blocks) * more) return true;
  const areLinks = measureProse(other).linkShare > measureProse(blocks).linkShare;
  return isShort && !areLinks && lengthOf(other) > lengthOf(blocks) * more;
}

async function otherBlocks(html: string, base: string | null, reader: HtmlReader): Promise<RawBlock[]> {
  const content = await extractOtherwise(html, base, reader);
  if (content === null) return [];
  await reader.pause();
  return blocksOf(withLinksLed(content, base, reader), reader, false);
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

/** The same HTML with its links resolved. */
export function withLinksLed(html: string, base: string | null, { parseHtml }: HtmlReader): string {
  const document = parseHtml(asDocument(html));
  leadLinks(document, base);
  return bodyHtml(document);
}

/** The blocks of a piece of HTML as it is, with pictures where it has marks of them; sanitised first. */
export function blocksOf(html: string, reader: HtmlReader, isFurnitureSkipped: boolean): RawBlock[] {
  const document = reader.parseHtml(asDocument(reader.sanitise(html)));
  return htmlBlocks(document.body ?? document, { isFurnitureSkipped });
}

function found(
  extent: 'article' | 'whole-page' | 'few',
  blocks: RawBlock[],
  byline: string | null,
  measure: ProseMeasure,
): ArticleFinding {
  const left = extent === 'article' ? withoutTeasers(withoutPageTalk(blocks)) : blocks;
  const own = [...keepingPictures(blocks, left)];
  return { outcome: 'found', extent, blocks: own, byline, isMostlyLinks: measure.linkShare > MOSTLY };
}

function bodyHtml(document: Document): string {
  return document.body?.innerHTML ?? '';
}
