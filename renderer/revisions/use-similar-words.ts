import { useMemo, useState } from 'react';
import { counted } from '../../shared/counted';
import type { Annotation } from '../../shared/model';
import { acceptFound, announceStep, refuseFound, reportError, undecidedIn } from '../store';
import { sureIn } from './sure-words';

/** The annotations whose similar words wait for a decision, and the one that is looked at. */
export interface SimilarWords {
  /** In the order of the words found. */
  readonly pending: readonly Annotation[];
  readonly currentId: string | null;
  readonly setCurrent: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly accept: (id: string | null) => void;
  readonly refuse: (id: string | null) => void;
  /** Those of which so little changed that they may be accepted together. */
  readonly sureIds: readonly string[];
  /** Accepts all of these, as one step of undo. */
  readonly acceptSure: () => void;
  /** Grows when the keyboard is to go to the current card. */
  readonly focusSerial: number;
}

const ALREADY = 'This was decided already, or the annotation is gone: nothing was changed.';

/**
 * Goes through similar words one by one: what is decided leaves, and the next one takes its place. None is sure
 * before `newText`, the later revision's, is there to be compared with.
 */
export function useSimilarWords(
  annotations: readonly Annotation[],
  revisionId: string,
  newText: string | null,
): SimilarWords {
  const pending = useMemo(() => undecidedIn(annotations, revisionId), [annotations, revisionId]);
  const sureIds = useMemo(() => (newText === null ? [] : sureIn(pending, newText)), [pending, newText]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [focusSerial, setFocusSerial] = useState(0);
  const at = Math.max(
    0,
    pending.findIndex(({ id }) => id === chosenId),
  );
  const currentId = pending[at]?.id ?? null;
  const go = (id: string | undefined): void => {
    if (id === undefined) return;
    setChosenId(id);
    setFocusSerial((serial) => serial + 1);
  };
  const decide = (id: string | null, act: typeof acceptFound, sentence: string): void => {
    if (id === null) return;
    const from = pending.findIndex((annotation) => annotation.id === id);
    // At once, so that the next press of the key decides on the next one and not on this one again.
    go((pending[from + 1] ?? pending[from - 1])?.id);
    act([id]).then(
      (step) => announceStep(step === null ? ALREADY : sentence, step),
      (cause: unknown) => {
        go(id);
        reportError('The decision was not saved. Press the button again, or reload the window.', cause);
      },
    );
  };
  const acceptSure = (): void => {
    if (sureIds.length === 0) return;
    const sure = new Set(sureIds);
    go(pending.find(({ id }) => !sure.has(id))?.id);
    acceptFound(sureIds).then(
      (step) => announceStep(step === null ? ALREADY : sentenceOfSure(sureIds.length), step),
      (cause: unknown) =>
        reportError('The decisions were not saved. Press the button again, or reload the window.', cause),
    );
  };
  return {
    pending,
    sureIds,
    acceptSure,
    currentId,
    focusSerial,
    setCurrent: setChosenId,
    step: (by) => go(pending[at + by]?.id),
    accept: (id) => decide(id, acceptFound, 'The annotation has the new words now.'),
    refuse: (id) => decide(id, refuseFound, 'The annotation is an orphan and keeps its words.'),
  };
}

function sentenceOfSure(count: number): string {
  return `${counted(count, 'annotation')} ${count === 1 ? 'has' : 'have'} the new words now.`;
}
