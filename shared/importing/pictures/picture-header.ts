import type { PictureType } from '../../model';
import { latin1 } from '../sniff';
import { asTurned, orientationIn } from './exif-orientation';
import { jpegHeader } from './jpeg-header';

/** What a picture is and how large it is drawn, in pixels. */
export interface PictureHeader {
  readonly mediaType: PictureType;
  readonly width: number;
  readonly height: number;
}

/**
 * What the bytes are, told by their first ones alone and never by a label: null for what is no picture of the kinds
 * that are kept, or does not say how large it is. Nothing is decoded, so no bomb goes off.
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const header =
    pngHeader(bytes) ?? jpegHeader(bytes) ?? gifHeader(bytes) ?? webpHeader(bytes) ?? avifHeader(bytes);
  return header !== null && header.width > 0 && header.height > 0 ? header : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** So many chunks are looked at for an orientation, each from the one before it. */
const MOST_CHUNKS = 1_000;

/** PNG, third edition, 5.2 and 11.2.1, turned as its `eXIf` before the pixels says. */
function pngHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 24 || latin1(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || latin1(bytes, 12, 16) !== 'IHDR')
    return null;
  const view = viewOf(bytes);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  let at = 8;
  for (let chunk = 0; chunk < MOST_CHUNKS && at + 8 <= bytes.length; chunk++) {
    const [length, name] = [view.getUint32(at), latin1(bytes, at + 4, at + 8)];
    if (name === 'IDAT') break;
    if (name === 'eXIf') {
      const orientation = orientationIn(bytes.subarray(at + 8, at + 8 + length));
      return { mediaType: 'image/png', ...asTurned(size, orientation) };
    }
    at += 12 + length;
  }
  return { mediaType: 'image/png', ...size };
}

/** GIF89a, 18: the logical screen. */
function gifHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 10 || !/^GIF8[79]a$/.test(latin1(bytes, 0, 6))) return null;
  const view = viewOf(bytes);
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** WebP's container and the heads of its three kinds (RFC 9649). */
function webpHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 30 || latin1(bytes, 0, 4) !== 'RIFF' || latin1(bytes, 8, 12) !== 'WEBP') return null;
  const view = viewOf(bytes);
  const mediaType = 'image/webp';
  switch (latin1(bytes, 12, 16)) {
    case 'VP8 ':
      return {
        mediaType,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { mediaType, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 'VP8X':
      return {
        mediaType,
        width: 1 + (view.getUint32(24, true) & 0xff_ffff),
        height: 1 + (view.getUint32(26, true) >>> 8),
      };
    default:
      return null;
  }
}

/** AVIF's brands stand at its start, its properties within this many bytes. */
const AVIF_HEAD = 4_096;

/**
 * AVIF (ISO 23008-12): the largest `ispe` property, since thumbnails have one of their own; turned by a quarter where
 * an `irot` property says so.
 */
function avifHeader(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 32 || latin1(bytes, 4, 8) !== 'ftyp') return null;
  const head = latin1(bytes, 0, Math.min(bytes.length, AVIF_HEAD));
  const view = viewOf(bytes);
  if (!/avi[fs]/.test(head.slice(8, Math.min(view.getUint32(0), 64)))) return null;
  let width = 0;
  let height = 0;
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    const [w, h] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  const turn = head.indexOf('irot');
  const isTurned = turn >= 0 && ((bytes[turn + 4] ?? 0) & 1) === 1;
  return { mediaType: 'image/avif', width: isTurned ? height : width, height: isTurned ? width : height };
}
