import type { FileRanges } from '../../file-ranges';

/** One entry of a list as it is written, true or not. Numbers of 32 bits that say “elsewhere” are 0xffffffff. */
export interface StatedEntry {
  readonly name: string;
  readonly crc?: number;
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
  /** The numbers of its ZIP64 field, in their order. */
  readonly long?: readonly bigint[];
}

/** What the records at the end say; those of ZIP64 are written only if they are given. */
export interface StatedEnd {
  readonly count: number;
  readonly start: number;
  readonly size: number;
  readonly long?: {
    readonly count: bigint;
    readonly size: bigint;
    readonly start: bigint;
    readonly at: bigint;
  };
}

/** A file's header before its bytes, which are stored as they are. */
export function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

/** An entry of a list; its method is “stored”. */
export function listEntry({ name, crc = 0, size, packedSize, offset, long = [] }: StatedEntry): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packedSize, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE(offset, 42);
  const field = Buffer.alloc(long.length === 0 ? 0 : 4 + long.length * 8);
  if (long.length > 0) {
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(long.length * 8, 2);
    for (const [index, number] of long.entries()) field.writeBigUInt64LE(number, 4 + index * 8);
  }
  entry.writeUInt16LE(field.length, 30);
  return Buffer.concat([entry, Buffer.from(name), field]);
}

/** The records at an archive's end. */
export function endOf({ count, start, size, long }: StatedEnd): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  if (long === undefined) return end;
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(long.count, 24);
  record.writeBigUInt64LE(long.count, 32);
  record.writeBigUInt64LE(long.size, 40);
  record.writeBigUInt64LE(long.start, 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(long.at, 8);
  return Buffer.concat([record, locator, end]);
}

/** A file of `size` zeros but for some pieces; what is read of it is noted in `asked`. */
export function sparseFile(
  size: number,
  pieces: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): FileRanges & { readonly asked: number[] } {
  const asked: number[] = [];
  return {
    size,
    asked,
    read: async (start, end) => {
      asked.push(end - start);
      const bytes = new Uint8Array(end - start);
      for (const piece of pieces) {
        const from = Math.max(start, piece.at);
        const to = Math.min(end, piece.at + piece.bytes.length);
        if (from < to) bytes.set(piece.bytes.subarray(from - piece.at, to - piece.at), from - start);
      }
      return bytes;
    },
  };
}
