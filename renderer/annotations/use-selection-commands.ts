import type { RefObject } from 'react';
import type { Annotation } from '../../shared/model';
import { announce, session } from '../store';
import { useCommand } from '../ui';
import type { OpenChoice } from './selection-bar';
import type { ChosenCards } from './use-card-selection';
import type { SelectionActions } from './use-selection-actions';

interface SelectionCommandsParts {
  readonly frame: RefObject<HTMLElement | null>;
  readonly shown: readonly Annotation[];
  readonly cards: ChosenCards;
  readonly actions: SelectionActions;
  readonly onOpen: (choice: OpenChoice) => void;
  readonly onDone: () => void;
}

/** Offers choosing cards, and what can be done to those chosen, as commands. */
export function useSelectionCommands(parts: SelectionCommandsParts): void {
  const { frame, shown, cards, actions, onOpen, onDone } = parts;
  const isAny = cards.chosen.length > 0;
  const toggle = () => {
    const id = cardWithKeyboard(frame.current) ?? session.get().focus?.annotationId;
    if (shown.some((annotation) => annotation.id === id) && id !== undefined) cards.toggle(id);
    else announce('Focus an annotation first, then select its card.');
  };
  const offer = (id: string, title: string, keys: string, isEnabled: boolean, run: () => void) =>
    ({ id, title, group: 'Annotation', keys: [keys], scope: 'article', isEnabled, run }) as const;
  useCommand(
    offer(
      'select-annotation',
      'Select the annotation’s card, or take it back',
      'x',
      shown.length > 0,
      toggle,
    ),
  );
  useCommand(
    offer(
      'select-all-annotations',
      'Select all annotations in the list',
      'Shift+X',
      shown.length > 0,
      cards.chooseAll,
    ),
  );
  useCommand(offer('end-selecting', 'End selecting annotations', 'Mod+Shift+X', cards.isChoosing, onDone));
  useCommand(
    offer('recolour-selected', 'Recolour the selected annotations…', 'Shift+C', isAny, () =>
      onOpen('colours'),
    ),
  );
  useCommand(
    offer('tag-selected', 'Add a tag to the selected annotations…', 'Shift+T', isAny, () => onOpen('tag')),
  );
  useCommand(
    offer(
      'untag-selected',
      'Remove a tag from the selected annotations…',
      'Mod+Alt+T',
      cards.chosen.some(({ tags }) => tags.length > 0),
      () => onOpen('untag'),
    ),
  );
  useCommand(
    offer(
      'join-selected',
      'Join the selected annotations',
      'Mod+Alt+J',
      cards.chosen.length > 1,
      actions.join,
    ),
  );
  useCommand(
    offer(
      'add-selected-to-note',
      'Add the selected annotations to the note',
      'Shift+N',
      isAny,
      actions.addToNote,
    ),
  );
  useCommand(
    offer('delete-selected', 'Delete the selected annotations', 'Shift+Delete', isAny, actions.remove),
  );
}

function cardWithKeyboard(frame: HTMLElement | null): string | undefined {
  const active = document.activeElement;
  if (active === null || !frame?.contains(active)) return undefined;
  return active.closest<HTMLElement>('[data-row]')?.dataset.row;
}
