import { latin1 } from '../sniff';

/** In segments, which are read one after the other up to the one that says the size. */
const MOST_SEGMENTS = 1_000;
const ORIENTATION = 0x0112;
/** From here on an Exif orientation turns the picture by a quarter. */
const FIRST_TURNED = 5;

/** The size in a JPEG's start of frame (ITU-T T.81, B.2.2), as its Exif orientation turns it; null for another file. */
export function jpegHeader(
  bytes: Uint8Array,
): { readonly mediaType: 'image/jpeg'; readonly width: number; readonly height: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let at = 2;
  for (let segment = 0; segment < MOST_SEGMENTS && at + 9 < bytes.length; segment++) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation = orientationIn(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    if (isStartOfFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      const isTurned = orientation >= FIRST_TURNED;
      return { mediaType: 'image/jpeg', width: isTurned ? height : width, height: isTurned ? width : height };
    }
    at += 2 + length;
  }
  return null;
}

/** C4, C8 and CC look like one and are none. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The orientation of the first directory of an Exif segment (TIFF 6.0, section 2); null without one. */
function orientationIn(segment: Uint8Array): number | null {
  if (segment.length < 14 || latin1(segment, 0, 4) !== 'Exif') return null;
  const tiff = segment.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = latin1(tiff, 0, 2) === 'II';
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return null;
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
