import { host } from '../host';
import { changeAnnotations, forgetLeft, leaveBehind, leftBehind } from '../store';
import { createCommentDrafts } from './comment-drafts';

const LEFT = 'comments';
const IF_LOST = 'The last words of a comment may be lost. Keep the window open a second after typing.';

/** The comments being typed in this page. */
export const commentDrafts = createCommentDrafts(
  (annotationId, comment) => changeAnnotations([annotationId], { comment }, 'Edit comment'),
  {
    leave: (drafts) => leaveBehind(LEFT, drafts, IF_LOST),
    read: () => leftBehind(LEFT),
    forget: () => forgetLeft(LEFT),
  },
  (message, cause) => host.log({ level: 'error', message, cause: String(cause) }),
);

// A browser does not wait for a promise when a page is left, so what is not stored by then is put where
// the next page finds it; the shell waits, and finds nothing to put there.
window.addEventListener('pagehide', () => commentDrafts.stash());
host.onFlush(() => commentDrafts.save());

let recovering: Promise<void> | null = null;

/** Stores what an earlier page left, once; called when the library is open. */
export function recoverComments(): Promise<void> {
  recovering ??= commentDrafts.recover();
  return recovering;
}
