import { useEffect, useState } from 'react';
import type { DiffRow } from '../../shared/anchoring';
import { compareInWorker, loadRevision, reportError } from '../store';

/** Two revisions side by side, once both were read and compared. */
export interface Comparison {
  readonly oldText: string;
  readonly newText: string;
  readonly rows: readonly DiffRow[];
}

export interface ComparisonAttempt {
  /** Undefined while it is made; null when that failed, which was reported. */
  readonly comparison: Comparison | null | undefined;
  readonly retry: () => void;
}

/** The word diff of two revisions, made in a worker, which ends when nobody waits for it any more. */
export function useComparison(oldId: string | undefined, newId: string | undefined): ComparisonAttempt {
  const [made, setMade] = useState<{ readonly key: string; readonly comparison: Comparison | null }>();
  const [attempt, setAttempt] = useState(0);
  const key = `${oldId} ${newId} ${attempt}`;
  useEffect(() => {
    if (oldId === undefined || newId === undefined) return;
    const stopping = new AbortController();
    compare(oldId, newId, stopping.signal).then(
      (comparison) => {
        if (!stopping.signal.aborted) setMade({ key, comparison });
      },
      (cause: unknown) => {
        if (stopping.signal.aborted) return;
        reportError('The revisions could not be compared. Try again, or reload the window.', cause);
        setMade({ key, comparison: null });
      },
    );
    return () => stopping.abort();
  }, [oldId, newId, key]);
  return {
    comparison: made?.key === key ? made.comparison : undefined,
    retry: () => setAttempt(attempt + 1),
  };
}

async function compare(oldId: string, newId: string, signal: AbortSignal): Promise<Comparison | null> {
  const [before, after] = await Promise.all([loadRevision(oldId), loadRevision(newId)]);
  if (!before || !after) throw new Error('A revision has no text that can be read');
  const diff = await compareInWorker(before.text, after.text, signal);
  return diff && { oldText: before.text, newText: after.text, rows: diff.rows };
}
