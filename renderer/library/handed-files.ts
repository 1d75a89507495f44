import { useEffect } from 'react';
import { host } from '../host';
import { reportError } from '../store';
import { bringIn } from './bring-in';
import { inputsFromOpened } from './import-inputs';

/**
 * Brings in the files that the system hands to the program: “open with”, a double click, and a file dropped on its
 * icon. An archive among them is asked about first: a double click is no word on merging two libraries.
 */
export function useHandedFiles(): void {
  useEffect(
    () =>
      host.onFiles((files) => {
        bringIn(inputsFromOpened(files).map((input) => ({ ...input, isHanded: true }))).catch(
          (cause: unknown) =>
            reportError('The files could not be opened. Drop them on the window instead.', cause),
        );
      }),
    [],
  );
}
