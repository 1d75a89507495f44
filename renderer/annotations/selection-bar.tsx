import { Link2, NotebookPen, Palette, TagPlus, TagX, Trash2, X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import { IconButton, showKeys } from '../ui';
import checkbox from './card-checkbox.module.css';
import styles from './selection-bar.module.css';
import { SelectionColours, SelectionTags } from './selection-menus';
import { SelectionTagField } from './selection-tag-field';
import type { ChosenCards } from './use-card-selection';
import type { SelectionActions } from './use-selection-actions';

/** What of the bar is open: a menu, or the field for a tag. */
export type OpenChoice = 'colours' | 'tag' | 'untag' | null;

interface SelectionBarProps {
  readonly cards: ChosenCards;
  readonly actions: SelectionActions;
  readonly open: OpenChoice;
  readonly onOpen: (choice: OpenChoice) => void;
  readonly onDone: () => void;
}

/** How many cards are chosen, and what can be done to all of them. Stands below the list, whose cards it never moves. */
export function SelectionBar({ cards, actions, open, onOpen, onDone }: SelectionBarProps) {
  const { chosen, hiddenCount } = cards;
  const isNone = chosen.length === 0;
  return (
    <div className={styles.frame}>
      {open === 'tag' && !isNone ? (
        <SelectionTagField chosen={chosen} onAdd={actions.addTag} onClose={() => onOpen(null)} />
      ) : null}
      <div className={styles.bar}>
        <SelectAll cards={cards} />
        <span className={styles.count}>
          {chosen.length.toLocaleString('en')}
          <span className={styles.wide}> selected</span>
          {hiddenCount > 0 ? (
            <span className={styles.hidden} title="Hidden by the filter, and left alone">
              {` · ${hiddenCount.toLocaleString('en')} hidden`}
            </span>
          ) : null}
        </span>
        <Toolbar aria-label="Selected annotations" className={styles.tools ?? ''}>
          <Choice
            label="Recolour"
            icon={<Palette />}
            isOpen={open === 'colours'}
            isDisabled={isNone}
            onOpen={() => onOpen('colours')}
          >
            {(anchor) => (
              <SelectionColours anchor={anchor} onChoose={actions.recolour} onClose={() => onOpen(null)} />
            )}
          </Choice>
          <IconButton
            label="Add tag"
            command="tag-selected"
            isDisabled={isNone}
            data-tag-button
            onPress={() => onOpen(open === 'tag' ? null : 'tag')}
          >
            <TagPlus />
          </IconButton>
          <Choice
            label="Remove tag"
            icon={<TagX />}
            isOpen={open === 'untag'}
            isDisabled={!chosen.some(({ tags }) => tags.length > 0)}
            onOpen={() => onOpen('untag')}
          >
            {(anchor) => (
              <SelectionTags
                anchor={anchor}
                chosen={chosen}
                onChoose={actions.removeTag}
                onClose={() => onOpen(null)}
              />
            )}
          </Choice>
          <IconButton
            label="Join into one quotation"
            command="join-selected"
            isDisabled={chosen.length < 2}
            onPress={actions.join}
          >
            <Link2 />
          </IconButton>
          <IconButton label="Delete" command="delete-selected" isDisabled={isNone} onPress={actions.remove}>
            <Trash2 />
          </IconButton>
          <IconButton
            label="Add to note"
            command="add-selected-to-note"
            isDisabled={isNone}
            onPress={actions.addToNote}
          >
            <NotebookPen />
          </IconButton>
        </Toolbar>
        <IconButton label="End selecting" command="end-selecting" onPress={onDone}>
          <X />
        </IconButton>
      </div>
    </div>
  );
}

/** Chooses all that the list shows, or takes all of them back; half filled while some are chosen. */
function SelectAll({ cards }: { readonly cards: ChosenCards }) {
  const { chosen, shownCount } = cards;
  const isAll = chosen.length > 0 && chosen.length === shownCount;
  return (
    <input
      type="checkbox"
      className={checkbox.box}
      ref={(element) => {
        if (element !== null) element.indeterminate = chosen.length > 0 && !isAll;
      }}
      aria-label="Select all"
      title={`Select all (${showKeys('Mod+A')} in the list)`}
      checked={isAll}
      disabled={shownCount === 0}
      onChange={isAll ? cards.chooseNone : cards.chooseAll}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOpen: boolean;
  readonly isDisabled: boolean;
  readonly onOpen: () => void;
  readonly children: (anchor: RefObject<HTMLElement | null>) => ReactNode;
}

/** A button with a menu that a command may open as well. */
function Choice({ label, icon, isOpen, isDisabled, onOpen, children }: ChoiceProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <span ref={anchor}>
      <IconButton
        label={label}
        isDisabled={isDisabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={onOpen}
      >
        {icon}
      </IconButton>
      {isOpen && !isDisabled ? children(anchor) : null}
    </span>
  );
}
