import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, Popover } from 'react-aria-components';
import styles from './menu.module.css';

interface OpenMenuProps {
  readonly label: string;
  /** The element the menu hangs under; it gets the keyboard back. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onAction?: (key: string) => void;
  readonly selected?: string;
  readonly onSelect?: (key: string) => void;
  readonly children: ReactNode;
}

/**
 * A menu that is open as long as it is rendered. For rows and cards of long lists, where a `Menu` for each
 * would cost more to scroll past than the few that are ever opened.
 */
export function OpenMenu({ label, anchor, onClose, onAction, selected, onSelect, children }: OpenMenuProps) {
  const choice = onSelect
    ? {
        selectionMode: 'single' as const,
        disallowEmptySelection: true,
        selectedKeys: selected === undefined ? [] : [selected],
        onSelectionChange: (keys: 'all' | Set<string | number>) => {
          const key = keys === 'all' ? undefined : [...keys][0];
          if (key !== undefined) onSelect(String(key));
        },
      }
    : {};
  return (
    <Popover
      aria-label={label}
      className={styles.popover ?? ''}
      triggerRef={anchor}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <AriaMenu
        autoFocus="first"
        aria-label={label}
        className={styles.menu ?? ''}
        onAction={(key) => onAction?.(String(key))}
        onClose={onClose}
        {...choice}
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}
