import { pictureHeader } from '../../shared/importing';
import { readPicture, reportError } from '../store';
import type { ArticleDom, ArticleSection } from './article-dom';
import type { PictureElement } from './picture-dom';

/** How far from the pane, as a share of its height, a section's pictures are read ahead of scrolling. */
const AHEAD = '100% 0px';

/**
 * Reads the bytes of pictures when their section comes near the pane, and shows them by addresses that lead nowhere
 * but to them (`blob:`). One that is not there, or cannot be drawn, says what it showed. Returns the end of it,
 * which gives all of them back. An article without pictures costs nothing.
 */
export function loadPictures(pane: HTMLElement, { sections, pictures }: ArticleDom): () => void {
  if (pictures.length === 0) return () => undefined;
  const waiting = new Map<Element, readonly PictureElement[]>();
  for (const section of sections) {
    const own = picturesOf(section, pictures);
    if (own.length > 0) waiting.set(section.element, own);
  }
  const addresses: string[] = [];
  let isOver = false;
  const load = async (some: readonly PictureElement[]) => {
    for (const one of some) {
      const blob = await blobOf(one);
      if (isOver) return;
      if (blob === null) showMissing(one);
      else {
        const address = URL.createObjectURL(blob);
        addresses.push(address);
        one.image.addEventListener('error', () => showMissing(one), { once: true });
        one.image.src = address;
      }
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const some = isIntersecting ? waiting.get(target) : undefined;
        if (some === undefined) continue;
        waiting.delete(target);
        observer.unobserve(target);
        load(some).catch((cause: unknown) =>
          reportError(
            'The pictures of this article could not be read. Reload the window to try again.',
            cause,
          ),
        );
      }
    },
    { root: pane, rootMargin: AHEAD },
  );
  for (const element of waiting.keys()) observer.observe(element);
  return () => {
    isOver = true;
    observer.disconnect();
    for (const address of addresses) URL.revokeObjectURL(address);
  };
}

function picturesOf({ element }: ArticleSection, pictures: readonly PictureElement[]) {
  return pictures.filter(({ frame }) => element.contains(frame));
}

/** What the bytes are is told by them alone: what an archive of somebody else says of them is not believed. */
async function blobOf({ picture }: PictureElement): Promise<Blob | null> {
  const bytes = await readPicture(picture);
  const header = bytes === null ? null : pictureHeader(bytes);
  return bytes === null || header === null
    ? null
    : new Blob([new Uint8Array(bytes)], { type: header.mediaType });
}

/** Leaves the place as large as it is, with what the picture showed, as far as anybody said. */
function showMissing({ picture, frame, image }: PictureElement): void {
  image.removeAttribute('src');
  frame.disabled = true;
  frame.dataset.missing = picture.alt === '' ? 'This picture is missing' : `Missing picture: ${picture.alt}`;
  frame.setAttribute('aria-label', frame.dataset.missing);
}
