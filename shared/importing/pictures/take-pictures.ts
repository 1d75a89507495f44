import type { PictureType } from '../../model';
import type { Pause } from '../../pauses';
import type { CanonicalText, RawBlock, RawPicture } from '../../text';
import { rawText } from '../block-collector';
import { LARGEST_PICTURE, MOST_PICTURE_BYTES, MOST_PICTURES, MOST_PIXELS, SMALLEST_PICTURE } from './limits';
import { pictureHeader } from './picture-header';
import type { PictureShelf } from './shelf';

/** A picture of an article with its bytes, at its place: `before` and `caption` as in `Picture` of the model. */
export interface ImportedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: PictureType;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly before: number;
  readonly caption?: number;
}

/** What is no picture and has no more bytes than this is an icon, or nothing that anybody saw. */
const LARGEST_UNKNOWN = 2_000;
const LONGEST_DESCRIPTION = 1_000;
const FILE_NAME = /^\S+\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

type Taken = Pick<ImportedPicture, 'bytes' | 'mediaType' | 'width' | 'height'>;

/**
 * The pictures that stand at the blocks of an article, read one after the other, and how many are left out because
 * they are too many or too large, cannot be read or are of a kind that is not kept. What is too small is no picture
 * and is not counted.
 */
export async function takePictures(
  raw: readonly RawBlock[],
  places: CanonicalText['places'],
  shelf: PictureShelf,
  pause: Pause,
): Promise<{ readonly pictures: readonly ImportedPicture[]; readonly leftOut: number }> {
  const pictures: ImportedPicture[] = [];
  const known = new Map<string, Taken | null | 'left out'>();
  let bytes = 0;
  let leftOut = 0;
  for (const [index, block] of raw.entries()) {
    for (const picture of block.pictures ?? []) {
      const key = picture.numbers.join();
      let taken = known.get(key);
      if (taken === undefined) {
        await pause();
        taken = await firstPicture(picture, shelf);
        known.set(key, taken);
        if (taken !== null && taken !== 'left out') bytes += taken.bytes.length;
      }
      if (taken === null) continue;
      if (taken === 'left out' || bytes > MOST_PICTURE_BYTES || pictures.length === MOST_PICTURES) {
        leftOut++;
        continue;
      }
      const placed = { ...taken, ...placeOf(picture, block, index, places) };
      if (!pictures.some((other) => isAgain(other, placed))) pictures.push(placed);
    }
  }
  return { pictures, leftOut };
}

async function firstPicture(
  { numbers }: RawPicture,
  shelf: PictureShelf,
): Promise<Taken | null | 'left out'> {
  let found: null | 'left out' = null;
  for (const number of numbers) {
    const bytes = await shelf.read(number);
    const taken = bytes === null ? 'left out' : judged(bytes);
    if (taken !== null && taken !== 'left out') return taken;
    found ??= taken;
  }
  return found;
}

function judged(bytes: Uint8Array): Taken | null | 'left out' {
  const header = pictureHeader(bytes);
  if (header === null) return bytes.length > LARGEST_UNKNOWN ? 'left out' : null;
  const { width, height } = header;
  if (width < SMALLEST_PICTURE || height < SMALLEST_PICTURE) return null;
  if (bytes.length > LARGEST_PICTURE || width * height > MOST_PIXELS) return 'left out';
  // Copied where it is a view: the database would store the whole file that it is a part of.
  return { ...header, bytes: bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice() };
}

function placeOf(
  { alt, isBehind, isCaptioned }: RawPicture,
  block: RawBlock,
  index: number,
  places: CanonicalText['places'],
): Pick<ImportedPicture, 'alt' | 'before' | 'caption'> {
  const [own = 0, next = 0] = [places[index], places[index + 1]];
  const isDescribed = isCaptioned === true && next > own;
  const description = oneLine(alt);
  const isSaid = isDescribed && oneLine(rawText(block)) === description;
  return {
    alt: isSaid || FILE_NAME.test(description) ? '' : description.slice(0, LONGEST_DESCRIPTION),
    before: isBehind === true ? next : own,
    ...(isDescribed && { caption: own }),
  };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Pages that load their pictures late have some of them twice, for those who run no scripts. */
function isAgain(a: ImportedPicture, b: ImportedPicture): boolean {
  return (
    a.before === b.before &&
    a.bytes.length === b.bytes.length &&
    (a.bytes === b.bytes || a.bytes.every((byte, at) => byte === b.bytes[at]))
  );
}
