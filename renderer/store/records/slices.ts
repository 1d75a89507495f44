/** A list in pieces of `most` items, the last one shorter, so that a page can draw between them. */
export function* slices<T>(items: readonly T[], most: number): Generator<readonly T[], void> {
  for (let at = 0; at < items.length; at += most) yield items.slice(at, at + most);
}
