import type { Source } from '../../shared/model';
import { queryWords, recordMatches } from './record-match';
import type { Snippet } from './text-search';

export interface SourceMatch {
  readonly source: Source;
  /** Where its text has the query; null when only its record has, or its text was not reached yet. */
  readonly snippet: Snippet | null;
}

/**
 * The sources a query leaves: first those whose record has it, in the order given, then those whose text
 * alone has it, in the order they were found, so that a row on screen never moves while texts are still
 * being read. A blank query leaves all. Linear in the sources.
 */
export function filterSources(
  sources: readonly Source[],
  query: string,
  found: ReadonlyMap<string, Snippet>,
): readonly SourceMatch[] {
  const words = queryWords(query);
  if (words.length === 0) return sources.map((source) => ({ source, snippet: null }));
  const byRecord: SourceMatch[] = [];
  const others = new Map<string, Source>();
  for (const source of sources) {
    if (recordMatches(source, words)) byRecord.push({ source, snippet: found.get(source.id) ?? null });
    else others.set(source.id, source);
  }
  const byText: SourceMatch[] = [];
  for (const [sourceId, snippet] of found) {
    const source = others.get(sourceId);
    if (source !== undefined) byText.push({ source, snippet });
  }
  return [...byRecord, ...byText];
}
