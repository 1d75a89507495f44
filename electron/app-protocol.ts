import type { CustomScheme, Protocol } from 'electron';
import { APP_HOST, APP_SCHEME } from '../shared/desktop-api';
import { answerForPage } from './page-answer';

/**
 * `standard` gives the scheme an origin, without which there is no IndexedDB; `secure` makes it a secure
 * context, as `crypto.subtle` needs; `supportFetchAPI` lets module scripts load; `codeCache` keeps V8's
 * compiled code between starts. It must be registered before the app is ready.
 */
export const APP_SCHEMES: readonly CustomScheme[] = [
  {
    scheme: APP_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
];

/** Serves the built page from `folder`; another host under the same scheme has no files. */
export function servePage(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host !== APP_HOST) return new Response(null, { status: 404 });
    const { status, headers, body } = await answerForPage(folder, request.method, url.pathname);
    return new Response(body, { status, headers: { ...headers } });
  });
}
