import { createContext, use } from 'react';
import type { Annotation } from '../../shared/model';

/** What a card can ask for. One object as long as the list stands, so that cards need not render again. */
export interface CardActions {
  readonly focus: (id: string) => void;
  /** Moves the keyboard to another card; says whether the key was one that does. */
  readonly walk: (id: string, key: string) => boolean;
  /** Chooses the card for what is done to many at once, or takes it back. */
  readonly toggle: (id: string) => void;
  /** Chooses all cards from the one chosen last to this one. */
  readonly selectTo: (id: string) => void;
  /** Chooses the card and the one the arrow key leads to, and moves the keyboard there; says whether the key does. */
  readonly walkSelecting: (id: string, key: string) => boolean;
  readonly editComment: (id: string) => void;
  readonly openTags: (id: string | null) => void;
  readonly setTags: (id: string, tags: readonly string[], label: string) => void;
  readonly addTag: (annotation: Annotation, typed: string) => void;
  readonly addToNote: (annotation: Annotation) => void;
  readonly remove: (id: string) => void;
}

/** Provided once by the list, so that memoised cards are handed no functions. */
export const CardActionsContext = createContext<CardActions | null>(null);

/** The actions of the list the card stands in. */
export function useCardActions(): CardActions {
  const actions = use(CardActionsContext);
  if (actions === null) throw new Error('A card stands outside of its list');
  return actions;
}
