import type { CommandLine, Session } from 'electron';
import { isOfPage } from './page-url';

/** Chromium's own URLs of a window (its developer tools) and content the page made itself. */
const LOCAL_PROTOCOLS: ReadonlySet<string> = new Set(['devtools:', 'data:']);

/**
 * Whether a request stays on this machine: the page's own files, blobs the page made, developer tools.
 * The second wall behind the content security policy (promise 5), for what the policy does not see.
 */
export function isLocalRequest(pageUrl: string, url: string): boolean {
  if (url.startsWith('blob:')) return isOfPage(pageUrl, url.slice('blob:'.length));
  if (!URL.canParse(url)) return false;
  return LOCAL_PROTOCOLS.has(new URL(url).protocol) || isOfPage(pageUrl, url);
}

/**
 * Cancels every other request of `session`, and every download; `report` receives one line for each. The
 * spelling checker is off where it would want a dictionary from the network.
 */
export function keepOffline(
  session: Pick<Session, 'webRequest' | 'on' | 'setSpellCheckerEnabled'>,
  pageUrl: string,
  platform: NodeJS.Platform,
  report: (line: string) => void,
): void {
  session.setSpellCheckerEnabled(canCheckSpellingOffline(platform));
  session.webRequest.onBeforeRequest((details, callback) => {
    const isLocal = isLocalRequest(pageUrl, details.url);
    if (!isLocal) report(`A request to ${details.url} was cancelled: Provenote works offline`);
    callback({ cancel: !isLocal });
  });
  session.on('will-download', (event, item) => {
    report(`A download of ${item.getURL()} was refused`);
    event.preventDefault();
  });
}

/**
 * Chromium's own errands have no `session` to cancel them in: no name is resolved, and component updates,
 * domain reliability and field trials are off. Must run before the app is ready.
 */
export function silenceChromium(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-quic');
}

/**
 * Chromium downloads spelling dictionaries from a server of Google's, except on macOS, where the system
 * checks. So spelling is checked on macOS alone until dictionaries come with the program.
 */
export function canCheckSpellingOffline(platform: NodeJS.Platform): boolean {
  return platform === 'darwin';
}
