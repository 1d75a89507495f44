import type { MetadataField } from '../../model';
import { type Evidence, folded, oneLine } from './evidence';
import type { PageRegions } from './page-regions';

const BYLINES =
  '[rel~="author"], [itemprop~="author"], .byline, .by-line, .author, .author-name, .article-author, .entry-author, .p-author, [class*="byline" i]';
/** Elements that hold a date where a page has no `<time>`. */
const DATES =
  'abbr.published, .dt-published, .entry-date, .post-date, .article-date, .published, .pubdate, .publish-date, .date-published, .dateline, .date';
const MAX_BYLINE = 120;
const MAX_DATE = 60;
const MOST_TIMES = 3;
const UPDATE = /updat|modif|수정|aktualisiert/i;

/**
 * Reads what the visible page and its head say: headings, `<title>`, bylines, times, canonical link,
 * `lang`, and the address a browser writes into a page it saves. Nothing from asides, comments or
 * related stories.
 */
export function readPageMarkup(document: Document, html: string, regions: PageRegions): Evidence[] {
  return [
    ...titles(document, regions),
    ...bylines(document, regions),
    ...times(document, regions),
    ...addresses(document, html),
    ...languages(document),
  ];
}

function found(field: MetadataField, locator: string, value: string | null | undefined): Evidence[] {
  const line = oneLine(value);
  return line === null ? [] : [{ field, origin: 'page-markup', locator, value: line }];
}

/** An h1 that `<title>` does not repeat may be the site's name; it comes after `<title>` then. */
function titles(document: Document, { main, isOutside }: PageRegions): Evidence[] {
  const title = found('title', 'title', document.querySelector('head > title, title')?.textContent);
  const headings = [...document.querySelectorAll('h1')].filter((heading) => !isOutside(heading));
  const heading = main?.querySelector('h1') ?? headings[0];
  const h1 = found('title', 'h1', heading?.textContent);
  const agree = title.every(({ value }) => h1.every((other) => folded(value).includes(folded(other.value))));
  return agree ? [...h1, ...title] : [...title, ...h1];
}

function bylines(document: Document, { isOutside }: PageRegions): Evidence[] {
  return [...document.querySelectorAll(BYLINES)]
    .filter((element) => !isOutside(element))
    .flatMap((element) => {
      const name = element.querySelector('[itemprop~="name"]') ?? element;
      const value = name.getAttribute('content') ?? name.textContent;
      const isShort = (oneLine(value)?.length ?? 0) <= MAX_BYLINE;
      return isShort ? found('author', locatorOf(element), value) : [];
    })
    .slice(0, 4);
}

/** The bylines of other stories on the page, folded: an extractor may take one of them for the article's. */
export function bylinesElsewhere(document: Document, { isOutside }: PageRegions): ReadonlySet<string> {
  return new Set(
    [...document.querySelectorAll(`${BYLINES}, [class*="author" i]`)]
      .filter(isOutside)
      .map((element) => folded(element.textContent ?? '')),
  );
}

function locatorOf(element: Element): string {
  if (element.getAttribute('rel')?.includes('author')) return 'rel=author';
  return element.hasAttribute('itemprop') ? 'itemprop=author' : 'byline';
}

/** The times of publication, the marked ones first; where there is no `<time>`, what is called a date. */
function times(document: Document, { main, isOutside }: PageRegions): Evidence[] {
  const marked = [
    ...document.querySelectorAll('[itemprop~="datePublished"], time[pubdate], time[class*="publi" i]'),
  ];
  const plain = [...(main ?? document).querySelectorAll('time')];
  const own = [...new Set([...marked, ...plain])].filter(
    (element) => !isOutside(element) && !isUpdate(element),
  );
  const named = own.length > 0 ? [] : [...(main ?? document).querySelectorAll(DATES)];
  const other = named.filter(
    (element) =>
      !isOutside(element) && !isUpdate(element) && (oneLine(element.textContent)?.length ?? 0) <= MAX_DATE,
  );
  return [...own, ...other]
    .flatMap((element) => found('issued', dateLocator(element), dateOf(element)))
    .slice(0, MOST_TIMES);
}

function isUpdate(element: Element): boolean {
  const before = element.previousSibling?.textContent?.slice(-30) ?? '';
  return UPDATE.test(element.outerHTML.slice(0, 200)) || UPDATE.test(before);
}

function dateOf(element: Element): string | null {
  const machine = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name));
  return machine.find((value) => value !== null && /\d{4}/.test(value)) ?? element.textContent;
}

function dateLocator(element: Element): string {
  if (element.hasAttribute('itemprop')) return 'itemprop=datePublished';
  return element.localName.toLowerCase() === 'time' ? 'time' : `class ${element.className}`;
}

function addresses(document: Document, html: string): Evidence[] {
  // Browsers and SingleFile put the page's address into a comment near the top of what they save.
  const comment = /<!--[^>]{0,80}?(?:saved from url=\(\d+\)|\burl:\s*)(https?:\/\/[^\s>]+)/.exec(
    html.slice(0, 4_096),
  );
  return [
    ...found(
      'URL',
      'link rel=canonical',
      document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    ),
    ...found('URL', 'saved from', comment?.[1]),
  ];
}

function languages(document: Document): Evidence[] {
  const root = document.documentElement;
  return found('language', 'html lang', root?.getAttribute('lang') ?? root?.getAttribute('xml:lang'));
}
