import { X } from 'lucide-react';
import { type MouseEvent, useRef } from 'react';
import type { Colour } from '../../shared/model';
import styles from './filter-bar.module.css';

interface Chip {
  readonly key: string;
  readonly words: string;
  readonly colour: Colour | null;
  readonly remove: () => void;
}

interface FilterChipsProps {
  readonly chips: readonly Chip[];
  readonly onClear: () => void;
}

/** What is chosen in the filter's menu; each chip takes its own choice back. The keyboard goes on to what is left. */
export function FilterChips({ chips, onClear }: FilterChipsProps) {
  const list = useRef<HTMLUListElement>(null);
  const remove = (event: MouseEvent, chip: Chip) => {
    const item = event.currentTarget.closest('li');
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    const isLast = chips.length === 1;
    const bar = list.current?.closest('search');
    chip.remove();
    const stop = isLast ? bar?.querySelector('input') : next?.querySelector('button');
    stop?.focus();
  };
  return (
    <ul ref={list} className={styles.chips} aria-label="Filtered by">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            className={styles.chip}
            title={chip.words}
            onClick={(event) => remove(event, chip)}
          >
            {chip.colour === null ? null : (
              <span className={styles.dot} style={{ background: `var(--${chip.colour}-dot)` }} />
            )}
            <span className={styles.words}>{chip.words}</span>
            <span className="visually-hidden">, remove from the filter</span>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className={styles.clearAll}
          aria-label="Clear the filter"
          onClick={() => {
            const field = list.current?.closest('search')?.querySelector('input');
            onClear();
            field?.focus();
          }}
        >
          Clear
        </button>
      </li>
    </ul>
  );
}
