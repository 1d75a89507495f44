import type { Annotation } from '../../shared/model';
import { foldedAnnotation } from './annotation-filter';

/** How long one piece of the work may keep the page from a key or a frame, in milliseconds. */
const PIECE_MS = 4;
const FOLDED_BETWEEN_LOOKS = 32;

/**
 * Folds the words of all these annotations in pauses of the page, so that the first letter typed into the
 * filter finds the work done. Returns the end of that.
 */
export function foldAhead(annotations: readonly Annotation[]): () => void {
  let at = 0;
  let request = 0;
  const go = () => {
    const end = performance.now() + PIECE_MS;
    while (at < annotations.length && performance.now() < end) {
      for (const annotation of annotations.slice(at, at + FOLDED_BETWEEN_LOOKS)) foldedAnnotation(annotation);
      at += FOLDED_BETWEEN_LOOKS;
    }
    if (at < annotations.length) request = requestIdleCallback(go, { timeout: 100 });
  };
  request = requestIdleCallback(go, { timeout: 100 });
  return () => cancelIdleCallback(request);
}
