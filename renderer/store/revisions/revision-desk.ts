import { create } from 'zustand';
import type { TextSpan } from '../../../shared/model';

/** A place in the newest revision to be shown. `serial` grows, so that the same one can be shown again. */
export interface ShownPlace {
  readonly sourceId: string;
  readonly span: TextSpan;
  readonly serial: number;
}

/** What stands beside the article: the annotations with a place in it, those without, its revisions. */
export type SidebarTab = 'annotations' | 'orphans' | 'revisions';

/** One revision of one source. */
export interface RevisionOfSource {
  readonly sourceId: string;
  readonly revisionId: string;
}

/**
 * What is done with the revisions of the open source: an older one that is read instead of the newest, one
 * whose changes are reviewed, the annotation that looks for new words, the place to be shown.
 */
export interface RevisionDesk {
  readonly reading: RevisionOfSource | null;
  readonly review: RevisionOfSource | null;
  readonly attachingId: string | null;
  readonly place: ShownPlace | null;
  readonly tab: SidebarTab;
}

const CLEAR: RevisionDesk = {
  reading: null,
  review: null,
  attachingId: null,
  place: null,
  tab: 'annotations',
};
const useDesk = create<RevisionDesk>(() => CLEAR);
let serial = 0;

/** What `select` takes from the desk; a component is drawn again only when that changes. */
export function useRevisionDesk<T>(select: (desk: RevisionDesk) => T): T {
  return useDesk(select);
}

/** The desk outside React, and what changes it. It is cleared when another source is opened. */
export const revisionDesk = {
  get: (): RevisionDesk => useDesk.getState(),

  clear: (): void => useDesk.setState(CLEAR),

  /** Shows an older revision in the reader; null goes back to the newest. */
  read: (reading: RevisionOfSource | null): void => useDesk.setState({ reading, review: null, place: null }),

  /** Shows what changed between a revision and the one before it; null goes back to reading. */
  review: (review: RevisionOfSource | null): void => useDesk.setState({ review, attachingId: null }),

  /** Begins to look for words for an annotation, in the newest revision; null gives up. */
  attach: (attachingId: string | null): void =>
    useDesk.setState(attachingId === null ? { attachingId } : { attachingId, reading: null, review: null }),

  /** Brings a place of the newest revision into view. */
  show: (sourceId: string, span: TextSpan): void =>
    useDesk.setState({ reading: null, review: null, place: { sourceId, span, serial: ++serial } }),

  /** Says that a place is in view, so that it is not shown again. */
  placeShown: (place: ShownPlace): void =>
    useDesk.setState((desk) => (desk.place === place ? { place: null } : desk)),

  openTab: (tab: SidebarTab): void => useDesk.setState({ tab }),

  /** Lets go of a revision that is gone. */
  forget: (revisionId: string): void => {
    const { reading, review } = useDesk.getState();
    if (reading?.revisionId === revisionId) useDesk.setState({ reading: null });
    if (review?.revisionId === revisionId) useDesk.setState({ review: null });
  },
};
