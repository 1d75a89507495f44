/** A run of text from where its beginning matched up to the character that ends it, which is empty at the text's end. */
export interface Run {
  readonly text: string;
  readonly begun: RegExpMatchArray;
  readonly endedBy: string;
}

/**
 * The text with runs replaced, which begin where `begins` matches and end before the first match of `ends`; null leaves
 * one as it is. An expression that takes a run of many millions of characters whole would overflow its stack
 * (measured: beyond 6 million in V8); this goes on from match to match. Both expressions are global. Linear.
 */
export function replaceRuns(
  text: string,
  begins: RegExp,
  ends: RegExp,
  replace: (run: Run) => string | null,
): string {
  const parts: string[] = [];
  let from = 0;
  for (const begun of text.matchAll(begins)) {
    if (begun.index < from) continue;
    ends.lastIndex = begun.index + begun[0].length;
    const end = ends.exec(text);
    const to = end?.index ?? text.length;
    const replaced = replace({ text: text.slice(begun.index, to), begun, endedBy: end?.[0] ?? '' });
    if (replaced === null) continue;
    parts.push(text.slice(from, begun.index), replaced);
    from = to;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}
