import { diffRevisions, type WordRun } from '../../shared/anchoring';

/** What a few words have in common with others, and what went and came, in reading order. */
export function wordRuns(oldWords: string, newWords: string): readonly WordRun[] {
  return diffRevisions(oldWords, newWords).rows.flatMap((row): readonly WordRun[] =>
    row.kind === 'changed' ? row.runs : [{ kind: 'same', old: row.old, fresh: row.fresh }],
  );
}
