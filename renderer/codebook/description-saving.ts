import { host } from '../host';
import { describeTag, forgetLeft, leaveBehind, leftBehind } from '../store';
import { createDescriptionDrafts } from './description-drafts';

const LEFT = 'tag-descriptions';
const IF_LOST =
  'The last words of a tag’s description may be lost. Keep the window open a second after typing.';

/** The descriptions being typed in this page. */
export const descriptionDrafts = createDescriptionDrafts(describeTag, {
  leave: (drafts) => leaveBehind(LEFT, drafts, IF_LOST),
  read: () => leftBehind(LEFT),
  forget: () => forgetLeft(LEFT),
});

// A browser does not wait for a promise when a page is left; the shell does.
window.addEventListener('pagehide', () => descriptionDrafts.stash());
host.onFlush(() => descriptionDrafts.save());

let recovering: Promise<void> | null = null;

/** Stores what an earlier page left, once; called when the library is open. A failure was reported by the store. */
export function recoverDescriptions(): Promise<void> {
  recovering ??= descriptionDrafts
    .recover()
    .catch((cause: unknown) =>
      host.log({ level: 'error', message: 'A left description was not stored', cause: String(cause) }),
    );
  return recovering;
}
