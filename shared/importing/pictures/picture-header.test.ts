import { describe, expect, it } from 'vitest';
import {
  avifHead,
  gifHead,
  jpegHead,
  noise,
  pngHead,
  pngOf,
  turnedPng,
  webpHead,
} from '../testing/make-pictures';
import { pictureHeader } from './picture-header';

describe('IM240 a picture is known by its bytes alone', () => {
  it.each([
    ['image/png', pngOf(64, 40)],
    ['image/jpeg', jpegHead(64, 40)],
    ['image/gif', gifHead(64, 40)],
    ['image/webp', webpHead('VP8 ', 64, 40)],
    ['image/webp', webpHead('VP8L', 64, 40)],
    ['image/webp', webpHead('VP8X', 64, 40)],
    ['image/avif', avifHead(64, 40)],
  ] as const)('%s, with its size', (mediaType, bytes) => {
    expect(pictureHeader(bytes)).toEqual({ mediaType, width: 64, height: 40 });
  });

  it.each([
    ['JPEG', jpegHead(640, 400, 6)],
    ['AVIF', avifHead(640, 400, true)],
    ['PNG', turnedPng(640, 400, 6)],
    ['JPEG with two, of which the first counts', turnedTwice(jpegHead(640, 400, 6), jpegHead(640, 400, 1))],
  ])('a photograph that lies on its side has the size it is drawn in (%s)', (_, bytes) => {
    expect(pictureHeader(bytes)).toMatchObject({ width: 400, height: 640 });
  });

  it('one that says it has no extent is none, and neither is anything else', () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>');
    for (const bytes of [pngHead(0, 40), svg, new Uint8Array(), noise(500), Uint8Array.of(0xff, 0xd8, 0xff)])
      expect(pictureHeader(bytes)).toBeNull();
  });

  it('a head that is cut anywhere ends in no error', () => {
    const whole = [
      pngOf(64, 40),
      turnedPng(64, 40, 6),
      jpegHead(64, 40, 8),
      webpHead('VP8X', 64, 40),
      avifHead(64, 40),
    ];
    for (const bytes of whole) {
      for (let end = 0; end < bytes.length; end++)
        expect(() => pictureHeader(bytes.slice(0, end))).not.toThrow();
    }
  });
});

/** A JPEG's head with the segments of another behind its Exif. */
function turnedTwice(first: Uint8Array, second: Uint8Array): Uint8Array {
  const exifEnd = 34;
  return Buffer.concat([first.subarray(0, exifEnd), second.subarray(2)]);
}
