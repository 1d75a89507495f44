import { create } from 'zustand';
import { onStepTurn, onTagMove } from '../store';
import { type AnnotationFilter, NO_FILTER } from './annotation-filter';
import { afterTagMove, type FollowedFilter, type FollowedTag, withTurned } from './followed-tags';

/**
 * The filters of this window, each under its source's id. They end with the window: a list that opens
 * tomorrow with cards missing would be a riddle. A second window filters on its own.
 */
const useFilters = create<ReadonlyMap<string, FollowedFilter>>(() => new Map());

const NONE: FollowedFilter = { filter: NO_FILTER, ended: [] };
/** As many as there are steps of undo, which alone need them. */
const MOST_FOLLOWED = 200;
let followed: readonly FollowedTag[] = [];
let isFollowing = false;

/** What narrows this source's list now; the same object until it is changed. */
export function useFilter(sourceId: string): AnnotationFilter {
  return useFilters((filters) => (filters.get(sourceId) ?? NONE).filter);
}

/** The deleted tags by which this source's list was filtered until they went; none once its filter is changed. */
export function useEndedTags(sourceId: string): readonly string[] {
  return useFilters((filters) => (filters.get(sourceId) ?? NONE).ended);
}

/** Changes a source's filter by what it is now. */
export function changeFilter(sourceId: string, change: (filter: AnnotationFilter) => AnnotationFilter): void {
  followTags();
  useFilters.setState((filters) => {
    const { filter } = filters.get(sourceId) ?? NONE;
    return new Map(filters).set(sourceId, { filter: change(filter), ended: [] });
  }, true);
}

/** Leaves every annotation of the source again. */
export function clearFilter(sourceId: string): void {
  changeFilter(sourceId, () => NO_FILTER);
}

/** From the first filter on, each goes along with its tags, and back with undo. */
function followTags(): void {
  if (isFollowing) return;
  isFollowing = true;
  onTagMove((move) => {
    const moved = [...useFilters.getState()].map(([sourceId, own]) => afterTagMove(sourceId, own, move));
    followed = [...followed, ...moved.flatMap(({ tags }) => tags)].slice(-MOST_FOLLOWED);
    useFilters.setState(new Map(moved.map(({ sourceId, after }) => [sourceId, after])), true);
  });
  onStepTurn((step, turn) => {
    const turned = followed.filter((tag) => tag.step === step);
    if (turned.length === 0) return;
    useFilters.setState(
      (filters) =>
        new Map(
          [...filters].map(([sourceId, own]) => [
            sourceId,
            turned
              .filter((tag) => tag.sourceId === sourceId)
              .reduce((filter, tag) => withTurned(filter, tag, turn), own),
          ]),
        ),
      true,
    );
  });
}
