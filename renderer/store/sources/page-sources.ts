import { pageKey } from '../../../shared/importing';
import type { Source } from '../../../shared/model';
import { loadSources } from './sources';

/** The key of each source's address, made once: records keep their identity until they change. */
const keys = new WeakMap<Source, { readonly key: string | null }>();

/**
 * The source whose record has the address of this page: fragment, tracking, `www.`, scheme and a trailing
 * slash do not count (ST33). Of several, the one added last; null for an address that names no page of its
 * own, as a site's front page, which many publishers give for every article. Linear in the sources, with
 * each address read once.
 */
export async function sourceOfPage(address: string | undefined): Promise<string | null> {
  const key = address === undefined ? null : articleKey(address);
  if (key === null) return null;
  return (await loadSources()).find((source) => addressKey(source) === key)?.id ?? null;
}

/** What two sources that are one page have in common, as text; null for a source without such an address. */
export function addressKey(source: Source): string | null {
  const known = keys.get(source);
  if (known !== undefined) return known.key;
  const { URL: address } = source.csl;
  const key = address === undefined ? null : articleKey(address);
  keys.set(source, { key });
  return key;
}

/** The key of a page's address, by which it is known; null for what names no page of its own. */
export function articleKey(address: string): string | null {
  const key = pageKey(address);
  return key !== null && /[/?]./.test(key) ? key : null;
}
