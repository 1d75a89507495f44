/** The numbers of an entry that ZIP64 may put into a field of their own. */
interface EntrySizes {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** A number of 32 bits that only says that the true one stands elsewhere. */
export const ELSEWHERE_32 = 0xffffffff;
/** The field of an entry's numbers beyond 32 bits (APPNOTE 4.5.3). */
const ZIP64 = 0x0001;

/** The content of an entry's extra field of this kind; null where there is none. A field that is cut ends the list. */
export function extraField(extra: Uint8Array, kind: number): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === kind) return end > extra.length ? null : extra.subarray(at + 4, end);
  }
  return null;
}

/**
 * An entry's numbers, those beyond 32 bits from its ZIP64 field, where they stand in this order and only as far as they
 * are needed. One that is missing or beyond what a number holds is infinite, which no archive survives.
 */
export function zip64Sizes(sizes: EntrySizes, extra: Uint8Array): EntrySizes {
  const { size, packedSize, offset } = sizes;
  if (size !== ELSEWHERE_32 && packedSize !== ELSEWHERE_32 && offset !== ELSEWHERE_32) return sizes;
  const field = extraField(extra, ZIP64) ?? new Uint8Array();
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  let at = 0;
  const next = (stated: number): number => {
    if (stated !== ELSEWHERE_32) return stated;
    at += 8;
    return at > field.length ? Number.POSITIVE_INFINITY : longNumber(view, at - 8);
  };
  return { size: next(size), packedSize: next(packedSize), offset: next(offset) };
}

/** A number of 64 bits; infinite beyond what a number holds exactly. */
export function longNumber(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true);
  return number > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(number);
}
