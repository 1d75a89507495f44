import { host } from '../host';
import { reportError } from '../store';

/** Hands a link of a note to the system's browser; a refusal becomes a message. */
export async function openLink(url: string): Promise<void> {
  const opened = await host.openExternal(url);
  if (opened.outcome === 'refused') reportError(opened.problem);
}
