import { isProgramLink, readLink } from '../../shared/program-link';
import { followLink, openOutside } from '../store';

/** What following a link is called: it stays in the program, or leaves it. */
export function wayOf(url: string): string {
  return isProgramLink(url) ? 'Open here' : 'Open in browser';
}

/** Shows what a link into the library leads to, and hands any other to the system; a refusal becomes a message. */
export async function openLink(url: string): Promise<void> {
  if (isProgramLink(url)) return followLink(readLink(url));
  return openOutside(url);
}
