import { create } from 'zustand';
import { findAnnotation, loadAnnotations, peekAnnotation } from '../annotations/annotation-list';
import { onChanges } from '../records/feed';
import { announce } from '../records/messages';
import { revisionDesk } from '../revisions/revision-desk';
import { changeSettings, flushSettings, settings } from '../settings/settings';
import { loadArticle } from '../sources/articles';

export type FocusOrigin = 'reader' | 'sidebar' | 'note' | 'app';

/** The annotation in focus. `serial` grows with each call, so that the same one can be focused again. */
export interface Focus {
  readonly annotationId: string;
  readonly origin: FocusOrigin;
  readonly serial: number;
}

/** What is open and focused in this window. `commentFor` is the annotation whose comment field takes the keyboard. */
export interface Session {
  readonly openSourceId: string | null;
  readonly openNoteId: string | null;
  readonly focus: Focus | null;
  readonly commentFor: string | null;
  readonly query: string;
  /** Grows with each call that opens a note, so that the one that is open can be asked for again. */
  readonly noteSerial: number;
}

const useStore = create<Session>(() => ({
  openSourceId: null,
  openNoteId: null,
  focus: null,
  commentFor: null,
  query: '',
  noteSerial: 0,
}));
let serial = 0;

/** What `select` takes from the session; a component is drawn again only when that changes. */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(select);
}

/** The session outside React, and what changes it. The open source and note are kept for the next start. */
export const session = {
  get: (): Session => useStore.getState(),

  /** Opens a source with nothing in focus, and begins to read its text and annotations at once. */
  openSource: (id: string | null): void => {
    useStore.setState({ openSourceId: id, focus: null, commentFor: null });
    revisionDesk.clear();
    keepOpen('openSourceId', id);
    if (id === null) return;
    // Failures are reported by the reads themselves; the hooks that show them ask again.
    loadArticle(id).catch(() => undefined);
    loadAnnotations(id).catch(() => undefined);
  },

  openNote: (id: string | null): void => {
    useStore.setState({ openNoteId: id, noteSerial: ++serial });
    keepOpen('openNoteId', id);
  },

  /** Focuses an annotation; one of another source opens that first. */
  focusAnnotation: (id: string | null, origin: FocusOrigin): void => {
    if (id === null) {
      useStore.setState({ focus: null, commentFor: null });
      return;
    }
    const known = peekAnnotation(id);
    if (known?.sourceId === useStore.getState().openSourceId) setFocus(id, origin);
    else void goToAnnotation(id, origin);
  },

  /** Asks for the keyboard in an annotation's comment field; null gives it back. */
  editComment: (id: string | null): void => useStore.setState({ commentFor: id }),

  setQuery: (query: string): void => useStore.setState({ query }),
};

/** Opens an annotation's source if it is not open, and focuses the annotation. Says so when it is gone. */
export async function goToAnnotation(id: string, origin: FocusOrigin = 'note'): Promise<void> {
  // A failed read was reported, and says nothing of whether the annotation is there.
  const annotation = await findAnnotation(id).catch(() => undefined);
  if (annotation === undefined) return;
  if (annotation === null) {
    announce('This annotation is gone. The note keeps its words.');
    return;
  }
  if (annotation.sourceId !== useStore.getState().openSourceId) session.openSource(annotation.sourceId);
  setFocus(id, origin);
}

/** Lets go of what is removed while it is open. Returns the end of that. */
export function watchRemovals(): () => void {
  return onChanges((events) => {
    const { openSourceId, openNoteId, focus } = useStore.getState();
    for (const event of events) {
      if (!('parsed' in event) || event.parsed !== null) continue;
      if (event.table === 'sources' && event.id === openSourceId) session.openSource(null);
      if (event.table === 'revisions') revisionDesk.forget(event.id);
      if (event.table === 'notes' && event.id === openNoteId) session.openNote(null);
      if (event.table === 'annotations' && event.id === focus?.annotationId)
        session.focusAnnotation(null, 'app');
    }
  });
}

/** Written at once, before anything that is made in it: a program that dies a moment later opens it again. */
function keepOpen(which: 'openSourceId' | 'openNoteId', id: string | null): void {
  if (settings()[which] === id) return;
  changeSettings({ [which]: id });
  void flushSettings();
}

function setFocus(annotationId: string, origin: FocusOrigin): void {
  useStore.setState({ focus: { annotationId, origin, serial: ++serial } });
}
