import type { RevisionDiff } from '../../../shared/anchoring';
import type { Followed, ReanchoringJob } from './reanchoring-job';

/** What the page asks the worker for; one worker does one thing and is ended. */
export type WorkerRequest =
  | { readonly kind: 'reanchor'; readonly job: ReanchoringJob }
  | { readonly kind: 'compare'; readonly oldText: string; readonly newText: string };

/** What the worker answers with; `progress` comes any number of times before `followed`. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'followed'; readonly followed: readonly Followed[] }
  | { readonly kind: 'compared'; readonly diff: RevisionDiff };
