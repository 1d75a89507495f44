import type { FilePart } from './dialect';

/** Parts of a file where they start, in the order of the file and with what stands between them. */
export function withBetween(
  file: string,
  parts: readonly { readonly part: FilePart; readonly start: number }[],
): readonly FilePart[] {
  const all: FilePart[] = [];
  let at = 0;
  for (const { part, start } of parts.toSorted((a, b) => a.start - b.start)) {
    if (start > at) all.push({ kind: 'between', raw: file.slice(at, start) });
    all.push(part);
    at = start + part.raw.length;
  }
  if (at < file.length) all.push({ kind: 'between', raw: file.slice(at) });
  return all;
}
