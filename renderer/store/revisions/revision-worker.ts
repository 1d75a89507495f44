import { diffRevisions } from '../../../shared/anchoring';
import { followAll } from './reanchoring-job';
import type { WorkerAnswer, WorkerRequest } from './worker-messages';

/**
 * Compares revisions away from the page's thread: a million characters with thousands of annotations take
 * most of a second, in which the window must go on. Built as a file of its own, served from the page's
 * origin (`worker-src 'self'`).
 */
const PROGRESS_EVERY = 100;

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'compare') {
    answer({ kind: 'compared', diff: diffRevisions(data.oldText, data.newText) });
    return;
  }
  const followed = [];
  for (const one of followAll(data.job)) {
    followed.push(one);
    if (followed.length % PROGRESS_EVERY === 0) answer({ kind: 'progress', done: followed.length });
  }
  answer({ kind: 'followed', followed });
});

function answer(message: WorkerAnswer): void {
  self.postMessage(message);
}
