import type { GrowingFile } from '../../shared/desktop-api';

/** So much is handed over at once, in bytes: a file of many small parts costs few messages, and no large memory. */
const PIECE_BYTES = 8_000_000;

/** Thrown when a file could not be written; its message is the sentence for the user. */
export class FileNotWritten extends Error {
  override readonly name = 'FileNotWritten';
}

/** A file that takes bytes of any length. All of it throws `FileNotWritten`. */
export interface FileInPieces {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Hands over what is still held back. */
  readonly flush: () => Promise<void>;
  /** Forgets what was written, to begin anew. */
  readonly restart: () => Promise<void>;
}

/** Gathers bytes into pieces of 8 MB; the next is gathered once the one before it was taken. */
export function inPieces(file: Pick<GrowingFile, 'write' | 'restart'>): FileInPieces {
  const piece = new Uint8Array(PIECE_BYTES);
  let length = 0;
  const flush = async () => {
    const bytes = piece.slice(0, length);
    length = 0;
    if (bytes.length > 0) done(await file.write(bytes));
  };
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        const some = bytes.subarray(at, at + PIECE_BYTES - length);
        piece.set(some, length);
        length += some.length;
        at += some.length;
        if (length === PIECE_BYTES) await flush();
      }
    },
    flush,
    restart: async () => {
      length = 0;
      done(await file.restart());
    },
  };
}

function done(part: Awaited<ReturnType<GrowingFile['write']>>): void {
  if (part.outcome === 'failed') throw new FileNotWritten(part.problem);
}
