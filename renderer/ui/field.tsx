import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** A sentence that says what is wrong and what to do; it turns the field invalid. */
  readonly problem?: string | null;
  readonly children: (ids: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
    className: string;
  }) => ReactNode;
}

/** A labelled control with its hint and its problem tied to it for screen readers. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': below,
        'aria-invalid': Boolean(problem),
        className: styles.control ?? '',
      })}
      <div id={below} className={problem ? styles.problem : styles.hint}>
        {problem || hint}
      </div>
    </div>
  );
}
