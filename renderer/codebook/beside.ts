import type { TagAction } from './tag-detail';

/** What stands beside the tree: the chosen tag with what is done to it, or the form for a new one with its first letters. */
export type Beside =
  | { readonly kind: 'tag'; readonly of: string | null; readonly action: TagAction | null }
  | { readonly kind: 'new'; readonly start: string };

export const resting: Beside = { kind: 'tag', of: null, action: null };

/**
 * What is being done with the tag of this name; null when it was chosen for another. The list of tags may change
 * before a change is reported, and then the next tag is shown: a second Enter must not delete that one too.
 */
export function actionOn(beside: Beside, name: string): TagAction | null {
  return beside.kind === 'tag' && beside.of === name ? beside.action : null;
}
