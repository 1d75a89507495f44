import { liveQuery } from 'dexie';
import { create } from 'zustand';
import { type CitationStyle, CitationStyleSchema, parseEach } from '../../../shared/model';
import { database } from '../records/database';
import { LibraryError, writeError } from '../records/library-error';
import { announce, reportError } from '../records/messages';

/** A row of the settings of its own: a style is a hundred times as long as all settings, which are written often. */
export const CITATION_STYLES_KEY = 'citation-styles';
const useStore = create<{ readonly styles: readonly CitationStyle[] }>(() => ({ styles: [] }));

/** The styles the user added, by title; those of the last reading by `recallCitationStyles`. */
export function useCitationStyles(): readonly CitationStyle[] {
  return useStore((state) => state.styles);
}

/** The same outside React. */
export function citationStyles(): readonly CitationStyle[] {
  return useStore.getState().styles;
}

let isRecalled = false;

/** Shows what other windows add and remove, once the styles were asked for. Returns the end of that. */
export function followCitationStyles(): () => void {
  const subscription = liveQuery(storedStyles).subscribe({
    next: (raw) => {
      if (isRecalled) publish(raw);
    },
    error: reportUnread,
  });
  return () => subscription.unsubscribe();
}

/** Reads the styles, as another window may have changed them. One that cannot be read stays stored and is reported. */
export async function recallCitationStyles(): Promise<void> {
  try {
    isRecalled = true;
    publish(await storedStyles());
  } catch (cause) {
    reportUnread(cause);
  }
}

function reportUnread(cause: unknown): void {
  reportError('Your citation styles could not be read. Reload the window and try again.', cause);
}

/**
 * Keeps a style; one of the same title is replaced, and keeps its id. Resolves with the style as it is
 * kept; rejects with a `LibraryError` after its message was shown.
 */
export async function addCitationStyle(added: Omit<CitationStyle, 'id'>): Promise<CitationStyle> {
  let kept: CitationStyle = { id: `own-${crypto.randomUUID()}`, ...added };
  await change('Add a citation style', (styles) => {
    const earlier = parseEach(CitationStyleSchema, styles).records.find(({ title }) => title === kept.title);
    kept = { ...kept, id: earlier?.id ?? kept.id };
    return [...without(styles, kept.id), kept];
  });
  return kept;
}

/** Takes a style out of the list; the message that says so offers to put it back. */
export async function removeCitationStyle(style: CitationStyle): Promise<void> {
  await change('Remove a citation style', (styles) => without(styles, style.id));
  announce(`Removed the style “${style.title}”`, {
    label: 'Undo',
    run: () => void change('Put a citation style back', (styles) => [...without(styles, style.id), style]),
  });
}

function without(styles: readonly unknown[], id: string): readonly unknown[] {
  return styles.filter((raw) => parseEach(CitationStyleSchema, [raw]).records[0]?.id !== id);
}

/** Reads and writes in one transaction, so that a style another window added meanwhile stays. */
async function change(
  action: string,
  plan: (styles: readonly unknown[]) => readonly unknown[],
): Promise<void> {
  try {
    await database.transaction('rw', database.settings, async () => {
      await database.settings.put({ key: CITATION_STYLES_KEY, styles: plan(await storedStyles()) });
    });
    publish(await storedStyles());
  } catch (cause) {
    const error = cause instanceof LibraryError ? cause : writeError(action, cause);
    reportError(error.message, error);
    throw error;
  }
}

async function storedStyles(): Promise<readonly unknown[]> {
  return stylesIn(await database.settings.get(CITATION_STYLES_KEY));
}

/** The styles in a stored row, readable or not; none where it is no such row. */
export function stylesIn(row: unknown): readonly unknown[] {
  const hasStyles = typeof row === 'object' && row !== null && 'styles' in row;
  return hasStyles && Array.isArray(row.styles) ? row.styles : [];
}

function publish(raw: readonly unknown[]): void {
  const { records, unreadable } = parseEach(CitationStyleSchema, raw);
  if (unreadable.length > 0)
    reportError('A citation style you added cannot be read; it is kept. Add its CSL file again to use it.');
  useStore.setState({ styles: records.toSorted((a, b) => a.title.localeCompare(b.title)) });
}
