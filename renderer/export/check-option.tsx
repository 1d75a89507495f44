import { type ReactNode, useId } from 'react';
import styles from './check-option.module.css';

interface CheckOptionProps {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What goes with the option, below its hint. */
  readonly children?: ReactNode;
}

/** A choice of the export dialog that is on or off, with a line that says what it does. */
export function CheckOption({ label, hint, isOn, onChange, children }: CheckOptionProps) {
  const id = useId();
  return (
    <div className={styles.option}>
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      {children}
    </div>
  );
}
