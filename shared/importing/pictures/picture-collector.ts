import type { RawBlock, RawPicture } from '../../text';
import type { BlockCollector } from '../block-collector';

interface Standing {
  readonly numbers: readonly number[];
  readonly alt: string;
  /** The block it stands before, by its index. */
  at: number;
  /** The block that describes it. */
  caption: number | null;
}

/**
 * Notes where among the blocks that are collected pictures stand, and says so at the blocks when all are there. A
 * picture in the middle of a paragraph stands behind it: no block is ever ended for one.
 */
export function pictureCollector(collector: BlockCollector) {
  const standing: Standing[] = [];
  const figures: { readonly first: number; caption: number | null }[] = [];

  /** What a caption that is no picture's own describes: those right before it, as Word puts them. */
  function settle(first: number, caption: number): void {
    let from = first;
    if (from === standing.length) while (standing[from - 1]?.at === caption) from--;
    for (const picture of standing.slice(from)) {
      if (picture.caption === null && (picture.at === caption || picture.at === caption + 1))
        picture.caption = caption;
    }
  }

  return {
    /** Takes a picture that may be under any of these numbers; none for one that is not in the file. */
    add(numbers: readonly number[], alt: string): void {
      if (numbers.length === 0) return;
      const at = collector.blocks.length + (collector.hasWords() ? 1 : 0);
      standing.push({ numbers, alt, at, caption: null });
    },
    openFigure(): void {
      figures.push({ first: standing.length, caption: null });
    },
    /** The block collected last is the caption of the figure that is open. */
    noteCaption(): void {
      const figure = figures.at(-1);
      if (figure !== undefined) figure.caption ??= collector.blocks.length - 1;
    },
    closeFigure(): void {
      const figure = figures.pop();
      if (figure !== undefined && figure.caption !== null) settle(figure.first, figure.caption);
    },
    /** The block collected last was made of the description of the picture under these numbers: it goes there. */
    noteDescription(numbers: readonly number[]): void {
      const picture = standing.findLast((other) => other.numbers.join() === numbers.join());
      if (picture === undefined) return;
      picture.at = collector.blocks.length - 1;
      picture.caption = picture.at;
    },
    /** The blocks with their pictures; without blocks there are none. */
    placed(): RawBlock[] {
      if (standing.length === 0) return collector.blocks;
      const pictures = new Map<number, RawPicture[]>();
      for (const { numbers, alt, at, caption } of standing) {
        const isLast = at >= collector.blocks.length;
        const block = caption ?? (isLast ? collector.blocks.length - 1 : at);
        const isBehind = at > block;
        const picture = {
          numbers,
          alt,
          ...(isBehind && { isBehind }),
          ...(caption !== null && { isCaptioned: true }),
        };
        pictures.set(block, [...(pictures.get(block) ?? []), picture]);
      }
      return collector.blocks.map((block, index) => {
        const here = pictures.get(index);
        return here === undefined ? block : { ...block, pictures: [...(block.pictures ?? []), ...here] };
      });
    },
  };
}

export type PictureCollector = ReturnType<typeof pictureCollector>;
