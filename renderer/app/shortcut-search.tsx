import { Keyboard, Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { ToggleButton } from 'react-aria-components';
import { chordOfPress, showKeys } from '../ui';
import styles from './shortcuts-dialog.module.css';

/** What the list is narrowed to: words of a name, or a key that is pressed. */
export type ShortcutQuery =
  | { readonly by: 'name'; readonly text: string }
  | { readonly by: 'key'; readonly keys: string | null };

interface ShortcutSearchProps {
  readonly query: ShortcutQuery;
  readonly onChange: (query: ShortcutQuery) => void;
}

/** Looks a command up by its name, or with the button beside it by pressing a key. */
export function ShortcutSearch({ query, onChange }: ShortcutSearchProps) {
  const isEmpty = query.by === 'name' ? query.text === '' : query.keys === null;
  return (
    <div className={styles.search}>
      <div className={styles.field}>
        <Search aria-hidden="true" />
        {query.by === 'name' ? (
          <input
            key="name"
            type="search"
            aria-label="Search shortcuts"
            placeholder="Search by name"
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the dialog opens to have a command looked up
            autoFocus
            value={query.text}
            onChange={(event) => onChange({ by: 'name', text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || isEmpty || event.nativeEvent.isComposing) return;
              event.stopPropagation();
              onChange({ by: 'name', text: '' });
            }}
          />
        ) : (
          <input
            key="key"
            readOnly
            aria-label="Press the key to look up"
            placeholder="Press a key"
            // biome-ignore lint/a11y/noAutofocus: it was asked for by the button beside it
            autoFocus
            value={query.keys === null ? '' : showKeys(query.keys)}
            onKeyDown={(event) => onKey(event, query.keys, onChange)}
          />
        )}
        {isEmpty ? null : (
          <button
            type="button"
            className={styles.clear}
            aria-label="Clear search"
            onClick={() =>
              onChange(query.by === 'name' ? { by: 'name', text: '' } : { by: 'key', keys: null })
            }
          >
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      <ToggleButton
        className={styles.toggle ?? ''}
        isSelected={query.by === 'key'}
        onChange={(isByKey) => onChange(isByKey ? { by: 'key', keys: null } : { by: 'name', text: '' })}
      >
        <Keyboard aria-hidden="true" /> Search by key
      </ToggleButton>
    </div>
  );
}

/** Tab goes on, Escape clears and then goes back to names; every other press is what is looked up. */
function onKey(event: KeyboardEvent, keys: string | null, onChange: (query: ShortcutQuery) => void): void {
  if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const pressed = chordOfPress(event.nativeEvent);
  if (pressed === 'Escape') onChange(keys === null ? { by: 'name', text: '' } : { by: 'key', keys: null });
  else if (pressed !== null) onChange({ by: 'key', keys: pressed });
}
