import type { ReactNode } from 'react';
import styles from './annotation-sidebar.module.css';

interface SidebarHeaderProps {
  readonly headingId: string;
  /** How many the filter leaves; null without one. */
  readonly count: number | null;
  /** How many there are; null while no source is open or its annotations are loading. */
  readonly total: number | null;
  readonly children?: ReactNode;
}

/** The heading with the number of cards, which is said aloud when a filter changes it. */
export function SidebarHeader({ headingId, count, total, children }: SidebarHeaderProps) {
  const all = total?.toLocaleString('en') ?? '';
  const some = count === null ? '' : `${count.toLocaleString('en')} of ${all}`;
  return (
    <header className={styles.header}>
      <h2 id={headingId}>Annotations</h2>
      <span className={styles.count} aria-hidden={count === null ? undefined : true}>
        {count === null ? all : some}
      </span>
      <span role="status" className="visually-hidden">
        {count === null ? '' : `${some} annotations`}
      </span>
      {children === undefined ? null : <span className={styles.tools}>{children}</span>}
    </header>
  );
}
