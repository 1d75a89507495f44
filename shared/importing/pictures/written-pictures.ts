import { bytesOfDataAddress, isPictureAddress } from './data-address';
import { PICTURE_MARK } from './mark-pictures';
import { replaceRuns } from './replace-runs';
import type { PictureShelf } from './shelf';

/** Elements whose addresses lead to pictures, sounds and style: what SingleFile writes into the page itself. */
const EMBEDDING = /<(?:img|source|link|video|audio|image|use|input|object|embed|iframe)\b/gi;
/** Any tag may have a style of its own, and a sheet's style stands between two. */
const STYLED = /<[a-z][^\s<>/]*\s/gi;
const SHEET = /<style\b/gi;
const SHEET_END = /<\/style\b/gi;
/** What a style paints or sets type with. */
const PAINT = /(\burl\(\s*(?:["']|&quot;|&#39;)?)data:[\w.+-]+\/[\w.+-]+(?:;[\w.+=-]+)*;base64,/gi;
const PAINT_END = /[^\w+/=%-]/g;
const TAG_END = /[<>]/g;
const ADDRESS = /\bdata:[\w.+-]+\/[\w.+-]+[;,]/gi;
const ADDRESS_END = /["'\s>]/g;
const SHOWING = /^<(?:img|source)\b/i;
/** A picture that SingleFile found more than once stands in the page's style, under a number. */
const SHARED = /--sf-img-(\d+)\s*:\s*url\(\s*["']?(?=data:image\/)/g;
const SHARED_END = /["')\s]/g;
const SHARING = /var\(\s*--sf-img-(\d+)\s*\)/;
/** What stands in the places of such a picture, so that they have its size. */
const STAND_IN = /(\bsrc=["'])data:image\/svg\+xml,<svg\b[^<>]*>(?:<rect\b[^<>]*>)?<\/svg>/g;
const NOTHING = 'data:,';
/** An address of fewer characters is not worth a place on the shelf. */
const LONG = 200;

/** The page without what the styles of its sheets and tags paint; the words of one that writes of styles stay. */
function unpainted(html: string): string {
  if (html.search(PAINT) < 0) return html;
  const sheets = replaceRuns(html, SHEET, SHEET_END, ({ text }) => withoutPaint(text));
  return replaceRuns(sheets, STYLED, TAG_END, ({ text }) => withoutPaint(text));
}

function withoutPaint(style: string): string | null {
  if (style.length < LONG) return null;
  return replaceRuns(style, PAINT, PAINT_END, ({ text, begun: [, before = ''] }) =>
    text.length < LONG ? null : before + NOTHING,
  );
}

/**
 * The page with what is written into its tags put on the shelf, so that no parser carries it, and without what its
 * styles paint: each `img` and `source` is marked with the numbers of its own. A picture is decoded only when it turns out to stand in the article. Linear.
 */
export function withPicturesShelved(html: string, shelf: PictureShelf): string {
  const shared = html.includes('--sf-img-') ? sharedPictures(html, shelf) : null;
  const light = unpainted(html);
  const plain = shared === null ? light : light.replace(STAND_IN, `$1${NOTHING}`);
  return replaceRuns(plain, EMBEDDING, TAG_END, ({ text: tag, endedBy }) => {
    if (endedBy !== '>') return null;
    const isShowing = SHOWING.test(tag);
    const numbers: number[] = [];
    const lighter = replaceRuns(tag, ADDRESS, ADDRESS_END, ({ text: address }) => {
      if (address.length < LONG) return null;
      if (isShowing && isPictureAddress(address)) numbers.push(shelf.put(() => bytesOfDataAddress(address)));
      return NOTHING;
    });
    const number = isShowing ? shared?.get(SHARING.exec(tag)?.[1] ?? '') : undefined;
    if (number !== undefined) numbers.push(number);
    return numbers.length === 0
      ? lighter
      : lighter.replace(SHOWING, (start) => `${start} ${PICTURE_MARK}="${numbers.join(' ')}"`);
  });
}

function sharedPictures(html: string, shelf: PictureShelf): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  replaceRuns(html, SHARED, SHARED_END, ({ text, begun }) => {
    const address = text.slice(begun[0].length);
    if (address.length >= LONG)
      numbers.set(
        begun[1] ?? '',
        shelf.put(() => bytesOfDataAddress(address)),
      );
    return null;
  });
  return numbers;
}
