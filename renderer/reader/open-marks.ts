/**
 * Notes in the performance timeline that a source was asked for (`provenote:open-start`). With
 * `provenote:article-painted` it is what the benchmark reads.
 */
export function markOpenStart(sourceId: string | null): void {
  if (sourceId !== null) performance.mark('provenote:open-start', { detail: sourceId });
}

/** Notes the article as painted once the frame that follows has gone to the screen. Returns the cancelling. */
export function markPaintedAfterFrame(sourceId: string): () => void {
  let timer = 0;
  const request = requestAnimationFrame(() => {
    // A frame's callbacks run before its paint, the next task after it.
    timer = window.setTimeout(() => performance.mark('provenote:article-painted', { detail: sourceId }));
  });
  return () => {
    cancelAnimationFrame(request);
    clearTimeout(timer);
  };
}
