import { create } from 'zustand';
import type { DuplicatePair } from './duplicates';

/** What is done with duplicates: the list of them, or two sources about to be merged, or nothing. */
export type DuplicatesDesk =
  | { readonly shows: 'nothing' }
  | { readonly shows: 'list' }
  | { readonly shows: 'merge'; readonly pair: DuplicatePair; readonly isFromList: boolean };

const useDesk = create<{ readonly desk: DuplicatesDesk }>(() => ({ desk: { shows: 'nothing' } }));

/** What stands of the duplicates' dialogs. */
export function useDuplicatesDesk(): DuplicatesDesk {
  return useDesk(({ desk }) => desk);
}

/** What opens and closes them. */
export const duplicatesDesk = {
  list: (): void => useDesk.setState({ desk: { shows: 'list' } }),
  merge: (pair: DuplicatePair, isFromList = false): void =>
    useDesk.setState({ desk: { shows: 'merge', pair, isFromList } }),
  close: (): void => useDesk.setState({ desk: { shows: 'nothing' } }),
};
