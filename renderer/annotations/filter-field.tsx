import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Annotation } from '../../shared/model';
import { CommandKey, runCommand, useCommand } from '../ui';
import { isFiltering } from './annotation-filter';
import styles from './filter-bar.module.css';
import { changeFilter, clearFilter, useFilter } from './filter-state';
import { foldAhead } from './fold-ahead';

interface FilterFieldProps {
  readonly sourceId: string;
  readonly annotations: readonly Annotation[];
  readonly onGoToList: () => void;
}

/**
 * Narrows the cards as one types. `f` comes here from anywhere but a text field; Escape clears it, and then
 * gives the keyboard back to where it was; Down goes on to the cards.
 */
export function FilterField({ sourceId, annotations, onGoToList }: FilterFieldProps) {
  const filter = useFilter(sourceId);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  const endFolding = useRef<(() => void) | null>(null);
  useEffect(() => () => endFolding.current?.(), []);
  const takeKeyboard = () => {
    if (document.activeElement !== field.current) before.current = document.activeElement;
    field.current?.focus();
    field.current?.select();
  };
  useCommand({
    id: 'filter-annotations',
    title: 'Filter the annotations',
    group: 'Annotation',
    keys: ['f'],
    scope: 'article',
    run: () => {
      const isFolded = field.current?.closest('[inert]') !== null;
      if (isFolded && runCommand('toggle-margin')) requestAnimationFrame(takeKeyboard);
      else takeKeyboard();
    },
  });
  useCommand({
    id: 'clear-annotation-filter',
    title: 'Clear the filter of the annotations',
    group: 'Annotation',
    keys: ['Shift+F'],
    isEnabled: isFiltering(filter),
    run: () => clearFilter(sourceId),
  });
  const setText = (text: string) => changeFilter(sourceId, (now) => ({ ...now, text }));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && filter.text !== '') setText('');
    else if (event.key === 'Escape') giveBack(before.current, onGoToList);
    else if (event.key === 'ArrowDown') onGoToList();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.field}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label="Filter annotations"
        placeholder="Filter annotations"
        autoComplete="off"
        spellCheck={false}
        value={filter.text}
        onFocus={() => {
          endFolding.current?.();
          endFolding.current = foldAhead(annotations);
        }}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {filter.text === '' ? (
        <CommandKey id="filter-annotations" />
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear the words"
          onClick={() => {
            setText('');
            field.current?.focus();
          }}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** To where the keyboard was before `f`; to the cards when that is gone, or the field was come to by Tab. */
function giveBack(before: Element | null, goToList: () => void): void {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else goToList();
}
