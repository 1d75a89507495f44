import { folded } from './evidence';

const SEPARATOR = /\s+[|»•·—–-]\s+|\s+::\s+/g;
const UNMISTAKABLE = /[|»:•]/;

export interface DividedTitle {
  readonly title: string;
  /** What was taken off: a candidate for the publication's name. */
  readonly siteName: string | null;
}

/**
 * A page's title without the site's name before or after it. `siteNames` are names the page gives
 * itself, `host` its host, `headlines` other titles of the page. A last part nobody vouches for is
 * taken off only behind a separator that headlines do not use (`|`, `»`, `::`) and when it is short.
 */
export function withoutSiteName(
  title: string,
  known: {
    readonly siteNames: readonly string[];
    readonly host: string;
    readonly headlines: readonly string[];
  },
): DividedTitle {
  const separators = [...title.matchAll(SEPARATOR)];
  const first = separators[0];
  const last = separators.at(-1);
  if (first === undefined || last === undefined) return { title, siteName: null };
  const before = title.slice(0, last.index);
  const after = title.slice(last.index + last[0].length);
  if (isSiteName(after, known) || known.headlines.some((headline) => folded(headline) === folded(before))) {
    return { title: withoutSiteName(before, known).title, siteName: after };
  }
  const opening = title.slice(0, first.index);
  if (isSiteName(opening, known))
    return { title: title.slice(first.index + first[0].length), siteName: opening };
  const isShort = after.split(' ').length <= 4 && before.split(' ').length >= 3;
  if (UNMISTAKABLE.test(last[0]) && isShort) return { title: before, siteName: after };
  return { title, siteName: null };
}

function isSiteName(
  part: string,
  known: { readonly siteNames: readonly string[]; readonly host: string },
): boolean {
  const name = folded(part);
  if (name === '') return false;
  const host = folded(known.host.replace(/^www\./, '').replace(/\.[a-z.]{2,6}$/, ''));
  const names = known.siteNames.map(folded);
  return (
    names.includes(name) ||
    name === folded(known.host) ||
    name === host ||
    (host.length > 4 && name === `the${host}`)
  );
}
