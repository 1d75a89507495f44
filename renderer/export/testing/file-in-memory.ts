import type { GrowingFile } from '../../../shared/desktop-api';

/** A file that is written in memory, for tests. */
export function fileInMemory(): GrowingFile & { readonly bytes: () => Uint8Array } {
  let pieces: Uint8Array[] = [];
  const clear = () => {
    pieces = [];
  };
  return {
    write: async (bytes) => {
      pieces.push(bytes.slice());
      return { outcome: 'written' };
    },
    restart: async () => {
      clear();
      return { outcome: 'written' };
    },
    end: async () => ({ outcome: 'saved', name: 'library.zip' }),
    abandon: async () => clear(),
    bytes: () => new Uint8Array(Buffer.concat(pieces)),
  };
}
