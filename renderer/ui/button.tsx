import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './button.module.css';
import { showKeys } from './chord';
import { CommandKey, Kbd } from './kbd';

export type ButtonLook = 'solid' | 'line' | 'ghost' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

/** A button with words on it. One `solid` button at most stands in a view: its main action. */
export function Button({ look = 'line', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[look]}`}>
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The accessible name, and the tooltip's words. */
  readonly label: string;
  /** The command the button runs: its key, as the user has it, stands in the tooltip. */
  readonly command?: string;
  /** A key that cannot be changed, in place of a command's. */
  readonly keys?: string;
  readonly children: ReactNode;
  /** Sets `aria-pressed` and the pressed look; leave out for a button that is no toggle. */
  readonly isPressedOn?: boolean;
}

/** A button with an icon alone; its name and key show as a tooltip on hover and on keyboard focus. */
export function IconButton({ label, command, keys, children, isPressedOn, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        aria-pressed={isPressedOn}
        className={`${styles.button} ${styles.icon} ${isPressedOn ? styles.on : ''}`}
      >
        {children}
      </AriaButton>
      <Tooltip className={styles.tooltip ?? ''} offset={6}>
        {label} {command ? <CommandKey id={command} /> : keys ? <Kbd>{showKeys(keys)}</Kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
