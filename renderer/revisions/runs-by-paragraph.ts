import { diffRevisions, type WordRun } from '../../shared/anchoring';

/**
 * What a few words have in common with others, and what went and came, in reading order. Unlike in `wordRuns` no run
 * goes over the end of a paragraph, as in the comparison of the whole revisions above it.
 */
export function runsByParagraph(oldWords: string, newWords: string): readonly WordRun[] {
  return diffRevisions(oldWords, newWords).rows.flatMap((row): readonly WordRun[] =>
    row.kind === 'changed' ? row.runs : [{ kind: 'same', old: row.old, fresh: row.fresh }],
  );
}
