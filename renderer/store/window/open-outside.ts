import { host } from '../../host';
import { reportError } from '../records/messages';

/** Hands an address to the system's browser or mail program. What is refused becomes a message. Never rejects. */
export async function openOutside(address: string): Promise<void> {
  try {
    const opened = await host.openExternal(address);
    if (opened.outcome === 'refused') reportError(opened.problem);
  } catch (cause) {
    reportError('The page could not be opened. Copy its address into your browser.', cause);
  }
}
