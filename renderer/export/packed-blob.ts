import { ArchiveTooLarge } from '../../shared/exporting';
import { MAX_ARCHIVE_BYTES } from '../../shared/file-limits';

/** Pieces are handed to the browser by so many bytes. */
const PIECE_BYTES = 8_000_000;

/** Collects an archive without holding it: each piece becomes a Blob, which the browser may keep on the disk. */
export function packedBlob(): { readonly write: (chunk: Uint8Array) => void; readonly end: () => Blob } {
  const pieces: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let total = 0;
  const endPiece = () => {
    pieces.push(new Blob(chunks));
    chunks = [];
    length = 0;
  };
  return {
    write: (chunk) => {
      chunks.push(new Uint8Array(chunk));
      length += chunk.byteLength;
      total += chunk.byteLength;
      if (total > MAX_ARCHIVE_BYTES)
        throw new ArchiveTooLarge(
          `The library is larger than the ${MAX_ARCHIVE_BYTES / 1_000_000} MB that one archive may have. Remove sources you no longer need, then export again.`,
        );
      if (length >= PIECE_BYTES) endPiece();
    },
    end: () => {
      endPiece();
      return new Blob(pieces, { type: 'application/zip' });
    },
  };
}
