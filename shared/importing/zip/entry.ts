import { Inflate } from 'fflate';
import { crc32 } from '../../crc32';
import type { FileRanges } from '../../file-ranges';
import { throughStream } from '../../through-stream';
import type { ZipEntry } from './zip-entry';

/** `reason` is a clause without a full stop that fits after a colon. */
export type ZipFile =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  | { readonly outcome: 'damaged' | 'bomb' | 'encrypted'; readonly reason: string };

const LOCAL_SIGNATURE = 0x04034b50;
/** A file's header before its name, in bytes. */
export const LOCAL_BYTES = 30;
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
  const refusal = refusalOf(entry, limit);
  if (refusal !== null) return refusal;
  const packed = packedBytes(archive, entry);
  if (packed === null) return damaged(entry);
  const bytes =
    entry.method === STORED ? packed : entry.method === DEFLATED ? inflated(packed, entry.size) : null;
  const isWhole = bytes !== null && bytes.length === entry.size && crc32(bytes) === entry.crc;
  return isWhole ? { outcome: 'read', bytes } : damaged(entry);
}

/**
 * As `readEntry`, of an archive that is not in memory and for files that may be large: the system unpacks them, many
 * times as fast as a script, and piece by piece, so that a page goes on meanwhile. `pause` is awaited after each piece.
 * In memory are the file and its packed bytes. Rejects when the archive cannot be read.
 */
export async function readEntryFrom(
  archive: FileRanges,
  entry: ZipEntry,
  limit: number,
  pause: () => Promise<void>,
): Promise<ZipFile> {
  const refusal = refusalOf(entry, limit);
  if (refusal !== null) return refusal;
  const packed = await packedFrom(archive, entry);
  if (packed === null || (entry.method !== STORED && entry.method !== DEFLATED)) return damaged(entry);
  const bytes = entry.method === STORED ? owned(packed) : await unpackedBySystem(packed, entry.size);
  if (bytes === null || bytes.length !== entry.size) return damaged(entry);
  let crc = 0;
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    crc = crc32(bytes.subarray(at, at + PIECE_BYTES), crc);
    await pause();
  }
  return crc === entry.crc ? { outcome: 'read', bytes } : damaged(entry);
}

/** Why a file is not even begun to be read; null where nothing speaks against it. */
function refusalOf(entry: ZipEntry, limit: number): ZipFile | null {
  if (entry.isEncrypted) return { outcome: 'encrypted', reason: 'it is locked with a password' };
  return entry.size > limit ? { outcome: 'bomb', reason: `“${entry.name}” in it is too large` } : null;
}

function damaged({ name }: ZipEntry): ZipFile {
  return { outcome: 'damaged', reason: `“${name}” in it cannot be unpacked` };
}

function packedBytes(archive: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  if (offset + LOCAL_BYTES > archive.length) return null;
  const start = dataStart(offset, archive.subarray(offset, offset + LOCAL_BYTES));
  return start === null || start + packedSize > archive.length
    ? null
    : archive.subarray(start, start + packedSize);
}

async function packedFrom(archive: FileRanges, { offset, packedSize }: ZipEntry): Promise<Uint8Array | null> {
  if (offset + LOCAL_BYTES > archive.size) return null;
  const start = dataStart(offset, await archive.read(offset, offset + LOCAL_BYTES));
  return start === null || start + packedSize > archive.size ? null : archive.read(start, start + packedSize);
}

/** A view into a larger piece would keep that in memory, and a database would store it whole. */
function owned(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** Where the bytes behind a file's header begin; null for what is no header. */
function dataStart(offset: number, header: Uint8Array): number | null {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE) return null;
  return offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
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
