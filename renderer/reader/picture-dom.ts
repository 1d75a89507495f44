import type { Picture } from '../../shared/model';
import { pictureName } from './picture-name';

/** A picture in the page: the button that shows it larger, and in it the image. */
export interface PictureElement {
  readonly picture: Picture;
  readonly frame: HTMLButtonElement;
  readonly image: HTMLImageElement;
}

interface Placing {
  readonly text: string;
  readonly blocks: readonly { readonly start: number; readonly end: number }[];
  readonly blockElements: readonly HTMLElement[];
  readonly sections: readonly { readonly element: HTMLElement; readonly endBlock: number }[];
}

/**
 * Puts the pictures of an article among its blocks, which stand in the page already: in the figure of the caption, in
 * the list or quotation that goes on around it, or by itself. No text comes with them and no block's element is
 * touched, so offsets stay what they are. Their bytes come later (`picture-loading`). Linear in the pictures.
 */
export function placePictures(
  document: Document,
  pictures: readonly Picture[],
  placing: Placing,
): readonly PictureElement[] {
  const { text, blocks, blockElements, sections } = placing;
  return pictures.map((picture) => {
    const caption = blocks[picture.caption ?? -1];
    const words = caption === undefined ? '' : text.slice(caption.start, caption.end);
    const figure = figureOf(blockElements[picture.caption ?? -1]);
    const made = createPicture(document, picture, words);
    if (figure !== null) {
      const below = picture.before !== picture.caption;
      figure.insertBefore(made.frame, below ? null : (blockElements[picture.caption ?? -1] ?? null));
      return made;
    }
    const alone = document.createElement('figure');
    alone.append(made.frame);
    const next = blockElements[picture.before];
    const section = sections.find(({ endBlock }) => picture.before < endBlock) ?? sections.at(-1);
    if (next === undefined || section === undefined) section?.element.append(alone);
    else insertBefore(alone, next, section.element);
    return made;
  });
}

function figureOf(caption: HTMLElement | undefined): HTMLElement | null {
  const figure = caption?.parentElement ?? null;
  return figure?.localName === 'figure' ? figure : null;
}

/** Before a block, outside of what begins with it; in a list that goes on, at the end of the item above. */
function insertBefore(figure: HTMLElement, block: HTMLElement, section: HTMLElement): void {
  let node: Element = block.closest('table') ?? figureOf(block) ?? block;
  for (
    let parent = node.parentElement;
    parent !== null && parent !== section && node.previousElementSibling === null;
    parent = node.parentElement
  )
    node = parent;
  const above = node.localName === 'li' ? node.previousElementSibling : null;
  if (above === null) node.before(figure);
  else above.append(figure);
}

function createPicture(document: Document, picture: Picture, caption: string): PictureElement {
  const frame = document.createElement('button');
  frame.type = 'button';
  frame.setAttribute('aria-label', `View picture larger: ${pictureName(picture, caption)}`);
  frame.style.setProperty('--width', String(picture.width));
  frame.style.setProperty('--height', String(picture.height));
  const image = document.createElement('img');
  image.width = picture.width;
  image.height = picture.height;
  image.alt = picture.alt;
  image.decoding = 'async';
  // Dragged, it would come back to the window as a file to import.
  image.draggable = false;
  frame.append(image);
  return { picture, frame, image };
}
