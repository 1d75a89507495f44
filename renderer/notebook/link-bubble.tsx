import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ArrowUpRight, ExternalLink } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { Popover } from 'react-aria-components';
import { isProgramLink, type ProgramLink, readLink } from '../../shared/program-link';
import { useLinkTarget } from '../store';
import { Button } from '../ui';
import styles from './link-bubble.module.css';
import { openLink, wayOf } from './open-link';

/**
 * Shows where a link of the note leads when it is clicked, with the one way to follow it. The keyboard
 * stays in the text; the toolbar's link button offers the same. It goes at the next change or click.
 */
export function LinkBubble() {
  const [editor] = useLexicalComposerContext();
  const [link, setLink] = useState<HTMLAnchorElement | null>(null);
  useLayoutEffect(() => {
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
        <Target href={href} />
        <Button
          look="ghost"
          onPress={() => {
            setLink(null);
            void openLink(href);
          }}
        >
          {isProgramLink(href) ? <ArrowUpRight aria-hidden="true" /> : <ExternalLink aria-hidden="true" />}
          {wayOf(href)}
        </Button>
      </div>
    </Popover>
  );
}

/** Where a link leads: its address, or what it is a link to in the library. */
function Target({ href }: { readonly href: string }) {
  const read = isProgramLink(href) ? readLink(href) : null;
  return read?.ok ? <NamedTarget link={read.link} /> : <span className={styles.address}>{href}</span>;
}

function NamedTarget({ link }: { readonly link: ProgramLink }) {
  const name = useLinkTarget(link);
  return <span className={styles.address}>{name === null ? 'Not in this library' : (name ?? '')}</span>;
}
