import { useEffect } from 'react';
import { host } from '../host';
import { reportError } from '../store';
import { bringIn } from './bring-in';
import { inputsFromOpened } from './import-inputs';

/** Brings in the files that the system hands to the program: “open with”, and a file dropped on its icon. */
export function useHandedFiles(): void {
  useEffect(
    () =>
      host.onFiles((files) => {
        bringIn(inputsFromOpened(files)).catch((cause: unknown) =>
          reportError('The files could not be opened. Drop them on the window instead.', cause),
        );
      }),
    [],
  );
}
