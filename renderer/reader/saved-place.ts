import { useEffect, useState } from 'react';
import { readPlace, reportError } from '../store';

/**
 * The offset at which the reader last left a source; undefined until it is known. A place that cannot be
 * read is the beginning, with a message.
 */
export function useSavedPlace(sourceId: string | null): number | undefined {
  const [saved, setSaved] = useState<{ readonly sourceId: string; readonly offset: number } | null>(null);
  useEffect(() => {
    if (sourceId === null) return;
    let isWanted = true;
    const take = (offset: number) => {
      if (isWanted) setSaved({ sourceId, offset });
    };
    readPlace(sourceId).then(take, (cause: unknown) => {
      reportError('Your place in this source could not be read; it opens at the beginning.', cause);
      take(0);
    });
    return () => {
      isWanted = false;
    };
  }, [sourceId]);
  return saved?.sourceId === sourceId ? saved?.offset : undefined;
}
