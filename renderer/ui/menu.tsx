import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { showKeys } from './chord';
import { CommandKey, Kbd } from './kbd';
import styles from './menu.module.css';

interface MenuProps {
  readonly label: string;
  /** The button that opens the menu: a `Button` or an `IconButton`. */
  readonly trigger: ReactNode;
  readonly onAction?: (key: string) => void;
  readonly selected?: readonly string[];
  readonly onSelect?: (key: string) => void;
  readonly children: ReactNode;
}

/**
 * A menu under its button. With `selected` and `onSelect` its items are one choice among several
 * (menuitemradio); otherwise they are actions.
 */
export function Menu({ label, trigger, onAction, selected, onSelect, children }: MenuProps) {
  const choice = onSelect
    ? {
        selectionMode: 'single' as const,
        disallowEmptySelection: true,
        selectedKeys: selected ?? [],
        onSelectionChange: (keys: 'all' | Set<string | number>) => {
          const key = keys === 'all' ? undefined : [...keys][0];
          if (key !== undefined) onSelect(String(key));
        },
      }
    : {};
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} offset={4}>
        <AriaMenu
          aria-label={label}
          className={styles.menu ?? ''}
          onAction={(key) => onAction?.(String(key))}
          {...choice}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  readonly icon?: ReactNode;
  /** The command the item runs: its key, as the user has it, stands at the right. */
  readonly command?: string;
  /** A key that cannot be changed, in place of a command's. */
  readonly keys?: string;
  readonly isDangerous?: boolean;
  readonly children: string;
}

/** One line of a `Menu`; `id` is the key its actions are told by. */
export function MenuItem({ icon, command, keys, isDangerous, children, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={children}
      className={`${styles.item} ${isDangerous ? styles.dangerous : ''}`}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
      {command ? <CommandKey id={command} /> : keys ? <Kbd>{showKeys(keys)}</Kbd> : null}
    </AriaMenuItem>
  );
}
