import type { IpcRenderer } from 'electron';
import type { BegunFile, FileToBegin } from '../shared/desktop-api';
import { REQUEST_CHANNELS } from './channels';
import type { BeginOutcome } from './save-in-parts';

/** The preload's side of a file that is written piece by piece: each piece crosses to the shell once the one before it is on the disk. */
export async function growFile(
  ipcRenderer: Pick<IpcRenderer, 'invoke'>,
  { suggestedName, mediaType }: FileToBegin,
): Promise<BegunFile> {
  const begun: BeginOutcome = await ipcRenderer.invoke(REQUEST_CHANNELS.beginFile, {
    suggestedName,
    mediaType,
  });
  if (begun.outcome !== 'begun') return begun;
  const { id } = begun;
  return {
    outcome: 'begun',
    file: {
      write: (bytes) => ipcRenderer.invoke(REQUEST_CHANNELS.addToFile, { id, bytes }),
      restart: () => ipcRenderer.invoke(REQUEST_CHANNELS.restartFile, { id }),
      end: () => ipcRenderer.invoke(REQUEST_CHANNELS.endFile, { id }),
      abandon: () => ipcRenderer.invoke(REQUEST_CHANNELS.abandonFile, { id }),
    },
  };
}
