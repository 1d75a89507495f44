import { bytesOfDataAddress, isPictureAddress } from './data-address';
import { PICTURE_MARK } from './mark-pictures';
import { replaceRuns } from './replace-runs';
import type { PictureShelf } from './shelf';

/** Elements whose addresses lead to pictures, sounds and style: what SingleFile writes into the page itself. */
const EMBEDDING = /<(?:img|source|link|video|audio|image|use|input|object|embed|iframe)\b/gi;
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

/**
 * The page with what is written into its tags put on the shelf, so that no parser carries it: each `img` and `source`
 * is marked with the numbers of its own. A picture is decoded only when it turns out to stand in the article. Linear.
 */
export function withPicturesShelved(html: string, shelf: PictureShelf): string {
  const shared = html.includes('--sf-img-') ? sharedPictures(html, shelf) : null;
  const plain = shared === null ? html : html.replace(STAND_IN, `$1${NOTHING}`);
  return replaceRuns(plain, EMBEDDING, TAG_END, ({ text: tag, endedBy }) => {
    if (endedBy !== '>') return null;
    const isShowing = SHOWING.test(tag);
    const numbers: number[] = [];
    const light = replaceRuns(tag, ADDRESS, ADDRESS_END, ({ text: address }) => {
      if (address.length < LONG) return null;
      if (isShowing && isPictureAddress(address)) numbers.push(shelf.put(() => bytesOfDataAddress(address)));
      return NOTHING;
    });
    const number = isShowing ? shared?.get(SHARING.exec(tag)?.[1] ?? '') : undefined;
    if (number !== undefined) numbers.push(number);
    return numbers.length === 0
      ? light
      : light.replace(SHOWING, (start) => `${start} ${PICTURE_MARK}="${numbers.join(' ')}"`);
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
