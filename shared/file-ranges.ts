/** A file whose bytes are read by ranges, so that it need never be in memory whole. */
export interface FileRanges {
  readonly size: number;
  /** The bytes from `start` to before `end`, both within the file; they may be a view. Rejects when they cannot be read. */
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

/** A file that is at hand: bytes as they are, a Blob piece by piece. */
export function rangesOf(content: Uint8Array | Blob): FileRanges {
  if (content instanceof Uint8Array)
    return { size: content.length, read: async (start, end) => content.subarray(start, end) };
  return {
    size: content.size,
    read: async (start, end) => new Uint8Array(await content.slice(start, end).arrayBuffer()),
  };
}

/**
 * The same file, read `ahead` bytes at a time where less is asked for: small files that stand one after the other
 * cost one read together. The last such piece stays in memory.
 */
export function readAhead({ size, read }: FileRanges, ahead: number): FileRanges {
  let piece = { start: 0, bytes: new Uint8Array() };
  return {
    size,
    read: async (start, end) => {
      if (end - start >= ahead) return read(start, end);
      if (start < piece.start || end > piece.start + piece.bytes.length)
        piece = { start, bytes: new Uint8Array(await read(start, Math.min(size, start + ahead))) };
      return piece.bytes.subarray(start - piece.start, end - piece.start);
    },
  };
}
