import type { FileRanges } from '../../file-ranges';
import { pauses } from '../../pauses';
import { SLICE_MS } from '../slices';
import { decodeStrictly } from '../strict-decoder';
import { bombIn } from './bomb';
import { extraField, zip64Sizes } from './extra-fields';
import { DOCUMENT_LIMITS, type ZipLimits } from './limits';
import { findList } from './list-place';
import type { ZipEntry } from './zip-entry';

/** `reason` is a clause without a full stop that fits after a colon. */
export type ZipDirectory =
  | { readonly outcome: 'read'; readonly entries: readonly ZipEntry[] }
  | { readonly outcome: 'damaged' | 'bomb'; readonly reason: string };

const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
/** A list of a million files has about 150 MB; it is in memory while it is read. */
const MOST_LIST_BYTES = 250_000_000;
const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 1;
/** Info-ZIP's field for a name in UTF-8 beside one in an old encoding (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;

/**
 * Reads the list at the end of an archive (PKWARE APPNOTE 4.3, ZIP64 too) and judges it before anything is
 * unpacked: too many files, too many bytes, a ratio no writing has, or files that share their bytes are a
 * bomb. Folders are left out. Rejects when the file cannot be read. Of n files n log n; the list is in memory meanwhile.
 */
export async function readDirectory(
  file: FileRanges,
  limits: ZipLimits = DOCUMENT_LIMITS,
): Promise<ZipDirectory> {
  const place = await findList(file);
  if (typeof place === 'string') return { outcome: 'damaged', reason: place };
  const { count, start, end } = place;
  if (count > limits.entries)
    return { outcome: 'bomb', reason: `it holds more than ${limits.entries.toLocaleString('en')} files` };
  if (end - start > MOST_LIST_BYTES) return { outcome: 'bomb', reason: 'its list of files is too long' };
  const entries = await entriesIn(await file.read(start, end), count);
  if (entries === null) return { outcome: 'damaged', reason: 'its list of files is damaged' };
  const bomb = bombIn(entries, { archiveSize: file.size, filesEnd: start, limits });
  if (bomb !== null) return { outcome: 'bomb', reason: bomb };
  return { outcome: 'read', entries: entries.filter(({ name }) => name !== '' && !name.endsWith('/')) };
}

/** Null where one of them is no entry of a list. */
async function entriesIn(list: Uint8Array, count: number): Promise<readonly ZipEntry[] | null> {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const pause = pauses(SLICE_MS);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > list.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    entries.push(await entryAt(list, view, at));
    at +=
      ENTRY_BYTES +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    await pause();
  }
  return entries;
}

async function entryAt(list: Uint8Array, view: DataView, at: number): Promise<ZipEntry> {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const rawName = list.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
  const extraAt = at + ENTRY_BYTES + nameLength;
  const extra = list.subarray(extraAt, extraAt + view.getUint16(at + 30, true));
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    name: (await nameOf(rawName, extra, (flags & UTF8_FLAG) !== 0)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    isEncrypted: (flags & ENCRYPTED_FLAG) !== 0,
    ...zip64Sizes(sizes, extra),
  };
}

/** Archives made by Korean Windows name their files in its own encoding and say nothing of it. */
async function nameOf(raw: Uint8Array, extra: Uint8Array, isUtf8: boolean): Promise<string> {
  const written = extraField(extra, UNICODE_PATH)?.subarray(5) ?? raw;
  const utf8 = await decodeStrictly(written, 'utf-8');
  if (utf8 !== null) return utf8;
  const korean = isUtf8 ? null : await decodeStrictly(raw, 'euc-kr');
  return korean ?? new TextDecoder('windows-1252').decode(raw);
}
