import type { RawBlock, RawPicture } from '../../text';

/**
 * What is left of blocks, with pictures of those that were left out standing where these stood: of several in a row
 * the pictures before the first of them, which follow what precedes, or with `all` each. Linear.
 */
export function keepingPictures(
  blocks: readonly RawBlock[],
  left: readonly RawBlock[],
  of: 'first' | 'all' = 'first',
): readonly RawBlock[] {
  if (left.length === blocks.length || blocks.every(({ pictures }) => pictures === undefined)) return left;
  const kept = new Set(left);
  const result: RawBlock[] = [];
  let waiting: RawPicture[] = [];
  let isGap = false;
  for (const block of blocks) {
    if (kept.has(block)) {
      result.push(withPicturesBefore(block, waiting));
      waiting = [];
      isGap = false;
    } else if (!isGap || of === 'all') {
      const pictures = (block.pictures ?? []).filter(({ isBehind }) => of === 'all' || isBehind !== true);
      waiting.push(...pictures.map(({ numbers, alt }) => ({ numbers, alt })));
      isGap = true;
    }
  }
  const last = result.pop();
  return last === undefined ? left : [...result, withPicturesBehind(last, waiting)];
}

/** The block with further pictures before all of its own. */
export function withPicturesBefore(block: RawBlock, pictures: readonly RawPicture[]): RawBlock {
  return pictures.length === 0 ? block : { ...block, pictures: [...pictures, ...(block.pictures ?? [])] };
}

/** The block with further pictures behind it. */
export function withPicturesBehind(block: RawBlock, pictures: readonly RawPicture[]): RawBlock {
  const behind = pictures.map((picture) => ({ ...picture, isBehind: true }));
  return behind.length === 0 ? block : { ...block, pictures: [...(block.pictures ?? []), ...behind] };
}
