import { zlibSync } from 'fflate';
import { crc32 } from '../../crc32';

/** Any number of bytes that do not pack well, the same for the same seed. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** A PNG that every browser draws: grey noise, other for another seed. */
export function pngOf(width: number, height: number, seed = 1): Uint8Array {
  const rows = noise(height * (width + 1), seed);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', [...uint32(width), ...uint32(height), 8, 0, 0, 0, 0]),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', []),
  ]);
}

/** A PNG's head alone, which says that it is so large. */
export function pngHead(width: number, height: number): Uint8Array {
  return pngOf(1, 1).map((byte, at) => [...uint32(width), ...uint32(height)][at - 16] ?? byte);
}

/** A PNG that its `eXIf` turns. */
export function turnedPng(width: number, height: number, orientation: number): Uint8Array {
  const png = pngOf(width, height);
  const head = 8 + 25;
  return Buffer.concat([png.subarray(0, head), chunk('eXIf', tiffOf(orientation)), png.subarray(head)]);
}

/** Exif data that says nothing but the orientation. */
function tiffOf(orientation: number): number[] {
  return [...ascii('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
}

/** The head of a JPEG, turned as its Exif orientation says. */
export function jpegHead(width: number, height: number, orientation = 1): Uint8Array {
  const exif = [...ascii('Exif'), 0, 0, ...tiffOf(orientation)];
  const frame = [8, ...uint16(height), ...uint16(width), 3, ...Array<number>(9).fill(0)];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe1, ...uint16(exif.length + 2), ...exif],
    ...[0xff, 0xc4, ...uint16(4), 0, 0],
    ...[0xff, 0xff, 0xc0, ...uint16(frame.length + 2), ...frame],
    ...[0xff, 0xd9],
  ]);
}

/** The head of a GIF. */
export function gifHead(width: number, height: number): Uint8Array {
  const little = [width & 0xff, width >> 8, height & 0xff, height >> 8];
  return Uint8Array.from([...ascii('GIF89a'), ...little, 0, 0, 0]);
}

/** The head of a WebP of one of its three kinds. */
export function webpHead(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array {
  const [w, h] = [width - 1, height - 1];
  const heads = {
    'VP8 ': [0, 0, 0, 0x9d, 0x01, 0x2a, width & 0xff, width >> 8, height & 0xff, height >> 8],
    VP8L: [0x2f, w & 0xff, ((w >> 8) & 0x3f) | ((h & 3) << 6), (h >> 2) & 0xff, h >> 10, 0, 0, 0, 0, 0],
    VP8X: [0, 0, 0, 0, w & 0xff, (w >> 8) & 0xff, w >> 16, h & 0xff, (h >> 8) & 0xff, h >> 16],
  };
  return Uint8Array.from([...ascii('RIFF'), 0, 0, 0, 0, ...ascii(`WEBP${kind}`), 0, 0, 0, 0, ...heads[kind]]);
}

/** The head of an AVIF with a thumbnail's size before its own. */
export function avifHead(width: number, height: number, isTurned = false): Uint8Array {
  const size = (w: number, h: number) => [
    ...uint32(20),
    ...ascii('ispe'),
    ...[0, 0, 0, 0],
    ...uint32(w),
    ...uint32(h),
  ];
  return Uint8Array.from([
    ...[...uint32(20), ...ascii('ftypavif'), 0, 0, 0, 0, ...ascii('mif1')],
    ...size(16, 12),
    ...size(width, height),
    ...[...uint32(9), ...ascii('irot'), isTurned ? 1 : 0],
  ]);
}

/** A picture as an address. */
export function addressOf(bytes: Uint8Array, mediaType = 'image/png'): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

function chunk(name: string, data: ArrayLike<number>): Uint8Array {
  const body = Uint8Array.from([...ascii(name), ...Array.from(data)]);
  return Uint8Array.from([...uint32(data.length), ...body, ...uint32(crc32(body))]);
}

function ascii(text: string): number[] {
  return [...Buffer.from(text, 'latin1')];
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function uint16(value: number): number[] {
  return [value >> 8, value & 0xff];
}
