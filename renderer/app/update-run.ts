import { create } from 'zustand';
import type { Update, UpdateProgress, UpdateState, UpdatesApi } from '../../shared/desktop-api';
import { announce, reportError } from '../store';
import { runCommand } from '../ui';

/** How far an update is; each step begins when the user asks for it. */
export type UpdateStep =
  | { readonly step: 'idle' | 'checking' | 'newest' }
  | { readonly step: 'available' | 'ready' | 'installing'; readonly update: Update }
  | { readonly step: 'downloading'; readonly update: Update; readonly progress: UpdateProgress }
  | { readonly step: 'failed'; readonly problem: string };

interface UpdateRun {
  /** What the shell says of this copy; null until it has said it. */
  readonly state: UpdateState | null;
  readonly at: UpdateStep;
}

const useStore = create<UpdateRun>(() => ({ state: null, at: { step: 'idle' } }));
const current = (): UpdateStep => useStore.getState().at;
const go = (at: UpdateStep): void => useStore.setState({ at });
let isShown = false;

/** How far the update is. It goes on while its dialog is closed. */
export function useUpdateRun(): UpdateRun {
  return useStore();
}

/** While the dialog is on screen, what comes of a download is not announced as well. Returns its end. */
export function showUpdateRun(): () => void {
  isShown = true;
  return () => {
    isShown = false;
  };
}

/** Asks the shell, and nobody else, whether this copy can be updated from inside and may ask. */
export function recallUpdateState(updates: UpdatesApi): Promise<void> {
  return attempt(async () => useStore.setState({ state: await updates.state() }));
}

/** Switches asking on or off. Off ends what is under way and forgets what was found. */
export function allowUpdates(updates: UpdatesApi, isAllowed: boolean): Promise<void> {
  return attempt(async () => {
    useStore.setState({ state: await updates.allow(isAllowed) });
    if (!isAllowed) go({ step: 'idle' });
  });
}

/** What the command does: asks for the newest version, if that is allowed and nothing is under way or ready. */
export async function beginUpdate(updates: UpdatesApi): Promise<void> {
  if (['checking', 'downloading', 'ready', 'installing'].includes(current().step)) return;
  go({ step: 'idle' });
  await recallUpdateState(updates);
  const { state } = useStore.getState();
  if (state?.kind === 'inside' && state.isAllowed) await checkForUpdate(updates);
}

/** Asks for the newest version. */
export function checkForUpdate(updates: UpdatesApi): Promise<void> {
  return attempt(async () => {
    go({ step: 'checking' });
    const found = await updates.check();
    if (current().step !== 'checking') return;
    if (found.outcome === 'available') go({ step: 'available', update: found.update });
    else if (found.outcome === 'failed') go({ step: 'failed', problem: found.problem });
    else go({ step: found.outcome === 'newest' ? 'newest' : 'idle' });
  });
}

/** Downloads the version that was found; who closed the dialog meanwhile is told what came of it. */
export function downloadUpdate(updates: UpdatesApi): Promise<void> {
  return attempt(async () => {
    const at = current();
    if (at.step !== 'available') return;
    const { update } = at;
    go({ step: 'downloading', update, progress: { received: 0, total: null } });
    const stop = updates.onProgress((progress) => go({ step: 'downloading', update, progress }));
    const done = await updates.download().finally(stop);
    if (current().step !== 'downloading') return;
    if (done.outcome === 'cancelled') return go(at);
    go(done.outcome === 'failed' ? { step: 'failed', problem: done.problem } : { step: 'ready', update });
    if (isShown) return;
    const words = done.outcome === 'ready' ? 'is ready to be installed' : 'was not downloaded';
    announce(`Provenote ${update.version} ${words}.`, { label: 'Show', run: () => runCommand('updates') });
  });
}

/** Stores what was typed, installs and starts again. Comes back only where that did not happen. */
export function installUpdate(updates: UpdatesApi): Promise<void> {
  return attempt(async () => {
    const at = current();
    if (at.step !== 'ready') return;
    go({ step: 'installing', update: at.update });
    const done = await updates.install();
    go(done.outcome === 'failed' ? { step: 'failed', problem: done.problem } : at);
  });
}

/** The shell answers with outcomes; what it does not answer at all is an accident. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    reportError(
      'The program did not answer about updates. Close Provenote, open it again and try anew.',
      cause,
    );
    go({ step: 'idle' });
  }
}
