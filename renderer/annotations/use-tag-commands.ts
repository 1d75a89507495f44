import type { RefObject } from 'react';
import type { Annotation } from '../../shared/model';
import { useSettings } from '../store';
import { useCommand } from '../ui';
import type { CardActions } from './card-actions-context';

export interface TagCommandsParts {
  readonly annotations: readonly Annotation[];
  readonly focusedId: string | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: CardActions;
}

/**
 * Offers the commands that tag: `.` opens the tag field, `q` repeats the last tag. Both act on the card
 * that has the keyboard, else on the focused annotation.
 */
export function useTagCommands({ annotations, focusedId, scroller, actions }: TagCommandsParts): void {
  const lastTag = useSettings((settings) => settings.lastTag);
  const target = () => {
    const active = document.activeElement;
    const card = scroller.current?.contains(active) ? active?.closest('[data-row]') : null;
    const id = card?.getAttribute('data-row') ?? focusedId;
    return annotations.find((annotation) => annotation.id === id);
  };
  useCommand({
    id: 'add-tag',
    title: 'Add a tag to the annotation',
    group: 'Annotation',
    keys: ['.'],
    scope: 'article',
    run: () => actions.openTags(target()?.id ?? null),
  });
  useCommand({
    id: 'repeat-tag',
    title: lastTag === '' ? 'Repeat the last tag' : `Add the tag “${lastTag}” again`,
    group: 'Annotation',
    keys: ['q'],
    scope: 'article',
    isEnabled: lastTag !== '',
    run: () => {
      const annotation = target();
      if (annotation !== undefined) actions.addTag(annotation, lastTag);
    },
  });
}
