import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { foldForSearch } from '../../shared/text';
import styles from './tag-choice.module.css';

export interface Choice {
  readonly id: string;
  readonly words: string;
}

interface TagChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | null;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** More than these are not listed at once; a letter more finds them. */
const MOST_LISTED = 100;

/** One tag out of all, found by any letters of its path. */
export function TagChoice({ label, hint, problem, choices, chosen, onChoose }: TagChoiceProps) {
  const wordsOf = (id: string | null) => choices.find((choice) => choice.id === id)?.words ?? '';
  const [typed, setTyped] = useState(wordsOf(chosen));
  const [opensBy] = useState<'focus' | 'input'>(chosen === null ? 'focus' : 'input');
  const key = typed === wordsOf(chosen) ? '' : foldForSearch(typed.trim()).replace(/\s*\/\s*/g, ' / ');
  const listed = choices.filter(({ words }) => foldForSearch(words).includes(key)).slice(0, MOST_LISTED);
  return (
    <ComboBox
      className={styles.choice ?? ''}
      // What is chosen already needs no list that covers the buttons.
      menuTrigger={opensBy}
      items={listed}
      defaultFilter={() => true}
      value={chosen}
      inputValue={typed}
      isInvalid={problem !== null}
      onInputChange={(letters) => {
        setTyped(letters);
        if (letters === '') onChoose(null);
      }}
      onChange={(id) => {
        onChoose(id === null ? null : String(id));
        setTyped(wordsOf(id === null ? null : String(id)));
      }}
    >
      <Label>{label}</Label>
      <div className={styles.control}>
        <Input autoFocus placeholder="Type a few letters" />
        <Button className={styles.button ?? ''}>
          <ChevronDown />
        </Button>
      </div>
      {problem === null ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      ) : (
        <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
      )}
      <Popover className={styles.popover ?? ''} offset={4} placement="bottom start">
        <section aria-label={`${label}: tags`}>
          <ListBox<Choice>
            className={styles.list ?? ''}
            renderEmptyState={() => <p>No tag has these letters.</p>}
          >
            {({ id, words }) => (
              <ListBoxItem id={id} textValue={words} className={styles.item ?? ''}>
                {words}
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </ComboBox>
  );
}
