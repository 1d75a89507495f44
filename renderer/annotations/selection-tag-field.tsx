import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Annotation } from '../../shared/model';
import { useTagNames } from '../store';
import styles from './selection-bar.module.css';
import { suggestTags } from './tags';
import tagStyles from './tags.module.css';

interface SelectionTagFieldProps {
  readonly chosen: readonly Annotation[];
  readonly onAdd: (tag: string) => void;
  readonly onClose: () => void;
}

/**
 * Adds tags to all chosen cards, one after the other, with the library's tags as suggestions but for those
 * that every chosen card has. Enter adds; Escape closes first the suggestions and then the field. Leaving
 * the field adds nothing: a change of many cards is always asked for.
 */
export function SelectionTagField({ chosen, onAdd, onClose }: SelectionTagFieldProps) {
  const known = useTagNames() ?? [];
  const [typed, setTyped] = useState('');
  const before = useRef<Element | null>(null);
  const [first = { tags: [] }, ...others] = chosen;
  const shared = first.tags.filter((tag) => others.every(({ tags }) => tags.includes(tag)));
  const suggestions = suggestTags(known, shared, typed).map((tag) => ({ id: tag }));
  const add = (tag: string) => {
    onAdd(tag);
    setTyped('');
  };
  const close = (input: HTMLElement) => {
    const last = before.current;
    const button = input.closest(`.${styles.frame}`)?.querySelector<HTMLElement>('[data-tag-button]');
    onClose();
    if (last instanceof HTMLElement && last.isConnected && last !== document.body) last.focus();
    else button?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const isPlainEnter = event.key === 'Enter' && !input.getAttribute('aria-activedescendant');
    if (event.nativeEvent.isComposing) return;
    if (isPlainEnter && input.value.trim() !== '') add(input.value);
    else if (isPlainEnter) close(input);
    if (event.key === 'Escape' && input.getAttribute('aria-expanded') !== 'true') close(input);
  };
  return (
    <ComboBox
      aria-label="Add tag to the selected annotations"
      className={styles.tagField ?? ''}
      allowsCustomValue
      menuTrigger={typed === '' ? 'manual' : 'input'}
      items={suggestions}
      defaultFilter={() => true}
      value={null}
      inputValue={typed}
      onInputChange={setTyped}
      onChange={(key) => (typeof key === 'string' ? add(key) : undefined)}
    >
      <TagInput before={before} onKeyDown={onKeyDown} />
      <Popover className={tagStyles.suggestions ?? ''} offset={4} placement="top start">
        <ListBox<{ readonly id: string }>>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className={tagStyles.suggestion ?? ''}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface TagInputProps {
  readonly before: { current: Element | null };
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Takes the keyboard when it appears, and notes what had it. */
function TagInput({ before, onKeyDown }: TagInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    before.current = document.activeElement;
    input.current?.focus();
  }, [before]);
  return (
    <Input
      ref={input}
      placeholder="Tag for all selected"
      className={`${tagStyles.input} ${styles.tagInput}`}
      onKeyDownCapture={onKeyDown}
    />
  );
}
