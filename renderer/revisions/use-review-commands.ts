import { revisionDesk } from '../store';
import { useCommand } from '../ui';
import type { SimilarWords } from './use-similar-words';

/** Offers what a review is gone through with, by its keys. */
export function useReviewCommands(similar: SimilarWords): void {
  const { pending, currentId, step, accept, refuse, sureIds, acceptSure } = similar;
  const hasSome = pending.length > 0;
  const offer = (id: string, title: string, keys: string, run: () => void, isEnabled = hasSome) =>
    ({
      id: `review.${id}`,
      title,
      group: 'Annotation',
      keys: [keys],
      scope: 'article',
      isEnabled,
      run,
    }) as const;
  useCommand(offer('next', 'Next quotation to decide on', 'j', () => step(1)));
  useCommand(offer('previous', 'Previous quotation to decide on', 'k', () => step(-1)));
  useCommand(offer('accept', 'Accept the similar words', 'y', () => accept(currentId)));
  useCommand(offer('refuse', 'Refuse the similar words', 'u', () => refuse(currentId)));
  useCommand(
    offer('accept-sure', 'Accept all similar words that are sure', 'Shift+Y', acceptSure, sureIds.length > 0),
  );
  useCommand(offer('close', 'Close the review', 'Escape', () => revisionDesk.review(null), true));
}
