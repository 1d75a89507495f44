import { useEffect, useRef, useState } from 'react';
import { type BibliographyProgress, StyleProblem } from '../../shared/citation';
import { host } from '../host';
import { flush } from '../store';
import { composeExport } from './compose-export';
import type { ComposedExport, ExportOptions } from './composed-export';
import { type ExportFormat, type ExportScope, isFormatted, scopeOf, scopeValue } from './formats';

export type Composition =
  /** `progress` is of a bibliography that takes more than a moment. */
  | { readonly state: 'composing'; readonly progress: BibliographyProgress | null }
  | { readonly state: 'cancelled' }
  | { readonly state: 'ready'; readonly file: ComposedExport }
  | { readonly state: 'failed'; readonly problem: string };

const PROBLEM =
  'The export could not be composed; the log has the cause. Choose another format or try again.';

const COMPOSING: Composition = { state: 'composing', progress: null };

/** The export as far as it is, and what its user may do about that. */
interface Composing {
  readonly composition: Composition;
  /** Ends the composing at once; nothing is left of it. */
  readonly cancel: () => void;
  /** Composes again what was cancelled. */
  readonly again: () => void;
}

/** Composes an export afresh whenever its scope, format or look changes; a composition that was overtaken is dropped. */
export function useComposedExport(
  scope: ExportScope,
  format: ExportFormat,
  { hasFullProvenance, hasUpdateMarks, look }: Omit<ExportOptions, 'signal'>,
): Composing {
  const [composition, setComposition] = useState<Composition>(COMPOSING);
  const [attempt, setAttempt] = useState(0);
  const running = useRef<AbortController | null>(null);
  const value = scopeValue(scope);
  const hasLook = isFormatted(format);
  const style = hasLook ? look.style : '';
  const locale = hasLook ? look.locale : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt composes the same again
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    running.current = abort;
    setComposition(COMPOSING);
    const onProgress = (progress: BibliographyProgress): void => {
      if (!signal.aborted) setComposition({ state: 'composing', progress });
    };
    // What was typed a moment ago belongs in the export, so it is stored first.
    flush()
      .then(() => {
        const options = { hasFullProvenance, hasUpdateMarks, look: { style, locale }, signal, onProgress };
        return composeExport(scopeOf(value), format, options);
      })
      .then(
        (file) => {
          if (signal.aborted) return;
          if (!file) setComposition({ state: 'failed', problem: 'It has been removed from the library.' });
          else setComposition('problem' in file ? { state: 'failed', ...file } : { state: 'ready', file });
        },
        (cause: unknown) => {
          host.log({
            level: 'error',
            message: `Exporting ${value} as ${format.id} failed`,
            cause: String(cause),
          });
          if (!signal.aborted)
            setComposition({
              state: 'failed',
              problem: cause instanceof StyleProblem ? cause.message : PROBLEM,
            });
        },
      );
    return () => abort.abort();
  }, [value, format, hasFullProvenance, hasUpdateMarks, style, locale, attempt]);
  return {
    composition,
    cancel: () => {
      running.current?.abort();
      setComposition({ state: 'cancelled' });
    },
    again: () => setAttempt((last) => last + 1),
  };
}
