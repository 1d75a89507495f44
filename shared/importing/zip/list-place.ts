import type { FileRanges } from '../../file-ranges';
import { ELSEWHERE_32, longNumber } from './extra-fields';

/** Where an archive's list of files stands, and how many it names. None of it is to be believed yet but that it is within the file. */
export interface ListPlace {
  readonly count: number;
  readonly start: number;
  /** Where what follows the list begins. */
  readonly end: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ELSEWHERE_16 = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
const LONG_END_SIGNATURE = 0x06064b50;
const LONG_END_BYTES = 56;

/** Finds the list by the record at the archive's end (APPNOTE 4.3.16), beyond 32 bits by that of ZIP64 (4.3.14). Else a clause that says what is wrong. */
export async function findList(file: FileRanges): Promise<ListPlace | string> {
  const from = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
  const tail = await viewOf(file, from, file.size);
  const at = endIn(tail);
  if (at === null) return 'its end is missing';
  const short = { count: tail.getUint16(at + 10, true), start: tail.getUint32(at + 16, true) };
  const isLong =
    short.count === ELSEWHERE_16 ||
    short.start === ELSEWHERE_32 ||
    tail.getUint32(at + 12, true) === ELSEWHERE_32;
  const end = from + at;
  const place = (isLong ? await longPlace(file, tail, at, end) : null) ?? { ...short, end };
  return place.start <= place.end ? place : 'its list of files is damaged';
}

function endIn(tail: DataView): number | null {
  const last = tail.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (tail.getUint32(at, true) === END_SIGNATURE) return at;
  return null;
}

/** Null where there is no ZIP64 record: an archive may as well have 65,535 files without one. */
async function longPlace(
  file: FileRanges,
  tail: DataView,
  at: number,
  end: number,
): Promise<ListPlace | null> {
  const locator = at - LOCATOR_BYTES;
  if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR_SIGNATURE) return null;
  const record = longNumber(tail, locator + 8);
  if (record + LONG_END_BYTES > end - LOCATOR_BYTES) return null;
  const view = await viewOf(file, record, record + LONG_END_BYTES);
  if (view.getUint32(0, true) !== LONG_END_SIGNATURE) return null;
  return { count: longNumber(view, 32), start: longNumber(view, 48), end: record };
}

async function viewOf(file: FileRanges, start: number, end: number): Promise<DataView> {
  const bytes = await file.read(start, end);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
