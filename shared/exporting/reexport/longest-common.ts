/**
 * Pairs of indexes of a longest common subsequence, in order. Quadratic in what is left once equal ends
 * are taken away.
 */
export function longestCommon(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < a.length - from && tail < b.length - from && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const rows = a.length - from - tail;
  const columns = b.length - from - tail;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[from + row] === b[from + column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const pairs: [number, number][] = Array.from({ length: from }, (_, index) => [index, index]);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[from + row] === b[from + column]) pairs.push([from + row++, from + column++]);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let index = tail; index > 0; index -= 1) pairs.push([a.length - index, b.length - index]);
  return pairs;
}
