import { X } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton, useCommand } from '../ui';
import type { ArticleView } from './article-view';
import type { PictureElement } from './picture-dom';
import { pictureName } from './picture-name';
import styles from './picture-viewer.module.css';

interface PictureViewerProps {
  readonly view: ArticleView;
  /** Says words to those who do not see that nothing happened. */
  readonly say: (words: string) => void;
}

/** What is kept of the window's height for its edges and the caption, and of its width for the edges, in CSS pixels. */
const AROUND = 150;
const EDGES = 48;

/** Shows a picture of the article as large as the window, when it is clicked, entered, or asked for by its key. */
export function PictureViewer({ view, say }: PictureViewerProps) {
  const { root, pictures } = view.dom;
  const [shown, setShown] = useState<PictureElement | null>(null);
  useLayoutEffect(() => {
    const show = (event: MouseEvent) => {
      const frame = event.target instanceof Element ? event.target.closest('figure > button') : null;
      const picture = frame === null ? undefined : pictures.find((one) => one.frame === frame);
      if (picture !== undefined && isDrawn(picture)) setShown(picture);
    };
    root.addEventListener('click', show);
    return () => root.removeEventListener('click', show);
  }, [root, pictures]);
  useCommand({
    id: 'reader.view-picture',
    title: 'View the picture larger',
    group: 'Article',
    keys: ['p'],
    scope: 'article',
    isEnabled: pictures.length > 0,
    run: () => {
      const picture = inView(view);
      if (picture === undefined) say('No picture is in view');
      else setShown(picture);
    },
  });
  const close = () => setShown(null);
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={shown !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        {shown ? <LargePicture shown={shown} onClose={close} /> : null}
      </Modal>
    </ModalOverlay>
  );
}

function LargePicture({ shown, onClose }: { readonly shown: PictureElement; readonly onClose: () => void }) {
  const { picture, frame, image } = shown;
  const { width, height } = picture;
  const caption = captionOf(frame);
  return (
    <Dialog className={styles.dialog ?? ''} aria-label={`Picture: ${pictureName(picture, caption)}`}>
      <img
        className={styles.picture}
        src={image.src}
        alt={picture.alt}
        width={width}
        height={height}
        style={{ width: `min(${width}px, 100vw - ${EDGES}px, (100vh - ${AROUND}px) * ${width / height})` }}
        draggable={false}
      />
      <div className={styles.foot}>
        <p className={styles.caption}>{caption || picture.alt}</p>
        <IconButton label="Close" keys="Escape" onPress={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
    </Dialog>
  );
}

function captionOf(frame: HTMLElement): string {
  return frame.parentElement?.querySelector('figcaption')?.textContent ?? '';
}

function isDrawn({ frame, image }: PictureElement): boolean {
  return !frame.disabled && image.hasAttribute('src');
}

/** The first picture of which the pane shows something. Reads the layout of pictures up to it. */
function inView({ pane, dom }: ArticleView): PictureElement | undefined {
  const { top, bottom } = pane.getBoundingClientRect();
  return dom.pictures.find((one) => {
    if (!isDrawn(one)) return false;
    const box = one.frame.getBoundingClientRect();
    return box.height > 0 && box.bottom > top && box.top < bottom;
  });
}
