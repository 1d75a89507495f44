import type { IpcRenderer } from 'electron';
import type { OpenedFile, ReadPart } from '../shared/desktop-api';
import { REQUEST_CHANNELS } from './channels';
import type { ChosenFile } from './chosen-file';

/** How much of a file crosses from the shell at once, in bytes. */
const PART_BYTES = 8_000_000;

/** The preload's side of an opened file: one that is read by ranges is asked for part by part. */
export function openedFile(ipcRenderer: Pick<IpcRenderer, 'invoke'>, chosen: ChosenFile): OpenedFile {
  if (!chosen.ok || !('ranges' in chosen)) return chosen;
  const { name, ranges } = chosen;
  const { key, size } = ranges;
  const part = (start: number, end: number): Promise<ReadPart> =>
    ipcRenderer.invoke(REQUEST_CHANNELS.readPart, { key, start, end });
  return {
    ok: true,
    name,
    size,
    readPart: async (start, end) => {
      if (end - start <= PART_BYTES) return part(start, end);
      const bytes = new Uint8Array(end - start);
      for (let at = start; at < end; at += PART_BYTES) {
        const read = await part(at, Math.min(end, at + PART_BYTES));
        if (!read.ok) return read;
        bytes.set(read.bytes, at - start);
      }
      return { ok: true, bytes };
    },
  };
}
