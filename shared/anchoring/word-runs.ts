import type { TextSpan } from '../model';
import { withoutOverlaps } from './chain';
import { matchRevisions } from './revision-matches';
import { sharedRuns } from './shared-tokens';
import { isTokenEdge, wordTokens } from './word-tokens';

/** A stretch that stayed, with its place in both texts, was taken out of the old one or put into the new one. */
export type WordRun =
  | { readonly kind: 'same'; readonly old: TextSpan; readonly fresh: TextSpan }
  | { readonly kind: 'removed'; readonly old: TextSpan }
  | { readonly kind: 'added'; readonly fresh: TextSpan };

/** A gap in which more words differ is shown as taken out and put in: nobody could follow it word by word. */
const MOST_EDITS = 600;

interface Gap {
  readonly old: TextSpan;
  readonly fresh: TextSpan;
}

/**
 * What became of a text, word by word, in the order of both: what `matchRevisions` finds in common, and in
 * the gaps between a diff of their words. Neighbours differ in kind, and `removed` stands before `added`.
 */
export function wordRuns(oldText: string, newText: string): readonly WordRun[] {
  const runs: WordRun[] = [];
  let old = 0;
  let fresh = 0;
  const fill = (oldEnd: number, freshEnd: number): void => {
    const gap = { old: { start: old, end: oldEnd }, fresh: { start: fresh, end: freshEnd } };
    for (const run of gapRuns(oldText, newText, gap)) append(runs, run);
  };
  for (const match of withoutOverlaps(matchRevisions(oldText, newText).inOrder)) {
    const { start, end } = wholeWords(oldText, newText, match);
    if (end <= start || match.old + start < old || match.fresh + start < fresh) continue;
    fill(match.old + start, match.fresh + start);
    old = match.old + end;
    fresh = match.fresh + end;
    append(runs, {
      kind: 'same',
      old: { start: match.old + start, end: old },
      fresh: { start: match.fresh + start, end: fresh },
    });
  }
  fill(oldText.length, newText.length);
  return runs;
}

/** What a match holds between word edges of both texts, counted from its beginning. */
function wholeWords(
  oldText: string,
  newText: string,
  { old, fresh, length }: { readonly old: number; readonly fresh: number; readonly length: number },
): TextSpan {
  const isEdge = (at: number): boolean => isTokenEdge(oldText, old + at) && isTokenEdge(newText, fresh + at);
  let start = 0;
  while (start < length && !isEdge(start)) start++;
  let end = length;
  while (end > start && !isEdge(end)) end--;
  return { start, end };
}

function gapRuns(oldText: string, newText: string, { old, fresh }: Gap): readonly WordRun[] {
  const oldTokens = wordTokens(oldText.slice(old.start, old.end));
  const newTokens = wordTokens(newText.slice(fresh.start, fresh.end));
  const shared = sharedRuns(oldTokens, newTokens, MOST_EDITS) ?? [];
  const oldOffsets = offsetsOf(oldTokens, old.start);
  const newOffsets = offsetsOf(newTokens, fresh.start);
  const runs: WordRun[] = [];
  let a = 0;
  let b = 0;
  const change = (aEnd: number, bEnd: number): void => {
    if (aEnd > a) append(runs, { kind: 'removed', old: between(oldOffsets, a, aEnd) });
    if (bEnd > b) append(runs, { kind: 'added', fresh: between(newOffsets, b, bEnd) });
  };
  for (const run of shared) {
    change(run.a, run.b);
    a = run.a + run.length;
    b = run.b + run.length;
    append(runs, {
      kind: 'same',
      old: between(oldOffsets, run.a, a),
      fresh: between(newOffsets, run.b, b),
    });
  }
  change(oldTokens.length, newTokens.length);
  return withoutConfetti(runs, oldText);
}

function offsetsOf(tokens: readonly string[], start: number): Int32Array {
  const offsets = new Int32Array(tokens.length + 1);
  offsets[0] = start;
  for (const [at, token] of tokens.entries()) offsets[at + 1] = (offsets[at] ?? 0) + token.length;
  return offsets;
}

function between(offsets: Int32Array, from: number, to: number): TextSpan {
  return { start: offsets[from] ?? 0, end: offsets[to] ?? 0 };
}

/**
 * A space or an “of” that two changes have in common by chance tells nobody anything: a common stretch no
 * longer than the changes on both of its sides is counted to them (as diff-match-patch does). Line breaks
 * stay common, since they hold the paragraphs against each other.
 */
function withoutConfetti(runs: readonly WordRun[], oldText: string): readonly WordRun[] {
  const kept: WordRun[] = [];
  for (const [at, run] of runs.entries()) {
    const isChance =
      run.kind === 'same' &&
      lengthOf(run.old) <= changedBefore(kept) &&
      lengthOf(run.old) <= changedAfter(runs, at) &&
      !oldText.slice(run.old.start, run.old.end).includes('\n');
    if (!isChance) append(kept, run);
    else {
      append(kept, { kind: 'removed', old: run.old });
      append(kept, { kind: 'added', fresh: run.fresh });
    }
  }
  return kept;
}

function lengthOf({ start, end }: TextSpan): number {
  return end - start;
}

function changedBefore(runs: readonly WordRun[]): number {
  return Math.max(changeLength(runs.at(-1)), changeLength(runs.at(-2), runs.at(-1)?.kind !== 'same'));
}

function changedAfter(runs: readonly WordRun[], at: number): number {
  const next = runs[at + 1];
  return Math.max(changeLength(next), changeLength(runs[at + 2], next !== undefined && next.kind !== 'same'));
}

function changeLength(run: WordRun | undefined, counts = true): number {
  if (run === undefined || run.kind === 'same' || !counts) return 0;
  return lengthOf(run.kind === 'removed' ? run.old : run.fresh);
}

/** Adds a run, joined with the last ones where it continues them; keeps `removed` before `added`. */
function append(runs: WordRun[], run: WordRun): void {
  const last = runs.at(-1);
  if (run.kind === 'same') {
    if (last?.kind !== 'same') runs.push(run);
    else
      runs[runs.length - 1] = {
        kind: 'same',
        old: { start: last.old.start, end: run.old.end },
        fresh: { start: last.fresh.start, end: run.fresh.end },
      };
    return;
  }
  if (run.kind === 'added') {
    if (last?.kind === 'added')
      runs[runs.length - 1] = { kind: 'added', fresh: { start: last.fresh.start, end: run.fresh.end } };
    else runs.push(run);
    return;
  }
  const added = last?.kind === 'added' ? runs.pop() : undefined;
  const before = runs.at(-1);
  if (before?.kind === 'removed')
    runs[runs.length - 1] = { kind: 'removed', old: { start: before.old.start, end: run.old.end } };
  else runs.push(run);
  if (added !== undefined) runs.push(added);
}
