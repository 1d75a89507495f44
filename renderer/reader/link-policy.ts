import { judgeExternalLink } from '../../shared/external-links';

/**
 * The address of a link as it may be shown and opened, or null for one that may not: anything but http,
 * https and mailto, and what is no address at all. An imported `javascript:` link thus becomes plain words.
 */
export function linkAddress(href: string | undefined): string | null {
  const judged = judgeExternalLink(href ?? '');
  return judged.ok ? judged.url : null;
}
