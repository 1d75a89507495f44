import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** What a pane shows when it has nothing yet: what belongs here, and the next step. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {title ? <h2>{title}</h2> : null}
      <div>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
