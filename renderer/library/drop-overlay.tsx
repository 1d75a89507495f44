import { FileDown } from 'lucide-react';
import { SOURCE_KINDS_IN_WORDS } from '../../shared/source-kinds';
import type { DropState } from './drop-and-paste';
import styles from './drop-overlay.module.css';

/** Shows that the whole window takes the files hanging over it. The pointer passes through. */
export function DropOverlay({ isDragging }: DropState) {
  if (!isDragging) return null;
  return (
    <div className={styles.overlay} aria-hidden="true">
      <div className={styles.words}>
        <FileDown />
        <b>Drop to import</b>
        <span>{`${SOURCE_KINDS_IN_WORDS.charAt(0).toUpperCase()}${SOURCE_KINDS_IN_WORDS.slice(1)}`}</span>
      </div>
    </div>
  );
}
