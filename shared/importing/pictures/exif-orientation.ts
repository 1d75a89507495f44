import { latin1 } from '../sniff';

const ORIENTATION = 0x0112;
/** From here on an orientation turns the picture by a quarter. */
const FIRST_TURNED = 5;

/** Width and height as the browser draws a picture of this orientation; null is one that says nothing of it. */
export function asTurned(
  { width, height }: { readonly width: number; readonly height: number },
  orientation: number | null,
): { readonly width: number; readonly height: number } {
  return (orientation ?? 1) >= FIRST_TURNED ? { width: height, height: width } : { width, height };
}

/** The orientation, 1 to 8, in the first directory of Exif data (TIFF 6.0, section 2); null without one. */
export function orientationIn(tiff: Uint8Array): number | null {
  if (tiff.length < 8) return null;
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
