import { type RefObject, useLayoutEffect } from 'react';
import { COLOURS } from '../../shared/model';
import { settings } from '../store';
import { isPressOf, matchesKeys, useLatest } from '../ui';
import type { OpenChoice } from './selection-bar';
import type { ChosenCards } from './use-card-selection';
import type { SelectionActions } from './use-selection-actions';

interface SelectionKeysParts {
  readonly frame: RefObject<HTMLElement | null>;
  readonly cards: ChosenCards;
  readonly actions: SelectionActions;
  readonly onOpen: (choice: OpenChoice) => void;
  readonly onDone: () => void;
}

/**
 * While the keyboard is in the sidebar: Ctrl/Cmd+A chooses every card of the list, Escape ends choosing, and
 * the keys that act on one annotation act on all that are chosen. They are heard before anybody else's,
 * since a card and the article have these keys too.
 */
export function useSelectionKeys(parts: SelectionKeysParts): void {
  const latest = useLatest(parts);
  useLayoutEffect(() => {
    const element = latest.current.frame.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isTyping(event.target)) return;
      const run = actOf(event, latest.current);
      if (run === null) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    element?.addEventListener('keydown', onKeyDown, { capture: true });
    return () => element?.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function actOf(event: KeyboardEvent, parts: SelectionKeysParts): (() => void) | null {
  const { cards, actions, onOpen, onDone } = parts;
  if (matchesKeys(event, 'Mod+A')) return cards.chooseAll;
  if (cards.isChoosing && matchesKeys(event, 'Escape')) return onDone;
  if (cards.chosen.length === 0) return null;
  const isPress = (id: string, usual: string) => isPressOf(event, { id, keys: [usual] });
  const colour = COLOURS.find((name, index) => isPress(`reader.colour-${name}`, String(index + 1)));
  if (colour !== undefined) return () => actions.recolour(colour);
  if (isPress('reader.remove', 'Delete')) return actions.remove;
  if (isPress('reader.add-to-note', 'n')) return actions.addToNote;
  if (isPress('add-tag', '.')) return () => onOpen('tag');
  const { lastTag } = settings();
  if (lastTag !== '' && isPress('repeat-tag', 'q')) return () => actions.addTag(lastTag);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type="checkbox"])');
}
