import { useMemo } from 'react';
import { create } from 'zustand';
import {
  COLOURS,
  type ColourLabels,
  DEFAULT_COLOUR_LABELS,
  DEFAULT_SETTINGS,
  parseRecord,
  type Settings,
  SettingsSchema,
} from '../../shared/model';
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

/** What the user calls the colours. The same object until a label changes. */
export function useColourLabels(): ColourLabels {
  const given = useSettings(({ colourLabels }) => colourLabels);
  return useMemo(() => withDefaults(given), [given]);
}

/** The labels outside React. */
export function colourLabels(): ColourLabels {
  return withDefaults(settings().colourLabels);
}

function withDefaults(given: Settings['colourLabels']): ColourLabels {
  const labels = { ...DEFAULT_COLOUR_LABELS };
  for (const colour of COLOURS) labels[colour] = given[colour]?.trim() || labels[colour];
  return labels;
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
  takeSettings(raw);
  if (left !== undefined) writing.ask();
}

/** Takes stored settings in place of those there are; a value that does not fit falls back alone. Writes nothing. */
export function takeSettings(raw: unknown): void {
  const parsed = parseRecord(SettingsSchema, raw);
  useStore.setState({ settings: parsed.ok ? parsed.value : DEFAULT_SETTINGS });
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
