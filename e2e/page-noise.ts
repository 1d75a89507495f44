import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';

/** What a page must not do unseen: speak of errors, break its policy, or ask anything of the network. */
export interface PageNoise {
  /** Console errors and uncaught exceptions; a break of the content security policy is a console error. */
  readonly errors: string[];
  /** Addresses outside the page's own origin that were asked for. */
  readonly outsideRequests: string[];
  /** Every address that was asked for. */
  readonly requests: string[];
  /** Lets errors pass that match, for a spec that provokes them. */
  expect(pattern: RegExp): void;
  /** The errors that no spec expected. */
  unexpected(): readonly string[];
}

/**
 * Collects the noise of every page and worker of `context`, from now on.
 */
export function listenToNoise(context: BrowserContext, home: string): PageNoise {
  const errors: string[] = [];
  const requests: string[] = [];
  const outsideRequests: string[] = [];
  const expected: RegExp[] = [];

  const note = (url: string): void => {
    requests.push(url);
    if (!isOwn(url, new URL(home))) outsideRequests.push(url);
  };
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('request', (request: Request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));

  return {
    errors,
    outsideRequests,
    requests,
    expect: (pattern) => expected.push(pattern),
    unexpected: () => errors.filter((error) => !expected.some((pattern) => pattern.test(error))),
  };
}

/**
 * A blob belongs to the origin in its address; `data:` and `about:blank` ask nobody. Schemes of one's own have
 * no origin in Node, so that scheme and host are compared.
 */
function isOwn(url: string, home: URL): boolean {
  if (url.startsWith('data:') || url === 'about:blank') return true;
  const address = url.startsWith('blob:') ? url.slice('blob:'.length) : url;
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === home.protocol && host === home.host;
}
