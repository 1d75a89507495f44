import { create } from 'zustand';

export type SaveState = 'saved' | 'saving' | 'failed';

interface Writes {
  readonly pending: number;
  readonly hasFailed: boolean;
}

const useWrites = create<Writes>(() => ({ pending: 0, hasFailed: false }));
const waiting = new Set<Promise<unknown>>();

/** Counts a write as pending until it settles. The state is `failed` from a failure until the next success. */
export function trackWrite<T>(write: Promise<T>): Promise<T> {
  useWrites.setState((writes) => ({ pending: writes.pending + 1 }));
  const settle = (hasFailed: boolean): void => {
    waiting.delete(tracked);
    useWrites.setState((writes) => ({ pending: writes.pending - 1, hasFailed }));
  };
  const tracked: Promise<void> = write.then(
    () => settle(false),
    () => settle(true),
  );
  waiting.add(tracked);
  return write;
}

/** Counts something typed but not yet written as pending; the function returned ends that, once. */
export function holdUnsaved(): () => void {
  let isHeld = true;
  useWrites.setState((writes) => ({ pending: writes.pending + 1 }));
  return () => {
    if (isHeld) useWrites.setState((writes) => ({ pending: writes.pending - 1 }));
    isHeld = false;
  };
}

/** Resolves when every write pending now has settled, well or badly. */
export async function writesSettled(): Promise<void> {
  await Promise.all(waiting);
}

/** What became of everything the user made: sources, annotations and notes. Settings and places do not count. */
export function useSaveState(): SaveState {
  return useWrites(stateOf);
}

/** The same outside React. */
export function saveState(): SaveState {
  return stateOf(useWrites.getState());
}

function stateOf({ pending, hasFailed }: Writes): SaveState {
  if (pending > 0) return 'saving';
  return hasFailed ? 'failed' : 'saved';
}
