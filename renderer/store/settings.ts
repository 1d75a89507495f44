import { create } from 'zustand';
import { DEFAULT_SETTINGS, parseRecord, type Settings, SettingsSchema } from '../../shared/model';
import { database } from './database';
import { delayedWrite } from './delayed-write';
import { leaveBehind, takeLeft } from './left-behind';
import { writeError } from './library-error';
import { reportError } from './messages';

const KEY = 'settings';
const useStore = create<{ readonly settings: Settings }>(() => ({ settings: DEFAULT_SETTINGS }));

const writing = delayedWrite(300, async () => {
  try {
    await putSettings(settings());
  } catch (cause) {
    const error = writeError('Change settings', cause);
    reportError(error.message, error);
  }
});

/** What `select` takes from the settings; a component is drawn again only when that changes. */
export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore((state) => select(state.settings));
}

/** The settings as they are now. */
export function settings(): Settings {
  return useStore.getState().settings;
}

/** Takes effect at once and is written 300 ms later, or by `flush`. */
export function changeSettings(patch: Partial<Settings>): void {
  useStore.setState((state) => ({ settings: { ...state.settings, ...patch } }));
  writing.ask();
}

/** Reads the settings; a value that does not fit falls back alone. Run once, before anything is shown. */
export async function recallSettings(): Promise<void> {
  const left = takeLeft(KEY);
  const raw = left ?? (await database.settings.get(KEY));
  const parsed = parseRecord(SettingsSchema, raw);
  useStore.setState({ settings: parsed.ok ? parsed.value : DEFAULT_SETTINGS });
  if (left !== undefined) writing.ask();
}

/** For a page about to go: what is not written yet is kept for the next. */
export function leaveSettings(): void {
  if (writing.isPending()) leaveBehind(KEY, settings());
}

/** Writes these settings now, in the transaction that is running if there is one. */
export async function putSettings(values: Settings): Promise<void> {
  await database.settings.put({ key: KEY, ...values });
}

/** Writes the settings now; a failure is reported, never thrown. */
export const flushSettings: () => Promise<void> = writing.flush;
