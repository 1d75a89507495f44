import { useLayoutEffect, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { announce, openOutside, reportError } from '../store';
import { Button } from '../ui';
import { linkAddress } from './link-policy';
import styles from './link-popover.module.css';

interface OpenLink {
  readonly element: HTMLElement;
  readonly address: string;
}

/** Shows where a link of the article leads when it is clicked or entered; only its button opens it. */
export function LinkPopover({ root }: { readonly root: HTMLElement }) {
  const [link, setLink] = useState<OpenLink | null>(null);
  const trigger = useRef<HTMLElement | null>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const show = (event: MouseEvent | KeyboardEvent) => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('a') : null;
      const address = linkAddress(element?.dataset.address);
      if (element === null || address === null || document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      trigger.current = element;
      setLink({ element, address });
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Enter' && show(event);
    root.addEventListener('click', show);
    root.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('click', show);
      root.removeEventListener('keydown', onKey);
    };
  }, [root]);
  const close = () => setLink(null);
  const open = (address: string) => {
    close();
    return openOutside(address);
  };
  const copy = () => {
    if (words.current && copyWordsOf(words.current)) announce('Address copied');
    else reportError('The address could not be copied. Select it and copy it by hand.');
    close();
  };
  return (
    <Popover
      triggerRef={trigger}
      isOpen={link !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
      placement="bottom start"
      offset={6}
      className={styles.popover ?? ''}
    >
      <Dialog aria-label="Link" className={styles.panel ?? ''}>
        <p className={styles.address} ref={words}>
          {link?.address}
        </p>
        <div className={styles.actions}>
          <Button look="line" autoFocus onPress={() => (link ? open(link.address) : undefined)}>
            Open in browser
          </Button>
          <Button look="ghost" onPress={copy}>
            Copy address
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}

/**
 * Copies by the editing command, not by `navigator.clipboard`: that one asks for a permission, and the
 * shell grants none.
 */
function copyWordsOf(element: HTMLElement): boolean {
  const selection = document.getSelection();
  selection?.selectAllChildren(element);
  const isCopied = document.execCommand('copy');
  selection?.removeAllRanges();
  return isCopied;
}
