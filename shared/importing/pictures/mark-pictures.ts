import type { RawPicture } from '../../text';
import { asDocument } from '../clipboard-html';
import type { PictureShelf } from './shelf';

/**
 * The attribute of an `img` that holds the numbers of what it may show, parted by spaces. No `data-*`: defuddle takes
 * those away, and this one, which has no meaning on an image, it keeps. A page that has it already names at most
 * other pictures of the same file.
 */
export const PICTURE_MARK = 'label';

/** Where pages that load their pictures late write the address. */
const ADDRESSES = ['src', 'data-src', 'data-original', 'data-lazy-src', 'data-orig-file', 'data-full-src'];
const LISTS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** Marks each `img` of a page with the numbers of what it and its `<picture>` may show. Changes no word. Linear. */
export function markPictures(document: Document, shelf: PictureShelf): void {
  for (const picture of document.querySelectorAll('img')) {
    const holder = picture.parentElement?.localName === 'picture' ? picture.parentElement : null;
    const elements = [picture, ...(holder?.querySelectorAll('source') ?? [])];
    const numbers = new Set(elements.flatMap((element) => numbersOf(element, shelf)));
    if (numbers.size > 0) picture.setAttribute(PICTURE_MARK, [...numbers].join(' '));
  }
}

/** The numbers that an element was marked with; none for an element without a mark. */
export function markOf(element: Element): readonly number[] {
  const mark = element.getAttribute(PICTURE_MARK) ?? '';
  return /^\d{1,9}(?: \d{1,9})*$/.test(mark) ? mark.split(' ').map(Number) : [];
}

/** All marked pictures of a page, for one that has no block at which they could stand. */
export function looseMarks(document: Document): readonly RawPicture[] {
  return [...document.querySelectorAll('img')].flatMap((element) => {
    const numbers = markOf(element);
    return numbers.length === 0 ? [] : [{ numbers, alt: element.getAttribute('alt') ?? '' }];
  });
}

/** The same HTML with its pictures marked; as it was where it has none. */
export function withMarks(html: string, parseHtml: (html: string) => Document, shelf: PictureShelf): string {
  if (!/<(?:img|image)\b/i.test(html)) return html;
  const document = parseHtml(asDocument(html));
  showSvgImages(document);
  markPictures(document, shelf);
  return document.body?.innerHTML ?? html;
}

function numbersOf(element: Element, shelf: PictureShelf): number[] {
  const lists = LISTS.flatMap((name) => addressesIn(element.getAttribute(name) ?? ''));
  const addresses = ADDRESSES.map((name) => element.getAttribute(name)?.trim() ?? '');
  const found = [...addresses, ...lists].map((address) => (address === '' ? null : shelf.find(address)));
  return [...markOf(element), ...found.filter((number) => number !== null)];
}

/** The addresses of a `srcset`, without what is said of their sizes. */
function addressesIn(list: string): string[] {
  return list
    .split(/\s+/)
    .map((part) => part.replace(/^,+|,+$/g, ''))
    .filter((part) => part !== '' && !/^[\d.]+[wxh]$/.test(part));
}

/** Books draw their covers and plates as an image inside an SVG, which is no element of a text. */
function showSvgImages(document: Document): void {
  for (const image of document.querySelectorAll('svg image')) {
    const address = image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? '';
    const svg = image.closest('svg');
    if (address === '' || svg === null || svg.querySelectorAll('image').length !== 1) continue;
    const picture = document.createElement('img');
    picture.setAttribute('src', address);
    svg.replaceWith(picture);
  }
}
