import { recallArrivals } from './archive/arrivals';
import { leaveDrafts, recoverDrafts } from './notes/drafts';
import { closeDatabase, database, openDatabase } from './records/database';
import { readError } from './records/library-error';
import { isReported, reportError } from './records/messages';
import { followOtherWindows } from './records/other-windows';
import { recallUnreadable } from './records/unreadable';
import { addSample } from './sample/add-sample';
import { followCitationStyles } from './settings/citation-styles';
import { leavePlaces, recallPlaces } from './settings/places';
import { followSettings, leaveSettings, recallSettings, settings } from './settings/settings';
import { flush } from './window/flush';
import { session, watchRemovals } from './window/session';

const endings: (() => void)[] = [];

/**
 * Opens the library: settings, drafts a closed window left, the sample on the very first start, and the
 * source and note that were open. Called once, before anything is shown. Throws a `LibraryError` when the
 * library cannot be opened.
 */
export async function openLibrary(): Promise<void> {
  await openDatabase();
  try {
    // First, so that a setting found damaged before is not announced again.
    await recallUnreadable();
    await recallSettings();
    await recallArrivals();
    recallPlaces();
    await recoverDrafts();
    endings.push(await followOtherWindows(), followSettings(), followCitationStyles());
    endings.push(watchRemovals(), watchPage());
    await openWhatWasOpen();
    if (await isVeryFirstStart()) await addSample().catch(reportNoSample);
  } catch (cause) {
    throw readError('The library', cause);
  }
}

/** A library without the sample is a library all the same. */
function reportNoSample(cause: unknown): void {
  reportError('The sample could not be added. Import a file of your own to begin.', cause);
}

/** Stores everything pending and closes the library for good. */
export async function closeLibrary(): Promise<void> {
  await flush();
  for (const end of endings.splice(0)) end();
  closeDatabase();
}

async function isVeryFirstStart(): Promise<boolean> {
  if (settings().hasSeenSample) return false;
  return (await database.sources.toCollection().limit(1).primaryKeys()).length === 0;
}

async function openWhatWasOpen(): Promise<void> {
  const { openSourceId, openNoteId } = settings();
  const [sources, notes] = await Promise.all([
    openSourceId === null ? [] : database.sources.where('id').equals(openSourceId).primaryKeys(),
    openNoteId === null ? [] : database.notes.where('id').equals(openNoteId).primaryKeys(),
  ]);
  if (openSourceId !== null) session.openSource(sources[0] ?? null);
  if (openNoteId !== null) session.openNote(notes[0] ?? null);
}

/** Stores what is pending when the page is hidden or goes. A failed write was reported already and is no news. */
function watchPage(): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const hide = (): void => {
    leaveDrafts();
    leaveSettings();
    leavePlaces();
    void flush();
  };
  const blur = (): void => {
    if (document.visibilityState === 'hidden') void flush();
  };
  const refuse = (event: PromiseRejectionEvent): void => {
    if (isReported(event.reason)) event.preventDefault();
  };
  window.addEventListener('pagehide', hide);
  document.addEventListener('visibilitychange', blur);
  window.addEventListener('unhandledrejection', refuse);
  return () => {
    window.removeEventListener('pagehide', hide);
    document.removeEventListener('visibilitychange', blur);
    window.removeEventListener('unhandledrejection', refuse);
  };
}
