import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { host } from '../host';
import { followPasted, session, useSession } from '../store';
import { CommandKey, runCommand, useCommand } from '../ui';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** Down in the field goes on to the results. */
  readonly onLeaveDown: () => void;
}

/**
 * Narrows the list of sources as one types. The command `find` comes here from anywhere but a text field; Escape clears,
 * and then gives the keyboard back to where it was.
 */
export function SearchField({ onLeaveDown }: SearchFieldProps) {
  const query = useSession((state) => state.query);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const takeKeyboard = () => {
    if (document.activeElement !== field.current) before.current = document.activeElement;
    field.current?.focus();
    field.current?.select();
  };
  useCommand({
    id: 'find',
    title: 'Search the library',
    group: 'Library',
    // A browser's own search is worth keeping where there is one.
    keys: host.kind === 'desktop' ? ['/', 'Mod+F'] : ['/'],
    scope: 'anywhere',
    run: () => {
      const isFolded = field.current?.closest('[inert]') !== null;
      if (isFolded && runCommand('toggle-library')) requestAnimationFrame(takeKeyboard);
      else takeKeyboard();
    },
  });
  const clear = () => {
    session.setQuery('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && query !== '') clear();
    else if (event.key === 'Escape') giveBack(before.current, event.currentTarget);
    else if (event.key === 'ArrowDown') onLeaveDown();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.search}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label="Search library"
        placeholder="Search library"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => session.setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={followPasted}
      />
      {query === '' ? (
        <CommandKey id="find" />
      ) : (
        <button type="button" className={styles.clear} aria-label="Clear search" onClick={clear}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function giveBack(before: Element | null, field: HTMLElement): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else field.blur();
}
