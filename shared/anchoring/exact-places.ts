/**
 * Offsets at which the words stand verbatim, ascending. Of more than `limit` places those are kept
 * whose neighbouring characters agree longest with the context. Linear in the text.
 */
export function exactPlaces(
  text: string,
  wanted: { readonly exact: string; readonly prefix: string; readonly suffix: string },
  limit: number,
): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted.exact); at >= 0; at = text.indexOf(wanted.exact, at + 1)) places.push(at);
  if (places.length <= limit) return places;
  const ranked = places.map((at) => ({ at, agreement: neighbourAgreement(text, wanted, at) }));
  ranked.sort((a, b) => b.agreement - a.agreement || a.at - b.at);
  return ranked.slice(0, limit).map(({ at }) => at);
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
