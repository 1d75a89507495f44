import type { BegunFile, FileToBegin, GrowingFile, PartOutcome } from '../../shared/desktop-api';
import { unwritableProblem } from '../../shared/file-problems';
import { downloadBlob } from './download-file';

/** With more than so many bytes kept by the page, 250 MB, a file of all of it may be more than a browser keeps for a download: 500 MB at least. */
const LARGE_BYTES = 250_000_000;

const TOO_MUCH =
  'it is more than this browser keeps for a download. The desktop program writes it, and so do Chrome and Edge';

/**
 * Begins a file that is written piece by piece. Where the page keeps much and the browser has the File System Access API, its
 * user is asked for a place, and the pieces go to the disk beside that; else they become a Blob, which the browser
 * keeps on the disk as far as it will, and a download at the end.
 */
export async function beginFile(
  window: Window & typeof globalThis,
  request: FileToBegin,
): Promise<BegunFile> {
  const { showSaveFilePicker } = window;
  if (showSaveFilePicker === undefined || !(await isMuchKept(window)))
    return { outcome: 'begun', file: downloadInPieces(window, request) };
  const { suggestedName } = request;
  try {
    const place = await showSaveFilePicker.call(window, { suggestedName });
    return { outcome: 'begun', file: await fileInPlace(place) };
  } catch (error) {
    if (nameOf(error) === 'AbortError') return { outcome: 'cancelled' };
    // Nobody pressed anything for too long, so the browser does not ask.
    if (nameOf(error) === 'SecurityError')
      return { outcome: 'begun', file: downloadInPieces(window, request) };
    return failed(suggestedName, error);
  }
}

async function isMuchKept({ navigator }: Window): Promise<boolean> {
  const { usage = 0 } = await navigator.storage.estimate();
  return usage > LARGE_BYTES;
}

function downloadInPieces(
  window: Window & typeof globalThis,
  { suggestedName, mediaType }: FileToBegin,
): GrowingFile {
  let pieces: Blob[] = [];
  const clear = () => {
    pieces = [];
  };
  return {
    write: async (bytes) => {
      const piece = new window.Blob([new Uint8Array(bytes)]);
      try {
        // A browser that keeps no more of them says so only when one is read.
        await piece.slice(0, 1).arrayBuffer();
      } catch {
        clear();
        return { outcome: 'failed', problem: unwritableProblem(suggestedName, TOO_MUCH) };
      }
      pieces.push(piece);
      return { outcome: 'written' };
    },
    restart: async () => {
      clear();
      return { outcome: 'written' };
    },
    end: async () => downloadBlob(window, new window.Blob(pieces, { type: mediaType }), suggestedName),
    abandon: async () => clear(),
  };
}

/** What is written stands beside the place, and takes it when it is closed. */
async function fileInPlace(place: FileSystemFileHandle): Promise<GrowingFile> {
  const { name } = place;
  const stream = await place.createWritable();
  const part = async (act: () => Promise<void>): Promise<PartOutcome> => {
    try {
      await act();
      return { outcome: 'written' };
    } catch (error) {
      // A stream that failed has let go of what was written, and refuses this.
      await stream.abort().catch(() => undefined);
      return failed(name, error);
    }
  };
  return {
    write: (bytes) => part(() => stream.write(new Uint8Array(bytes))),
    restart: () =>
      part(async () => {
        await stream.truncate(0);
        await stream.seek(0);
      }),
    end: async () => {
      const closed = await part(() => stream.close());
      return closed.outcome === 'written' ? { outcome: 'saved', name } : closed;
    },
    abandon: () => stream.abort(),
  };
}

function failed(name: string, error: unknown): Extract<PartOutcome, { outcome: 'failed' }> {
  return { outcome: 'failed', problem: unwritableProblem(name, reasonOf(error)) };
}

/** A browser tells no more than a DOMException's name (File System Standard, section 2). */
function reasonOf(error: unknown): string {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return 'the disk is full';
  if (name === 'NotAllowedError') return 'this browser may not write there';
  if (name === 'NotFoundError') return 'it, or its folder, is no longer there';
  return 'the browser did not say why';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
