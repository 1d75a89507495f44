import { type FocusEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Annotation } from '../../shared/model';
import { type CodebookTag, useCodebook } from '../store';
import { useCardActions } from './card-actions-context';
import { TagPath } from './tag-path';
import { LONGEST_TYPED, suggestTags } from './tags';
import styles from './tags.module.css';

interface Suggestion {
  readonly id: string;
  readonly description: string;
}

const noTags: readonly CodebookTag[] = [];

/**
 * Adds tags to a card, one after the other, with the codebook's tags as suggestions. Enter adds, and so does
 * leaving the field; Escape closes first the suggestions and then the field, and drops what is in it.
 */
export function TagField({ annotation }: { readonly annotation: Annotation }) {
  const actions = useCardActions();
  const codebook = useCodebook() ?? noTags;
  const descriptions = useMemo(
    () => new Map(codebook.map(({ name, description }) => [name, description])),
    [codebook],
  );
  const [typed, setTyped] = useState('');
  const isDropped = useRef(false);
  const suggestions = suggestTags([...descriptions.keys()], annotation.tags, typed).map((id) => ({
    id,
    description: descriptions.get(id) ?? '',
  }));
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
        maxLength={LONGEST_TYPED}
        className={styles.input ?? ''}
        onKeyDownCapture={onKeyDown}
        onBlur={onBlur}
      />
      <Popover className={styles.suggestions ?? ''} offset={4} placement="bottom start">
        <ListBox<Suggestion>>
          {({ id, description }) => (
            <ListBoxItem id={id} textValue={id} className={styles.suggestion ?? ''}>
              <Text slot="label" className={styles.name ?? ''}>
                <TagPath tag={id} />
              </Text>
              {description === '' ? null : (
                <Text slot="description" className={styles.description ?? ''}>
                  {description}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
