import type { TextSpan } from '../../shared/model';

/** A few words around a match in a source's text; `match` is a span on them. */
export interface Snippet {
  readonly text: string;
  readonly match: TextSpan;
}

/** `store.searchText`: calls `found` for each source as it comes to it, and settles when it has seen all. */
export type SearchText = (
  query: string,
  signal: AbortSignal,
  found: (sourceId: string, snippet: Snippet) => void,
) => Promise<void>;

export interface TextSearchProgress {
  /** By source id, in the order they were found. A new map each time. */
  readonly found: ReadonlyMap<string, Snippet>;
  readonly isDone: boolean;
  readonly problem: unknown;
}

/** A pause in typing shorter than this starts no search, in milliseconds. */
export const TYPING_PAUSE_MS = 120;
/** Matches are shown in batches this far apart, in milliseconds: one render for many. */
export const BATCH_MS = 60;

/**
 * Searches texts once typing has paused and tells what was found so far, in batches and at the end.
 * Returns its cancellation, after which nothing more is told; a search that fails tells its cause.
 */
export function startTextSearch(
  query: string,
  search: SearchText,
  tell: (progress: TextSearchProgress) => void,
): () => void {
  const abort = new AbortController();
  const found = new Map<string, Snippet>();
  let batch: ReturnType<typeof setTimeout> | undefined;

  const show = (isDone: boolean, problem: unknown = null): void => {
    clearTimeout(batch);
    batch = undefined;
    if (!abort.signal.aborted) tell({ found: new Map(found), isDone, problem });
  };
  const pause = setTimeout(() => {
    search(query, abort.signal, (sourceId, snippet) => {
      if (abort.signal.aborted) return;
      found.set(sourceId, snippet);
      batch ??= setTimeout(() => show(false), BATCH_MS);
    }).then(
      () => show(true),
      (problem: unknown) => show(true, problem),
    );
  }, TYPING_PAUSE_MS);

  return () => {
    clearTimeout(pause);
    clearTimeout(batch);
    abort.abort();
  };
}
