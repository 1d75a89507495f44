import { APP_HOST, APP_SCHEME } from '../shared/desktop-api';

/** Where the window opens. Scheme and host are the origin that the library belongs to. */
export const PAGE_URL = `${APP_SCHEME}://${APP_HOST}/`;

/**
 * Whether `url` has the scheme, host and port of `pageUrl`. `URL.origin` would not do: Node gives `null`
 * for every scheme of one's own, so that all of them would be alike. A URL that does not parse has none.
 */
export function isOfPage(pageUrl: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const candidate = new URL(url);
  const page = new URL(pageUrl);
  return candidate.protocol === page.protocol && candidate.host === page.host && candidate.username === '';
}
