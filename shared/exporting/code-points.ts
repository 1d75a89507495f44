/**
 * Turns offsets in UTF-16 code units into counts of Unicode code points: one pass over the text, then
 * logarithmic for each offset. An offset inside a pair counts as the one after it.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
