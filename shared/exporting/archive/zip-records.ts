/** A file of a ZIP archive as its headers tell it; sizes and places are in bytes. */
export interface ZippedFile {
  readonly name: Uint8Array;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Where an archive's list stands, and how many files it names. */
export interface ZipList {
  readonly count: number;
  readonly start: number;
  readonly size: number;
}

/** These numbers of 16 and 32 bits only say that the true one stands in a record of ZIP64. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;
/** Programs that can read DEFLATE, and those that can read ZIP64 (APPNOTE 4.4.3). */
const VERSION = 20;
const LONG_VERSION = 45;
const UTF8_FLAG = 0x800;
const DEFLATED = 8;
const LONG_END_BYTES = 56;

/** What stands before a file's bytes (APPNOTE 4.3.7). Sizes must be below 4 GB, as those of all our files are. */
export function localHeader(file: ZippedFile, time: Date): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, VERSION, true);
  writeFile(view, 6, file, time);
  return joined(view, file.name);
}

/** A file's entry in the list (APPNOTE 4.3.12); where it begins beyond 4 GB stands in a ZIP64 field. */
export function listEntry(file: ZippedFile, time: Date): Uint8Array {
  const isFar = file.offset >= ELSEWHERE_32;
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, isFar ? LONG_VERSION : VERSION, true);
  view.setUint16(6, isFar ? LONG_VERSION : VERSION, true);
  writeFile(view, 8, file, time);
  view.setUint16(30, isFar ? 12 : 0, true);
  view.setUint32(42, Math.min(file.offset, ELSEWHERE_32), true);
  if (!isFar) return joined(view, file.name);
  const field = new DataView(new ArrayBuffer(12));
  field.setUint16(0, 0x0001, true);
  field.setUint16(2, 8, true);
  field.setBigUint64(4, BigInt(file.offset), true);
  return joined(view, file.name, field);
}

/** The archive's end (APPNOTE 4.3.16), after the records of ZIP64 (4.3.14, 4.3.15) where the list needs them. */
export function endOfZip({ count, start, size }: ZipList): Uint8Array {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, Math.min(count, ELSEWHERE_16), true);
  end.setUint16(10, Math.min(count, ELSEWHERE_16), true);
  end.setUint32(12, Math.min(size, ELSEWHERE_32), true);
  end.setUint32(16, Math.min(start, ELSEWHERE_32), true);
  if (count < ELSEWHERE_16 && size < ELSEWHERE_32 && start < ELSEWHERE_32) return joined(end);
  const long = new DataView(new ArrayBuffer(LONG_END_BYTES));
  long.setUint32(0, 0x06064b50, true);
  long.setBigUint64(4, BigInt(LONG_END_BYTES - 12), true);
  long.setUint16(12, LONG_VERSION, true);
  long.setUint16(14, LONG_VERSION, true);
  long.setBigUint64(24, BigInt(count), true);
  long.setBigUint64(32, BigInt(count), true);
  long.setBigUint64(40, BigInt(size), true);
  long.setBigUint64(48, BigInt(start), true);
  const locator = new DataView(new ArrayBuffer(20));
  locator.setUint32(0, 0x07064b50, true);
  locator.setBigUint64(8, BigInt(start + size), true);
  locator.setUint32(16, 1, true);
  return joined(long, locator, end);
}

/** The fields that a local header and an entry of the list have alike, from the flags on. */
function writeFile(view: DataView, at: number, file: ZippedFile, time: Date): void {
  view.setUint16(at, UTF8_FLAG, true);
  view.setUint16(at + 2, file.isDeflated ? DEFLATED : 0, true);
  view.setUint32(at + 4, dosTime(time), true);
  view.setUint32(at + 8, file.crc, true);
  view.setUint32(at + 12, file.packedSize, true);
  view.setUint32(at + 16, file.size, true);
  view.setUint16(at + 20, file.name.length, true);
}

/** Universal time, so that the same moment gives the same bytes wherever it is written. MS-DOS counts from 1980, by two seconds. */
function dosTime(time: Date): number {
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const second = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((day << 16) | second) >>> 0;
}

function joined(...parts: readonly (DataView | Uint8Array)[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}
