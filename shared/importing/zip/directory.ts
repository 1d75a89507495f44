import { decodeStrictly } from '../strict-decoder';

/** One file of an archive as the archive's list tells it; sizes are in bytes and not yet to be believed. */
export interface ZipEntry {
  /** Its path inside the archive, with `/` between folders. */
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}

/** `reason` is a clause without a full stop that fits after a colon. */
export type ZipDirectory =
  | { readonly outcome: 'read'; readonly entries: readonly ZipEntry[] }
  | { readonly outcome: 'damaged' | 'bomb'; readonly reason: string };

/** What an archive may hold before it is taken for a bomb. */
export interface ZipLimits {
  readonly entries: number;
  /** One file of it, unpacked, in bytes. */
  readonly fileBytes: number;
  /** All files of it together, unpacked, in bytes. */
  readonly unpackedBytes: number;
  /** From how many bytes on a file's ratio counts. */
  readonly ratioFrom: number;
}

/** An archive of documents. */
export const DOCUMENT_LIMITS: ZipLimits = {
  entries: 20_000,
  fileBytes: 100_000_000,
  unpackedBytes: 500_000_000,
  ratioFrom: 1_000_000,
};

/** An archive of a whole library, in which a text that repeats itself may be packed as well as it can be. */
export const LIBRARY_LIMITS: ZipLimits = {
  entries: 65_535,
  fileBytes: 500_000_000,
  unpackedBytes: 2_000_000_000,
  ratioFrom: 100_000_000,
};

/** Text and markup shrink to a thirtieth at most; DEFLATE's limit, which bombs are made of, is 1,032. */
const MAX_RATIO = 250;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 1;
/** Info-ZIP's field for a name in UTF-8 beside one in an old encoding (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;

/**
 * Reads the list at the end of an archive (PKWARE APPNOTE 4.3) and judges it before anything is
 * unpacked: too many files, too many bytes, a ratio no writing has, or files that share their bytes are a
 * bomb. Folders are left out. Linear in the number of files.
 */
export async function readDirectory(
  bytes: Uint8Array,
  limits: ZipLimits = DOCUMENT_LIMITS,
): Promise<ZipDirectory> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return { outcome: 'damaged', reason: 'its end is missing' };
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries)
    return { outcome: 'bomb', reason: `it holds more than ${inWords(limits.entries)} files` };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      return { outcome: 'damaged', reason: 'its list of files is damaged' };
    entries.push(await entryAt(bytes, view, at));
    at +=
      ENTRY_BYTES +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  const bomb = bombIn(entries, bytes.length, limits);
  if (bomb !== null) return { outcome: 'bomb', reason: bomb };
  return { outcome: 'read', entries: entries.filter(({ name }) => name !== '' && !name.endsWith('/')) };
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return null;
}

async function entryAt(bytes: Uint8Array, view: DataView, at: number): Promise<ZipEntry> {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
  const extraAt = at + ENTRY_BYTES + nameLength;
  const extra = bytes.subarray(extraAt, extraAt + view.getUint16(at + 30, true));
  return {
    name: (await nameOf(rawName, extra, (flags & UTF8_FLAG) !== 0)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    isEncrypted: (flags & ENCRYPTED_FLAG) !== 0,
  };
}

/** Archives made by Korean Windows name their files in its own encoding and say nothing of it. */
async function nameOf(raw: Uint8Array, extra: Uint8Array, isUtf8: boolean): Promise<string> {
  const written = unicodePath(extra) ?? raw;
  const utf8 = await decodeStrictly(written, 'utf-8');
  if (utf8 !== null) return utf8;
  const korean = isUtf8 ? null : await decodeStrictly(raw, 'euc-kr');
  return korean ?? new TextDecoder('windows-1252').decode(raw);
}

function unicodePath(extra: Uint8Array): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH) return extra.subarray(at + 9, at + 4 + length);
  }
  return null;
}

function bombIn(entries: readonly ZipEntry[], archiveSize: number, limits: ZipLimits): string | null {
  let size = 0;
  let packedSize = 0;
  for (const entry of entries) {
    size += entry.size;
    packedSize += entry.packedSize;
    if (entry.size > limits.ratioFrom && entry.size > entry.packedSize * MAX_RATIO)
      return `“${entry.name}” in it would unpack to more than ${MAX_RATIO} times its size`;
  }
  if (size > limits.unpackedBytes)
    return `it would unpack to more than ${inWords(limits.unpackedBytes / 1_000_000)} MB`;
  return packedSize > archiveSize ? 'its files share their bytes' : null;
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
