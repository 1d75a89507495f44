import styles from './annotation-sidebar.module.css';

interface SidebarHeaderProps {
  readonly headingId: string;
  /** How many the filter leaves; null without one. */
  readonly count: number | null;
  /** How many there are; null while no source is open or its annotations are loading. */
  readonly total: number | null;
}

/** The heading with the number of cards. Where a tab says both already, it shows only while a filter leaves some out. */
export function SidebarHeader({ headingId, count, total }: SidebarHeaderProps) {
  return (
    <header className={styles.header} data-filtered={count === null ? undefined : ''}>
      <h2 id={headingId}>Annotations</h2>
      <span className={styles.count} aria-hidden={count === null ? undefined : true}>
        {total === null ? '' : count === null ? total.toLocaleString('en') : someOf(count, total)}
      </span>
    </header>
  );
}

/** `12 of 340`. */
export function someOf(count: number, total: number): string {
  return `${count.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
