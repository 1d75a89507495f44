import { create } from 'zustand';
import { type AnnotationFilter, NO_FILTER } from './annotation-filter';

/**
 * The filters of this window, each under its source's id. They end with the window: a list that opens
 * tomorrow with cards missing would be a riddle. A second window filters on its own.
 */
const useFilters = create<ReadonlyMap<string, AnnotationFilter>>(() => new Map());

/** What narrows this source's list now; the same object until it is changed. */
export function useFilter(sourceId: string): AnnotationFilter {
  return useFilters((filters) => filters.get(sourceId) ?? NO_FILTER);
}

/** Changes a source's filter by what it is now. */
export function changeFilter(sourceId: string, change: (filter: AnnotationFilter) => AnnotationFilter): void {
  useFilters.setState(
    (filters) => new Map(filters).set(sourceId, change(filters.get(sourceId) ?? NO_FILTER)),
    true,
  );
}

/** Leaves every annotation of the source again. */
export function clearFilter(sourceId: string): void {
  changeFilter(sourceId, () => NO_FILTER);
}
