/** What citeproc does one after the other: it reads all items, tells apart those that are cited alike, and writes the entries. */
export type BibliographyStep = 'reading' | 'comparing' | 'writing';

/** How many items a step is through with. Between reading and comparing citeproc makes the keys by which it sorts. */
export interface BibliographyProgress {
  readonly step: BibliographyStep;
  readonly done: number;
  readonly total: number;
}

/** Hears of each item, so it should cost next to nothing. */
export type TellProgress = (progress: BibliographyProgress) => void;

/** Counts the items of one bibliography through its steps; each step begins at none. */
export class ProgressCounter {
  #step: BibliographyStep = 'reading';
  #done = 0;

  constructor(
    private readonly total: number,
    private readonly tell: TellProgress,
  ) {}

  count(step: BibliographyStep, items = 1): void {
    this.#done = (step === this.#step ? this.#done : 0) + items;
    this.#step = step;
    this.tell({ step, done: this.#done, total: this.total });
  }
}
