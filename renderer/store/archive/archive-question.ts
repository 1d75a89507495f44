import { create } from 'zustand';

/** What is to be confirmed before an archive changes the library. */
export interface ArchiveQuestion {
  readonly name: string;
  /** How many records of the library an archive's newer ones would replace. */
  readonly replaced: number;
  readonly isUndoable: boolean;
}

const useStore = create<{ readonly question: ArchiveQuestion | null }>(() => ({ question: null }));
let answer: (goesOn: boolean) => void = () => undefined;

/** The question that waits for its answer; null when none does. */
export function useArchiveQuestion(): ArchiveQuestion | null {
  return useStore(({ question }) => question);
}

/** Asks, and resolves with whether to go on. One question at a time: imports stand in a queue. */
export function askAboutArchive(question: ArchiveQuestion): Promise<boolean> {
  useStore.setState({ question });
  return new Promise((resolve) => {
    answer = resolve;
  });
}

/** Answers the question that waits. */
export function answerArchiveQuestion(goesOn: boolean): void {
  useStore.setState({ question: null });
  answer(goesOn);
}
