import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Popover } from 'react-aria-components';
import { Button } from '../ui';
import styles from './link-bubble.module.css';
import { openLink } from './open-link';

/**
 * Shows where a link of the note leads when it is clicked, with the one way to follow it. The keyboard
 * stays in the text; the toolbar's link button offers the same. It goes at the next change or click.
 */
export function LinkBubble() {
  const [editor] = useLexicalComposerContext();
  const [link, setLink] = useState<HTMLAnchorElement | null>(null);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const clicked = event.target instanceof Element ? event.target.closest('a') : null;
      if (clicked) event.preventDefault();
      setLink(event.type === 'click' ? clicked : null);
    };
    const hide = () => setLink(null);
    const stopListening = editor.registerRootListener((root) => {
      root?.addEventListener('click', onClick);
      root?.addEventListener('auxclick', onClick);
      return () => {
        root?.removeEventListener('click', onClick);
        root?.removeEventListener('auxclick', onClick);
      };
    });
    const stopWatching = editor.registerTextContentListener(hide);
    return () => {
      stopListening();
      stopWatching();
    };
  }, [editor]);
  if (!link) return null;
  const { href } = link;
  return (
    <Popover
      isOpen
      isNonModal
      triggerRef={{ current: link }}
      placement="bottom start"
      offset={4}
      onOpenChange={(isOpen) => (isOpen ? undefined : setLink(null))}
      className={styles.bubble ?? ''}
    >
      <div role="dialog" aria-label="Link" className={styles.line}>
        <span className={styles.address}>{href}</span>
        <Button look="ghost" onPress={() => openLink(href)}>
          <ExternalLink aria-hidden="true" />
          Open in browser
        </Button>
      </div>
    </Popover>
  );
}
