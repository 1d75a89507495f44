import { tagParts } from '../../shared/model';
import styles from './tags.module.css';

/** A tag as it is read: the tags above it quieter, its own name plain. */
export function TagPath({ tag }: { readonly tag: string }) {
  const parts = tagParts(tag);
  return (
    <>
      {parts.length > 1 ? (
        <span className={styles.above}>{parts.slice(0, -1).join(' / ')}&nbsp;/&nbsp;</span>
      ) : null}
      <span className={styles.own}>{parts.at(-1)}</span>
    </>
  );
}
