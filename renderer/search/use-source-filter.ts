import { useEffect, useMemo, useState } from 'react';
import type { Source } from '../../shared/model';
import { reportError, searchText } from '../store';
import { filterSources, type SourceMatch } from './source-filter';
import { type Snippet, startTextSearch } from './text-search';

export interface SourceFilter {
  readonly matches: readonly SourceMatch[];
  /** Whether texts are still being read for this query. */
  readonly isSearching: boolean;
}

interface Progress {
  readonly query: string;
  readonly found: ReadonlyMap<string, Snippet>;
  readonly isDone: boolean;
}

const NOTHING_FOUND: ReadonlyMap<string, Snippet> = new Map();

/**
 * The sources that a query leaves, as it is typed: records at once, texts as the store comes to them.
 * What an older query found is never shown for a newer one. `sources` undefined (still loading) gives none.
 */
export function useSourceFilter(sources: readonly Source[] | undefined, query: string): SourceFilter {
  const wanted = query.trim();
  const [progress, setProgress] = useState<Progress>({ query: '', found: NOTHING_FOUND, isDone: true });

  useEffect(() => {
    if (wanted === '') return;
    return startTextSearch(wanted, searchText, ({ found, isDone, problem }) => {
      setProgress({ query: wanted, found, isDone });
      if (problem !== null)
        reportError(
          'The texts of the library could not be searched. Change a letter of the query to try again.',
          problem,
        );
    });
  }, [wanted]);

  const current = progress.query === wanted ? progress : null;
  const found = current?.found ?? NOTHING_FOUND;
  const matches = useMemo(() => filterSources(sources ?? [], wanted, found), [sources, wanted, found]);
  return { matches, isSearching: wanted !== '' && !(current?.isDone ?? false) };
}
