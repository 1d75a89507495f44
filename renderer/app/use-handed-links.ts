import { useEffect } from 'react';
import type { ReadLink } from '../../shared/program-link';
import { host } from '../host';
import { followLink } from '../store';

/**
 * Follows the links that the system hands to the program while the window `isFree`: a dialog may hold what was
 * typed, so that a link waits, in the shell, until it is closed.
 */
export function useHandedLinks(isFree: boolean): void {
  useEffect(() => (isFree ? host.onLinks((links) => void followAll(links)) : undefined), [isFree]);
}

/** One after the other, so that the last one stays. */
async function followAll(links: readonly ReadLink[]): Promise<void> {
  for (const link of links) await followLink(link);
}
