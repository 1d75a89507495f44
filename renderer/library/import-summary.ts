import { counted } from '../../shared/counted';
import type { CollectionNews, ImportItem, VersionNews } from '../store';

export interface ImportSummary {
  readonly total: number;
  /** How many were looked at, whatever came of them. */
  readonly done: number;
  readonly current: ImportItem | null;
  readonly added: number;
  /** The sources that were added. */
  readonly addedIds: readonly string[];
  readonly cancelled: number;
  readonly failed: readonly ImportItem[];
  readonly duplicates: readonly ImportItem[];
  /** New versions of sources that were in the library. */
  readonly revised: readonly ImportItem[];
  /** Files of other programs, each with what it brought in. */
  readonly collected: readonly ImportItem[];
  /** Files kept as they are, without their text. */
  readonly kept: readonly ImportItem[];
  /** Archives of whole libraries. */
  readonly restored: readonly ImportItem[];
  /** Added, but with something to know about. */
  readonly warned: readonly ImportItem[];
}

/** What an import has come to so far. Linear. */
export function summariseImport(items: readonly ImportItem[]): ImportSummary {
  const inState = (state: ImportItem['state']) => items.filter((item) => item.state === state);
  const added = inState('added');
  const waiting = inState('waiting').length + inState('reading').length;
  return {
    total: items.length,
    done: items.length - waiting,
    current: inState('reading')[0] ?? null,
    added: added.length,
    addedIds: added.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])),
    cancelled: inState('cancelled').length,
    failed: inState('failed'),
    duplicates: inState('duplicate'),
    revised: inState('revised'),
    collected: inState('collected'),
    kept: inState('kept'),
    restored: inState('restored'),
    warned: added.filter((item) => item.message !== null),
  };
}

/** Whether all went in and nothing is to be said, so that the panel may go by itself. */
export function isClean({ total, added, warned }: ImportSummary): boolean {
  return added === total && warned.length === 0;
}

/** What came of an import, in one sentence: `3 sources added, 1 already in the library, 2 not imported.` */
export function resultInWords(summary: ImportSummary): string {
  const { revised, restored, kept, failed, cancelled } = summary;
  const news = summary.collected.flatMap(({ collection }) => collection ?? []);
  const sum = (of: (one: CollectionNews) => number) => news.reduce((total, one) => total + of(one), 0);
  const added = summary.added + sum((one) => one.added);
  const known = summary.duplicates.length + sum((one) => one.known);
  const annotations = sum((one) => one.attached + one.waiting);
  const [texts, versions] = [revised.filter(isFirstText).length, revised.length];
  const parts = [
    added > 0 ? `${counted(added, 'source')} added` : '',
    texts > 0 ? `${counted(texts, 'text')} added` : '',
    versions > texts ? `${counted(versions - texts, 'new version')} added` : '',
    annotations > 0 ? `${counted(annotations, 'annotation')} added` : '',
    restored.length > 0 ? `${counted(restored.length, 'archive')} read` : '',
    kept.length > 0 ? `${kept.length} kept without text` : '',
    known > 0 ? `${known.toLocaleString('en')} already in the library` : '',
    failed.length > 0 ? `${failed.length} not imported` : '',
    cancelled > 0 ? `${cancelled} cancelled` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing was imported.' : `${parts.join(', ')}.`;
}

function isFirstText({ version }: ImportItem): boolean {
  return version?.isFirst === true;
}

const STATES = [
  ['exact', 'exact', 'exact'],
  ['moved', 'moved', 'moved'],
  ['fuzzy', 'similar', 'similar'],
  ['orphan', 'orphan', 'orphans'],
] as const;

/** What became of the annotations of a source: `12 exact, 1 similar, 1 orphan`; what is none is left out. */
export function countsInWords(counts: VersionNews['counts']): string {
  const parts = STATES.flatMap(([state, one, many]) =>
    counts[state] > 0 ? [`${counts[state].toLocaleString('en')} ${counts[state] === 1 ? one : many}`] : [],
  );
  return parts.length === 0 ? 'nothing was annotated' : parts.join(', ');
}

/** A file's sentence; its name comes first where the sentence does not have it. */
export function problemInWords({ name, message }: Pick<ImportItem, 'name' | 'message'>): string {
  const sentence = message ?? 'It could not be imported.';
  return sentence.includes(name) ? sentence : `${name}: ${sentence}`;
}
