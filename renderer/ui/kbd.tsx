import type { ReactNode } from 'react';
import { showKeys } from './chord';
import { useKeyOf } from './commands';
import styles from './kbd.module.css';

/** A key as it stands on the keyboard. Screen readers pass over it: the command's name says enough. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.kbd} aria-hidden="true">
      {children}
    </span>
  );
}

/** The key that runs a command now, as the user has it; nothing when it has none. */
export function CommandKey({ id }: { readonly id: string }) {
  const keys = useKeyOf(id);
  return keys === null ? null : <Kbd>{showKeys(keys)}</Kbd>;
}
