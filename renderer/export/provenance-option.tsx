import { useId } from 'react';
import { changeSettings, useSettings } from '../store';
import styles from './provenance-option.module.css';

/** Whether each quotation of a note says all of where it comes from; stays as it was chosen. */
export function ProvenanceOption() {
  const isOn = useSettings(({ hasFullProvenance }) => hasFullProvenance);
  const id = useId();
  return (
    <div className={styles.option}>
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={isOn}
        onChange={(event) => changeSettings({ hasFullProvenance: event.target.checked })}
      />
      <label htmlFor={id}>Full provenance</label>
      <p id={`${id}-hint`} className={styles.hint}>
        Each quotation adds when its source was read, a link to the very words, and the revision.
      </p>
    </div>
  );
}
