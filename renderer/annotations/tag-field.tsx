import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { Annotation } from '../../shared/model';
import { useTags } from '../store';
import { useCardActions } from './card-actions-context';
import { suggestTags } from './tags';
import styles from './tags.module.css';

/**
 * Adds tags to a card, one after the other, with the library's tags as suggestions. Enter adds, and so does
 * leaving the field; Escape closes first the suggestions and then the field, and drops what is in it.
 */
export function TagField({ annotation }: { readonly annotation: Annotation }) {
  const actions = useCardActions();
  const known = useTags() ?? [];
  const [typed, setTyped] = useState('');
  const isDropped = useRef(false);
  const suggestions = suggestTags(known, annotation.tags, typed).map((tag) => ({ id: tag }));
  const add = (tag: string) => {
    actions.addTag(annotation, tag);
    setTyped('');
  };
  const close = (field: Element) => {
    const card = field.closest('[data-row]');
    isDropped.current = true;
    actions.openTags(null);
    card?.querySelector<HTMLElement>('[data-row-main]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    if (event.key === 'Enter' && !input.getAttribute('aria-activedescendant')) add(input.value);
    if (event.key === 'Escape' && input.getAttribute('aria-expanded') !== 'true') close(input);
  };
  const onBlur = (event: FocusEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    // A window that loses the keyboard keeps its active element: the field is not left then.
    if (isDropped.current || document.activeElement === input) return;
    add(input.value);
    actions.openTags(null);
  };
  return (
    <ComboBox
      aria-label="Add tag"
      className={styles.field ?? ''}
      allowsCustomValue
      // An emptied field, as after each tag, does not open the suggestions again; Down does.
      menuTrigger={typed === '' ? 'manual' : 'input'}
      items={suggestions}
      defaultFilter={() => true}
      value={null}
      inputValue={typed}
      onInputChange={setTyped}
      onChange={(key) => (typeof key === 'string' ? add(key) : undefined)}
    >
      <Input
        autoFocus
        placeholder="Tag"
        className={styles.input ?? ''}
        onKeyDownCapture={onKeyDown}
        onBlur={onBlur}
      />
      <Popover className={styles.suggestions ?? ''} offset={4} placement="bottom start">
        <ListBox<{ readonly id: string }>>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className={styles.suggestion ?? ''}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
