import { Kbd, showKeys, spellKeys } from '../ui';
import styles from './shortcuts-dialog.module.css';

/** Keys that belong to what has the keyboard, and are what every program gives them. */
const FIXED: readonly (readonly [what: string, chords: readonly string[]])[] = [
  ['Bold in a note', ['Mod+B']],
  ['Italic in a note', ['Mod+I']],
  ['Finish a comment', ['Mod+Enter', 'Escape']],
  ['Go through a list', ['ArrowUp', 'ArrowDown', 'Home', 'End']],
  ['Delete what is chosen in a list', ['Delete']],
  ['Paste an article into the library', ['Mod+V']],
];

/** The keys that cannot be changed, for completeness. */
export function FixedKeys() {
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>Always the same</h3>
      <dl className={styles.fixed}>
        {FIXED.map(([what, chords]) => (
          <div key={what} className={styles.row}>
            <dt className={styles.name}>{what}</dt>
            <dd className={styles.keys}>
              {chords.map((keys) => (
                <Kbd key={keys}>{showKeys(keys)}</Kbd>
              ))}
              <span className="visually-hidden">{chords.map(spellKeys).join(' or ')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
