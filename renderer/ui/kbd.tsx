import type { ReactNode } from 'react';
import styles from './kbd.module.css';

/** A key as it stands on the keyboard. Screen readers pass over it: the command's name says enough. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.kbd} aria-hidden="true">
      {children}
    </span>
  );
}
