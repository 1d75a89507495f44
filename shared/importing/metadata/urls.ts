import { isLinkable } from '../../external-links';

const TRACKING_PARAMETER =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|ncid|cmpid|smid|xtor|at_(?:medium|campaign|link\w*|custom\d))$/i;

function parsed(value: string, base: string | null): URL | null {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  return URL.canParse(trimmed, base ?? undefined) ? new URL(trimmed, base ?? undefined) : null;
}

/**
 * The address of a page, made absolute and without tracking parameters (`utm_*`, `fbclid`, `gclid` and
 * their kin) or fragment; null for anything but http and https.
 */
export function pageAddress(value: string, base: string | null): string | null {
  const url = parsed(value, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const tracking = [...url.searchParams.keys()].filter((key) => TRACKING_PARAMETER.test(key));
  for (const key of tracking) url.searchParams.delete(key);
  url.hash = '';
  return url.href;
}

/**
 * The target of a link in running text; null for what a reader must never be sent to (`javascript:`,
 * `data:`, `file:` …), for places inside the same page, and for a relative link without a base.
 */
export function linkTarget(href: string, base: string | null): string | null {
  if (href.trim().startsWith('#')) return null;
  const url = parsed(href, base);
  return url !== null && isLinkable(url) ? url.href : null;
}

/** True for two addresses of one page: scheme, `www.`, tracking and a trailing slash do not count. */
export function isSamePage(one: string, other: string): boolean {
  return (pageKey(one) ?? one) === (pageKey(other) ?? other);
}

/** What all addresses of one page have in common, as text; null for what is no address of a page. */
export function pageKey(value: string): string | null {
  const address = pageAddress(value, null);
  return address?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?=\?|$)/, '') ?? null;
}

/**
 * The day, or the month, in an address of a page (`/2026/03/14/`, `/2026-03-14-`, `/20260314`) as ISO 8601;
 * none where its figures are no day. A list of one at most.
 */
export function dateInAddress(address: string): string[] {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const day =
    /(?:^|[/_-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_-]|$)/.exec(path);
  const month = /\/((?:19|20)\d{2})[/-](\d{2})(?=\/)/.exec(path);
  const parts = (day ?? month)?.slice(1).map((part) => part.padStart(2, '0'));
  return parts === undefined ? [] : [parts.join('-')];
}
