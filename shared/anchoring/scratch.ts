/** A kind of typed array that can be used again and again. */
type Numbers = Int32Array | Float32Array | Uint8Array;

/**
 * Returns what lends the same array to every call, made longer when one asks for more. The borrower fills
 * what it reads, and hands it to nobody who keeps it past the next loan: an array for each quotation
 * costs more than the work done in it.
 */
export function scratch<T extends Numbers>(make: (length: number) => T): (length: number) => T {
  let lent = make(1_024);
  return (length) => {
    if (lent.length < length) lent = make(2 * length);
    return lent;
  };
}
