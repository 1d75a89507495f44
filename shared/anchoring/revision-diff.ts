import type { TextSpan } from '../model';
import { type WordRun, wordRuns } from './word-runs';

/**
 * A stretch of the diff of two revisions: a paragraph in which something changed, or as many as follow each
 * other without a change. Put together, the `same` and `removed` runs and the unchanged rows are the old
 * text, the `same` and `added` ones the new text, line breaks included.
 */
export type DiffRow =
  | { readonly kind: 'changed'; readonly runs: readonly WordRun[] }
  | {
      readonly kind: 'unchanged';
      readonly paragraphs: number;
      readonly old: TextSpan;
      readonly fresh: TextSpan;
    };

export interface RevisionDiff {
  readonly rows: readonly DiffRow[];
}

/**
 * The word diff of two revisions, by paragraphs (SPEC AN40-AN43). Each row ends with a line break of either
 * text or of both. Costs what `matchRevisions` costs and a diff of the words between its matches: about
 * 150 ms for 400,000 characters with a fifth of the words edited.
 */
export function diffRevisions(oldText: string, newText: string): RevisionDiff {
  const rows: DiffRow[] = [];
  let row: WordRun[] = [];
  const close = (): void => {
    if (row.length > 0) pushRow(rows, row);
    row = [];
  };
  const runs = wordRuns(oldText, newText);
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1];
    // Paragraphs on both sides that have nothing in common are shown one after the other.
    if (run.kind === 'added' && before?.kind === 'removed' && isBroken(oldText, newText, before, run))
      close();
    for (const piece of linesOf(run, run.kind === 'added' ? newText : oldText)) {
      row.push(piece.run);
      if (piece.isEnd) close();
    }
  }
  close();
  return { rows };
}

function isBroken(oldText: string, newText: string, removed: WordRun, added: WordRun): boolean {
  return (
    removed.kind === 'removed' &&
    added.kind === 'added' &&
    oldText.slice(removed.old.start, removed.old.end).includes('\n') &&
    newText.slice(added.fresh.start, added.fresh.end).includes('\n')
  );
}

/** Unchanged rows that follow each other are one. */
function pushRow(rows: DiffRow[], runs: readonly WordRun[]): void {
  const [only] = runs;
  if (runs.length > 1 || only?.kind !== 'same') {
    rows.push({ kind: 'changed', runs });
    return;
  }
  const last = rows.at(-1);
  if (last?.kind !== 'unchanged') {
    rows.push({ kind: 'unchanged', paragraphs: 1, old: only.old, fresh: only.fresh });
    return;
  }
  rows[rows.length - 1] = {
    kind: 'unchanged',
    paragraphs: last.paragraphs + 1,
    old: { start: last.old.start, end: only.old.end },
    fresh: { start: last.fresh.start, end: only.fresh.end },
  };
}

interface Line {
  readonly run: WordRun;
  readonly isEnd: boolean;
}

/** A run cut after each of its line breaks. */
function* linesOf(run: WordRun, text: string): Generator<Line, void> {
  const { start, end } = run.kind === 'added' ? run.fresh : run.old;
  for (let at = start; at < end; ) {
    const lineBreak = text.indexOf('\n', at);
    const isEnd = lineBreak >= 0 && lineBreak < end;
    const next = isEnd ? lineBreak + 1 : end;
    yield { run: part(run, at - start, next - start), isEnd };
    at = next;
  }
}

function part(run: WordRun, from: number, to: number): WordRun {
  const cut = ({ start }: TextSpan): TextSpan => ({ start: start + from, end: start + to });
  switch (run.kind) {
    case 'same':
      return { kind: 'same', old: cut(run.old), fresh: cut(run.fresh) };
    case 'removed':
      return { kind: 'removed', old: cut(run.old) };
    case 'added':
      return { kind: 'added', fresh: cut(run.fresh) };
  }
}
