import { latin1 } from '../sniff';
import { asTurned, orientationIn } from './exif-orientation';

/** In segments, which are read one after the other up to the one that says the size. */
const MOST_SEGMENTS = 1_000;

/** The size in a JPEG's start of frame (ITU-T T.81, B.2.2), as its Exif orientation turns it; null for another file. */
export function jpegHeader(
  bytes: Uint8Array,
): { readonly mediaType: 'image/jpeg'; readonly width: number; readonly height: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation: number | null = null;
  let at = 2;
  for (let segment = 0; segment < MOST_SEGMENTS && at + 9 < bytes.length; segment++) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation ??= orientationOf(bytes.subarray(at + 4, at + 2 + length));
    if (isStartOfFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { mediaType: 'image/jpeg', ...asTurned({ width, height }, orientation) };
    }
    at += 2 + length;
  }
  return null;
}

/** C4, C8 and CC look like one and are none. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function orientationOf(segment: Uint8Array): number | null {
  return latin1(segment, 0, 4) === 'Exif' ? orientationIn(segment.subarray(6)) : null;
}
