import { crc32 } from '../../crc32';
import type { Pause } from '../../pauses';
import { slicesOf, throughStream } from '../../through-stream';
import { endOfZip, listEntry, localHeader } from './zip-records';

/** What a ZIP archive is written with. */
export interface ZipMeans {
  /** Takes the archive's bytes piece by piece, in their order; the next piece waits until it has taken one. */
  readonly write: (chunk: Uint8Array) => void | Promise<void>;
  readonly pause: Pause;
  /** The time every file in it bears. */
  readonly now: Date;
}

/** Writes a ZIP archive of any size (ZIP64 where it needs that); in memory are the file at hand, packed too, and the list. */
export interface ZipWriter {
  /** Adds a file; one that is packed already is stored as it is. */
  readonly add: (path: string, bytes: Uint8Array, isPacked: boolean) => Promise<void>;
  /** Writes the list of files and the archive's end. */
  readonly end: () => Promise<void>;
}

/** How much is packed, summed up or written in one go, in bytes: a few milliseconds. */
const SLICE_BYTES = 256_000;

/** Begins an archive. Sizes are known before a file is written, so nothing has to be mended behind it. */
export function zipWriter({ write, pause, now }: ZipMeans): ZipWriter {
  const list: Uint8Array[] = [];
  let position = 0;
  const put = async (bytes: Uint8Array) => {
    await write(bytes);
    position += bytes.length;
  };
  return {
    add: async (path, bytes, isPacked) => {
      const crc = await sumOf(bytes, pause);
      const pieces = isPacked ? slicesOf(bytes, SLICE_BYTES) : await deflated(bytes, pause);
      const file = {
        name: new TextEncoder().encode(path),
        isDeflated: !isPacked,
        crc,
        size: bytes.length,
        packedSize: isPacked ? bytes.length : lengthOf(pieces),
        offset: position,
      };
      list.push(listEntry(file, now));
      await put(localHeader(file, now));
      for (const piece of pieces) {
        await put(piece);
        await pause();
      }
    },
    end: async () => {
      const start = position;
      for (const entry of list) {
        await put(entry);
        await pause();
      }
      await put(endOfZip({ count: list.length, start, size: position - start }));
    },
  };
}

async function sumOf(bytes: Uint8Array, pause: Pause): Promise<number> {
  let crc = 0;
  for (const slice of slicesOf(bytes, SLICE_BYTES)) {
    crc = crc32(slice, crc);
    await pause();
  }
  return crc;
}

/** The system packs many times as fast as a script does. */
async function deflated(bytes: Uint8Array, pause: Pause): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of throughStream(new CompressionStream('deflate-raw'), bytes, SLICE_BYTES)) {
    pieces.push(piece);
    await pause();
  }
  return pieces;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
