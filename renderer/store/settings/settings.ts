import { liveQuery } from 'dexie';
import { useMemo } from 'react';
import { create } from 'zustand';
import {
  COLOURS,
  type ColourLabels,
  DEFAULT_COLOUR_LABELS,
  DEFAULT_SETTINGS,
  isSameJson,
  parseEach,
  parseRecord,
  type Settings,
  SettingsSchema,
} from '../../../shared/model';
import { forgetLeft, leaveBehind, leftBehind, namesLeft } from '../notes/left-behind';
import { database } from '../records/database';
import { delayedWrite } from '../records/delayed-write';
import { readError, writeError } from '../records/library-error';
import { reportError } from '../records/messages';
import { turns } from '../records/turns';
import { keepUnreadable } from '../records/unreadable';
import { changesBetween, type SettingChange, SettingChangeSchema, withChanges } from './setting-changes';

/** The key of their row. */
export const SETTINGS_KEY = 'settings';

/** What one window leaves for the next start and no other window follows while it is open. */
const OF_WINDOW = ['openSourceId', 'openNoteId', 'paneSizes', 'lastColour', 'lastTag'] as const;

const useStore = create<{ readonly settings: Settings }>(() => ({ settings: DEFAULT_SETTINGS }));
/** The settings as this window last read or wrote them: what differs from them is still to be written. */
let stored: Settings = DEFAULT_SETTINGS;

const LEFT = 'settings.';
const LEFT_HERE = LEFT + crypto.randomUUID();
/** What closed windows left that is shown already, and is forgotten once it is written. */
let recovered: readonly string[] = [];

/** One after the other, so that nothing is read from before what this window wrote. */
const inTurn = turns();
const writing = delayedWrite(300, () => inTurn(writeUnsaved));

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

/** The labels in a stored row. */
export function colourLabelsIn(row: unknown): ColourLabels {
  return withDefaults(readSettings(row).colourLabels);
}

function withDefaults(given: Settings['colourLabels']): ColourLabels {
  const labels = { ...DEFAULT_COLOUR_LABELS };
  for (const colour of COLOURS) labels[colour] = given[colour]?.trim() || labels[colour];
  return labels;
}

/** Takes effect at once and is written 300 ms later, or by `flush`; what another window wrote meanwhile stays. */
export function changeSettings(patch: Partial<Settings>): void {
  show({ ...settings(), ...patch });
  writing.ask();
}

/**
 * Reads the settings, with what a closing window left of them; a value that does not fit falls back alone, and
 * stays stored. Run once, before anything is shown.
 */
export async function recallSettings(): Promise<void> {
  const raw = await database.settings.get(SETTINGS_KEY);
  recovered = namesLeft(LEFT);
  const left = recovered.flatMap((name) => leftChanges(leftBehind(name)));
  stored = readSettings(raw);
  show(readSettings(withChanges(stored, left)));
  if (recovered.length > 0) writing.ask();
  reportUnreadable(raw);
}

/** Takes a stored row in place of the settings there are, those of the window included. Writes nothing. */
export function takeSettings(raw: unknown): void {
  stored = readSettings(raw);
  show(stored);
}

/** Shows what other windows change. Returns the end of that. */
export function followSettings(): () => void {
  const report = (cause: unknown) =>
    reportError(readError('What another window changed', cause).message, cause);
  // The row is read once more in turn: what this window wrote since would be shown as it was before.
  const reread = async () => take(await database.settings.get(SETTINGS_KEY), stored);
  const subscription = liveQuery(() => database.settings.get(SETTINGS_KEY)).subscribe({
    next: () => void inTurn(reread).catch(report),
    error: report,
  });
  return () => subscription.unsubscribe();
}

/** For a page about to go: what is not written yet is kept for the next. */
export function leaveSettings(): void {
  const changes = changesBetween(stored, settings());
  if (changes.length > 0) leaveBehind(LEFT_HERE, changes);
}

/** Writes these settings now, in the transaction that is running if there is one. */
export async function putSettings(patch: Partial<Settings>): Promise<void> {
  await putChanges(changesBetween(stored, { ...stored, ...patch }));
}

/** Changes the stored row, in the transaction that is running; the row as it is then. */
export async function putChanges(changes: readonly SettingChange[]): Promise<object> {
  const row = rowOf(await database.settings.get(SETTINGS_KEY));
  if (changes.length === 0) return row;
  const changed = withChanges(row, changes);
  await database.settings.put(changed);
  return changed;
}

/** A row of the settings, also where there is none or it is damaged. */
export function rowOf(raw: unknown): object {
  return { ...(typeof raw === 'object' ? raw : null), key: SETTINGS_KEY };
}

/** Writes the settings now; a failure is reported, never thrown. */
export const flushSettings: () => Promise<void> = writing.flush;

async function writeUnsaved(): Promise<void> {
  const written = settings();
  const changes = changesBetween(stored, written);
  try {
    // An async function of its own: after the await of any other Dexie would forget the transaction.
    const row = await database.transaction('rw', database.settings, async () => putChanges(changes));
    for (const name of [LEFT_HERE, ...recovered]) forgetLeft(name);
    recovered = [];
    take(row, written);
  } catch (cause) {
    const error = writeError('Change settings', cause);
    reportError(error.message, error);
  }
}

/** Takes a row that holds what is `known`: what was changed here since then stands, and so does what is the window's own. */
function take(row: unknown, known: Settings): void {
  const unsaved = changesBetween(known, settings());
  const own = Object.fromEntries(OF_WINDOW.map((field) => [field, known[field]]));
  stored = { ...readSettings(row), ...own };
  show(readSettings(withChanges(stored, unsaved)));
}

/** What says the same stays the same object, so that nothing is drawn again for it. */
function show(next: Settings): void {
  const before = settings();
  const entries = Object.entries(next).map(([field, value]) => {
    const shown: unknown = Reflect.get(before, field);
    return [field, isSameJson(shown, value) ? shown : value] as const;
  });
  const isChanged = entries.some(([field, value]) => Reflect.get(before, field) !== value);
  if (isChanged) useStore.setState({ settings: { ...next, ...Object.fromEntries(entries) } });
}

function readSettings(raw: unknown): Settings {
  const parsed = parseRecord(SettingsSchema, raw);
  return parsed.ok ? parsed.value : DEFAULT_SETTINGS;
}

function leftChanges(left: unknown): readonly SettingChange[] {
  return parseEach(SettingChangeSchema, Array.isArray(left) ? left : []).records;
}

/** Entries that do not fit, such as a damaged template; they stay in the row, which is only ever changed in part. */
function reportUnreadable(raw: unknown): void {
  const lost = changesBetween(readSettings(raw), rowOf(raw)).filter(
    ({ key, before }) => key !== null && before === undefined,
  );
  keepUnreadable(
    lost.map(({ field, key, after }) => {
      return { table: 'settings', id: `${field}/${key}`, problem: 'does not fit', raw: after };
    }),
  );
}
