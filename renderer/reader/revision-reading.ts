import { useEffect, useRef } from 'react';
import type { Annotation } from '../../shared/model';
import {
  type Article,
  NO_REVISION,
  placedIn,
  revisionDesk,
  useAnnotations,
  useArticle,
  useRevision,
  useRevisionDesk,
  useSession,
} from '../store';
import { showSpan } from './annotation-focus';
import type { ArticleView } from './article-view';

/** What the reader shows of a source, and the number of its newest revision. */
export interface RevisionReading {
  readonly article: Article | null | undefined;
  readonly isOlder: boolean;
  readonly count: number;
}

/**
 * The newest revision, or the older one that was asked for. An annotation focused from elsewhere that has no
 * place in what is shown brings up the revision it has one in.
 */
export function useRevisionReading(sourceId: string | null): RevisionReading {
  const newest = useArticle(sourceId);
  const asked = useRevisionDesk(({ reading }) =>
    reading !== null && reading.sourceId === sourceId ? reading.revisionId : null,
  );
  const newestId = newest?.revision.id;
  const olderId = asked !== null && asked !== newestId ? asked : null;
  const older = useRevision(olderId);
  const article = olderId === null ? newest : older;
  useRevisionOfFocus(sourceId, article?.revision.id, newestId);
  return { article, isOlder: olderId !== null, count: newest?.revision.number ?? 1 };
}

function useRevisionOfFocus(
  sourceId: string | null,
  shownId: string | undefined,
  newestId: string | undefined,
): void {
  const focus = useSession((session) => session.focus);
  const annotations = useAnnotations(sourceId);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (sourceId === null || shownId === undefined || newestId === undefined) return;
    if (focus === null || annotations === undefined || seen.current === focus.serial) return;
    const focused = annotations.find(({ id }) => id === focus.annotationId);
    if (focused === undefined) return;
    seen.current = focus.serial;
    if (hasPlace(focused, shownId)) return;
    if (hasPlace(focused, newestId)) revisionDesk.read(null);
    // In the sidebar an orphan looks for words in the newest revision: nobody is taken away from there.
    else if (focus.origin !== 'sidebar' && ![newestId, NO_REVISION].includes(focused.revisionId))
      revisionDesk.read({ sourceId, revisionId: focused.revisionId });
  }, [sourceId, shownId, newestId, focus, annotations]);
}

function hasPlace(annotation: Annotation, revisionId: string): boolean {
  return placedIn([annotation], revisionId).length > 0;
}

/** Brings the place that another room asked for into view, once. */
export function useShownPlace(view: ArticleView | null, sourceId: string): void {
  const place = useRevisionDesk((desk) => desk.place);
  const stopShowing = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (view === null || place?.sourceId !== sourceId) return;
    stopShowing.current?.();
    stopShowing.current = showSpan(view, place.span);
    revisionDesk.placeShown(place);
  }, [view, place, sourceId]);
  useEffect(() => () => stopShowing.current?.(), []);
}
