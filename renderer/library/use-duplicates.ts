import { useEffect, useState } from 'react';
import { type DuplicatePair, findDuplicates, reportError, useSettings, useSources } from '../store';

/**
 * The pairs of sources that may be one, or those of the given sources; undefined while they are looked for. They are
 * looked for again when sources come, go or change, and when the user decides on a pair.
 */
export function useDuplicates(of?: readonly string[]): readonly DuplicatePair[] | undefined {
  const [pairs, setPairs] = useState<readonly DuplicatePair[]>();
  const sources = useSources();
  const decided = useSettings(({ notDuplicates }) => notDuplicates);
  const asked = of?.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of sources or of decisions is what asks again
  useEffect(() => {
    const stopping = new AbortController();
    const ids = asked === undefined ? undefined : asked.split(' ').filter((id) => id !== '');
    if (ids?.length === 0) {
      setPairs([]);
      return;
    }
    findDuplicates({ ...(ids && { of: ids }), signal: stopping.signal }).then(
      (found) => (stopping.signal.aborted ? undefined : setPairs(found)),
      (cause: unknown) => {
        if (!stopping.signal.aborted) setPairs([]);
        reportError('Duplicates could not be looked for. Open the list of duplicates to try again.', cause);
      },
    );
    return () => stopping.abort();
  }, [asked, sources, decided]);
  return pairs;
}
