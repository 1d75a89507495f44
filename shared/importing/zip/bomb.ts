import { sizeInWords } from '../../size-in-words';
import { LOCAL_BYTES } from './entry';
import type { ZipLimits } from './limits';
import type { ZipEntry } from './zip-entry';

/** Text and markup shrink to a thirtieth at most; DEFLATE's limit, which bombs are made of, is 1,032. */
const MAX_RATIO = 250;
/** From so many bytes on the ratio of an archive counts as a whole: many small files make a bomb as well. */
const ALL_RATIO_FROM = 500_000_000;

interface ArchiveSize {
  readonly archiveSize: number;
  /** Where its files end and its list begins. */
  readonly filesEnd: number;
  readonly limits: ZipLimits;
}

/** Why an archive with these files is not to be unpacked, as a clause; null where nothing speaks against it. */
export function bombIn(
  entries: readonly ZipEntry[],
  { archiveSize, filesEnd, limits }: ArchiveSize,
): string | null {
  let size = 0;
  for (const entry of entries) {
    size += entry.size;
    if (entry.size > limits.ratioFrom && entry.size > entry.packedSize * MAX_RATIO)
      return `“${entry.name}” in it would unpack to more than ${MAX_RATIO} times its size`;
  }
  if (size > limits.unpackedBytes) return `it would unpack to more than ${sizeInWords(limits.unpackedBytes)}`;
  if (size > ALL_RATIO_FROM && size > archiveSize * MAX_RATIO)
    return `it would unpack to more than ${MAX_RATIO} times its size`;
  return doShareBytes(entries, filesEnd) ? 'its files share their bytes' : null;
}

/** Bombs of the best ratio (Fifield 2019) name the same packed bytes again and again. */
function doShareBytes(entries: readonly ZipEntry[], filesEnd: number): boolean {
  let free = 0;
  for (const { offset, packedSize } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free) return true;
    free = offset + LOCAL_BYTES + packedSize;
  }
  return free > filesEnd;
}
