import type { MetadataField } from '../../model';
import { type Evidence, folded, oneLine } from './evidence';

const ASIDE =
  'aside, nav, footer, [role="complementary"], [role="navigation"], [class*="related" i], [class*="comment" i], [class*="recommend" i], [class*="sidebar" i], [class*="most-read" i], [id*="related" i], [id*="comment" i]';
const BYLINES =
  '[rel~="author"], [itemprop~="author"], .byline, .by-line, .author, .article-author, .p-author';
const MAX_BYLINE = 120;

/**
 * Reads what the visible page and its head say: headings, `<title>`, bylines, times, canonical link,
 * `lang`, and the address a browser writes into a page it saves. Nothing from asides, comments or
 * related stories.
 */
export function readPageMarkup(document: Document, html: string): Evidence[] {
  return [
    ...titles(document),
    ...bylines(document),
    ...times(document),
    ...addresses(document, html),
    ...languages(document),
  ];
}

function found(field: MetadataField, locator: string, value: string | null | undefined): Evidence[] {
  const line = oneLine(value);
  return line === null ? [] : [{ field, origin: 'page-markup', locator, value: line }];
}

function isOutside(element: Element): boolean {
  return element.closest(ASIDE) !== null;
}

/** The element that holds the page's own article: the first `<article>` with an h1, else the first outside asides. */
function mainArticle(document: Document): Element | null {
  const articles = [...document.querySelectorAll('article')].filter((article) => !isOutside(article));
  return articles.find((article) => article.querySelector('h1') !== null) ?? articles[0] ?? null;
}

/** An h1 that `<title>` does not repeat may be the site's name; it comes after `<title>` then. */
function titles(document: Document): Evidence[] {
  const title = found('title', 'title', document.querySelector('head > title, title')?.textContent);
  const headings = [...document.querySelectorAll('h1')].filter((heading) => !isOutside(heading));
  const heading = mainArticle(document)?.querySelector('h1') ?? headings[0];
  const h1 = found('title', 'h1', heading?.textContent);
  const agree = title.every(({ value }) => h1.every((other) => folded(value).includes(folded(other.value))));
  return agree ? [...h1, ...title] : [...title, ...h1];
}

function bylines(document: Document): Evidence[] {
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

function locatorOf(element: Element): string {
  if (element.getAttribute('rel')?.includes('author')) return 'rel=author';
  return element.hasAttribute('itemprop') ? 'itemprop=author' : 'byline';
}

function times(document: Document): Evidence[] {
  const marked = [
    ...document.querySelectorAll('[itemprop~="datePublished"], time[pubdate], time[class*="publi" i]'),
  ];
  const plain = [...(mainArticle(document) ?? document).querySelectorAll('time')];
  return [...marked, ...plain]
    .filter((element) => !isOutside(element) && !/updat|modif/i.test(element.outerHTML.slice(0, 200)))
    .flatMap((element) => {
      const value =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
      return found('issued', element.hasAttribute('itemprop') ? 'itemprop=datePublished' : 'time', value);
    })
    .slice(0, 1);
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
