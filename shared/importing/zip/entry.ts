import { Inflate } from 'fflate';
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
