import { Inflate } from 'fflate';
import { throughStream } from '../../through-stream';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

/** `reason` is a clause without a full stop that fits after a colon. */
export type ZipFile =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  | { readonly outcome: 'damaged' | 'bomb' | 'encrypted'; readonly reason: string };

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Small enough that the most it can unpack to, a thousand times as much, is no burden. */
const SLICE_BYTES = 16_384;
/** How much is checked in one go, a few milliseconds. */
const PIECE_BYTES = 1_000_000;

/**
 * One file's bytes. Unpacking stops as soon as the file is larger than the archive's list said, or than
 * `limit`, so that a lying list costs no more than a true one. Linear.
 */
export function readEntry(archive: Uint8Array, entry: ZipEntry, limit: number): ZipFile {
  if (entry.isEncrypted) return { outcome: 'encrypted', reason: 'it is locked with a password' };
  if (entry.size > limit) return { outcome: 'bomb', reason: `“${entry.name}” in it is too large` };
  const packed = packedBytes(archive, entry);
  if (packed === null) return damaged(entry);
  const bytes =
    entry.method === STORED ? packed : entry.method === DEFLATED ? inflated(packed, entry.size) : null;
  const isWhole = bytes !== null && bytes.length === entry.size && crc32(bytes) === entry.crc;
  return isWhole ? { outcome: 'read', bytes } : damaged(entry);
}

/**
 * As `readEntry`, for files that may be large: the system unpacks them, many times as fast as a script, and piece by piece,
 * so that a page goes on meanwhile. `pause` is awaited after each piece.
 */
export async function readEntryInPieces(
  archive: Uint8Array,
  entry: ZipEntry,
  limit: number,
  pause: () => Promise<void>,
): Promise<ZipFile> {
  if (entry.isEncrypted || entry.size > limit) return readEntry(archive, entry, limit);
  const packed = packedBytes(archive, entry);
  if (packed === null || (entry.method !== STORED && entry.method !== DEFLATED)) return damaged(entry);
  const bytes = entry.method === STORED ? packed : await unpackedBySystem(packed, entry.size);
  if (bytes === null || bytes.length !== entry.size) return damaged(entry);
  let crc = 0;
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    crc = crc32(bytes.subarray(at, at + PIECE_BYTES), crc);
    await pause();
  }
  return crc === entry.crc ? { outcome: 'read', bytes } : damaged(entry);
}

function damaged({ name }: ZipEntry): ZipFile {
  return { outcome: 'damaged', reason: `“${name}” in it cannot be unpacked` };
}

function packedBytes(archive: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  if (offset + LOCAL_BYTES > archive.length) return null;
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null;
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > archive.length ? null : archive.subarray(start, start + packedSize);
}

/** Null for what is no DEFLATE stream, ends early, or goes on beyond `size`. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += SLICE_BYTES)
      stream.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
  } catch (error) {
    // fflate says with an error of its own that the bytes are no stream.
    if (error instanceof Error) return null;
    throw error;
  }
  return length === size ? bytes : null;
}

/** Null for what is no DEFLATE stream, ends early, or goes on beyond `size`, where unpacking stops. */
async function unpackedBySystem(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size);
  let length = 0;
  try {
    for await (const piece of throughStream(new DecompressionStream('deflate-raw'), packed, SLICE_BYTES)) {
      if (length + piece.length > size) return null;
      bytes.set(piece, length);
      length += piece.length;
    }
  } catch (error) {
    // The system says with an error of its own that the bytes are no stream.
    if (error instanceof Error) return null;
    throw error;
  }
  return length === size ? bytes : null;
}
