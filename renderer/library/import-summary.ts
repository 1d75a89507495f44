import { counted } from '../../shared/counted';
import type { ImportItem } from '../store';

export interface ImportSummary {
  readonly total: number;
  /** How many were looked at, whatever came of them. */
  readonly done: number;
  readonly current: ImportItem | null;
  readonly added: number;
  readonly cancelled: number;
  readonly failed: readonly ImportItem[];
  readonly duplicates: readonly ImportItem[];
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
    cancelled: inState('cancelled').length,
    failed: inState('failed'),
    duplicates: inState('duplicate'),
    warned: added.filter((item) => item.message !== null),
  };
}

/** Whether all went in and nothing is to be said, so that the panel may go by itself. */
export function isClean({ total, added, warned }: ImportSummary): boolean {
  return added === total && warned.length === 0;
}

/** What came of an import, in one sentence: `3 sources added, 1 already in the library, 2 not imported.` */
export function resultInWords({ added, duplicates, failed, cancelled }: ImportSummary): string {
  const parts = [
    added > 0 ? `${counted(added, 'source')} added` : '',
    duplicates.length > 0 ? `${duplicates.length} already in the library` : '',
    failed.length > 0 ? `${failed.length} not imported` : '',
    cancelled > 0 ? `${cancelled} cancelled` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing was imported.' : `${parts.join(', ')}.`;
}

/** A file's sentence; its name comes first where the sentence does not have it. */
export function problemInWords({ name, message }: Pick<ImportItem, 'name' | 'message'>): string {
  const sentence = message ?? 'It could not be imported.';
  return sentence.includes(name) ? sentence : `${name}: ${sentence}`;
}
