import type { IpcRenderer } from 'electron';
import type { SaveOutcome, SaveRequest } from '../shared/desktop-api';
import { REQUEST_CHANNELS } from './channels';
import type { BeginOutcome, PartOutcome } from './save-in-parts';

/** How much of a file crosses to the shell at once, in bytes. */
const PART_BYTES = 8_000_000;

/** The preload's side of saving a Blob: it is read and handed over part by part, once the user has chosen a place. */
export async function handOverInParts(
  ipcRenderer: Pick<IpcRenderer, 'invoke'>,
  { suggestedName, mediaType }: Pick<SaveRequest, 'suggestedName' | 'mediaType'>,
  blob: Blob,
): Promise<SaveOutcome> {
  const begun: BeginOutcome = await ipcRenderer.invoke(REQUEST_CHANNELS.beginFile, {
    suggestedName,
    mediaType,
  });
  if (begun.outcome !== 'begun') return begun;
  const { id } = begun;
  for (let at = 0; at < blob.size; at += PART_BYTES) {
    const bytes = new Uint8Array(await blob.slice(at, at + PART_BYTES).arrayBuffer());
    const part: PartOutcome = await ipcRenderer.invoke(REQUEST_CHANNELS.addToFile, { id, bytes });
    if (part.outcome === 'failed') return part;
  }
  return ipcRenderer.invoke(REQUEST_CHANNELS.endFile, { id });
}
