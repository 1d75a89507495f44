import { clampSpan } from '../text';

/** Words at more places than this are compared around where they stood only. */
const MOST_COMPARED = 500;

/**
 * Offsets at which the words stand verbatim, ascending. Of more than `limit` places those are kept
 * whose neighbouring characters agree longest with the context. Linear in the text, up to
 * `MOST_COMPARED` places.
 */
export function exactPlaces(
  text: string,
  wanted: {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
    readonly start: number;
  },
  limit: number,
): number[] {
  const places = placesAround(text, wanted.exact, wanted.start);
  if (places.length <= limit) return places;
  const best: { at: number; agreement: number }[] = [];
  for (const at of places) {
    const agreement = neighbourAgreement(text, wanted, at);
    const last = best.at(-1);
    if (best.length === limit && last !== undefined && agreement <= last.agreement) continue;
    if (best.length === limit) best.pop();
    const rank = best.findIndex((other) => other.agreement < agreement);
    best.splice(rank < 0 ? best.length : rank, 0, { at, agreement });
  }
  return best.map(({ at }) => at).sort((a, b) => a - b);
}

/** The first places in the text; of too many, as many around an offset as stand as close together. */
function placesAround(text: string, words: string, offset: number): number[] {
  const first = placesFrom(text, words, 0);
  if (first.length < MOST_COMPARED) return first;
  const middle = clampSpan(text, { start: offset, end: offset }).start;
  return placesFrom(text, words, Math.max(0, middle - ((first.at(-1) ?? 0) >> 1)));
}

function placesFrom(text: string, words: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (places.push(at) === MOST_COMPARED) break;
  }
  return places;
}

function neighbourAgreement(
  text: string,
  { exact, prefix, suffix }: { readonly exact: string; readonly prefix: string; readonly suffix: string },
  at: number,
): number {
  let before = 0;
  while (before < Math.min(at, prefix.length) && text[at - before - 1] === prefix.at(-before - 1)) before++;
  const end = at + exact.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
