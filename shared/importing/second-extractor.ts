import { asDocument } from './clipboard-html';
import { markOf, markPictures } from './pictures/mark-pictures';
import type { PictureShelf } from './pictures/shelf';

/** Elements that hold running text where a page is written with care. */
const PROSE = 'p, pre, li, blockquote, td, figcaption, h2, h3';
const SURROUNDINGS =
  'nav, footer, aside, header, form, [role="navigation"], [role="contentinfo"], [hidden], [aria-hidden="true"]';
/** A list item this short is a menu's more often than a text's. */
const SHORTEST_ITEM = 60;

/**
 * How many characters of running text a page holds outside its furniture and outside links, roughly:
 * enough to see that an extractor found only a part. Linear.
 */
export function proseCharacters(document: Document): number {
  let characters = 0;
  for (const element of document.querySelectorAll(PROSE)) {
    if (element.querySelector(PROSE) !== null || element.closest(SURROUNDINGS) !== null) continue;
    const links = [...element.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
    const length = lengthOf(element) - links;
    if (length >= (element.localName === 'p' || element.localName === 'pre' ? 1 : SHORTEST_ITEM))
      characters += length;
  }
  return characters;
}

/** The arrow that defuddle puts behind each footnote. */
const WAY_BACK = /<a\b[^>]*\bclass="footnote-backref"[^>]*>[^<]*<\/a>/g;

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
}

/**
 * The article of a page by `defuddle`, which knows how pages of today are built where Readability guesses by
 * density; as HTML that is not sanitised yet, and null when it fails. Pages that stream
 * their article in pieces say in scripts where each belongs; it reads those and runs none. JSON-LD is taken out,
 * because `metadata/json-ld` reads it and defuddle complains of damaged ones on the console. Loaded only for pages that need it; three times the cost of Readability.
 */
export async function extractOtherwise(
  html: string,
  url: string | null,
  {
    parseHtml,
    pictures,
  }: { readonly parseHtml: (html: string) => Document; readonly pictures: PictureShelf },
): Promise<string | null> {
  const { default: Defuddle } = await import('defuddle');
  const document = parseHtml(asDocument(html));
  for (const data of document.querySelectorAll('script[type="application/ld+json" i]')) data.remove();
  markPictures(document, pictures);
  tellApart(document);
  try {
    const { content } = new Defuddle(document, { useAsync: false, url: url ?? 'about:blank' }).parse();
    return content.replace(WAY_BACK, '');
  } catch (error) {
    // It is other people's code on a page that one extractor could not take already: the page is judged without it.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Icons are told from pictures by their addresses, which are all the same where `asSeen` has cut them out. */
function tellApart(document: Document): void {
  for (const picture of document.querySelectorAll('img[src="data:,"]'))
    picture.setAttribute('src', `data:,${markOf(picture).join('-')}`);
}
