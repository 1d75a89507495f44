import { useMemo } from 'react';
import type { Annotation } from '../../shared/model';
import {
  announceStep,
  changeAnnotations,
  changeSettings,
  removeAnnotations,
  session,
  useTagNames,
} from '../store';
import { stepOf, useLatest } from '../ui';
import type { CardActions } from './card-actions-context';
import { withTag } from './tags';

export interface CardActionsParts {
  readonly annotations: readonly Annotation[];
  readonly onAddToNote: (annotation: Annotation) => void;
  readonly walkTo: (index: number) => void;
  readonly openTags: (id: string | null) => void;
  readonly toggle: (id: string) => void;
  readonly selectTo: (id: string) => void;
}

/** The same object for as long as the list stands, always acting on what the list shows now. */
export function useCardActionsOf(parts: CardActionsParts): CardActions {
  const tags = useTagNames();
  const latest = useLatest({ ...parts, tags });
  return useMemo<CardActions>(() => {
    const indexOf = (id: string) =>
      latest.current.annotations.findIndex((annotation) => annotation.id === id);
    const setTags = (id: string, changed: readonly string[], label: string) =>
      void changeAnnotations([id], { tags: [...changed] }, label);
    return {
      focus: (id) => session.focusAnnotation(id, 'sidebar'),
      walk(id, key) {
        const index = stepOf(key, indexOf(id), latest.current.annotations.length);
        if (index !== null) latest.current.walkTo(index);
        return index !== null;
      },
      toggle: (id) => latest.current.toggle(id),
      selectTo: (id) => latest.current.selectTo(id),
      walkSelecting(id, key) {
        const { annotations, walkTo, selectTo } = latest.current;
        const index = key.startsWith('Arrow') ? stepOf(key, indexOf(id), annotations.length) : null;
        const next = index === null ? undefined : annotations[index];
        if (index === null || next === undefined) return false;
        selectTo(id);
        selectTo(next.id);
        walkTo(index);
        return true;
      },
      editComment(id) {
        session.focusAnnotation(id, 'sidebar');
        session.editComment(id);
      },
      openTags: (id) => latest.current.openTags(id),
      setTags,
      addTag(annotation, typed) {
        const changed = withTag(annotation.tags, typed, latest.current.tags);
        const tag = changed.at(-1);
        if (changed === annotation.tags || tag === undefined) return;
        changeSettings({ lastTag: tag });
        setTags(annotation.id, changed, `Add tag “${tag}”`);
      },
      addToNote: (annotation) => latest.current.onAddToNote(annotation),
      remove(id) {
        const index = indexOf(id);
        const { annotations, walkTo } = latest.current;
        walkTo(index + 1 < annotations.length ? index + 1 : index - 1);
        void removeAnnotations([id]).then((step) => announceStep('Annotation deleted.', step));
      },
    };
  }, []);
}
