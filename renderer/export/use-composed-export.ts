import { useEffect, useState } from 'react';
import { StyleProblem } from '../../shared/citation';
import { host } from '../host';
import { flush } from '../store';
import { composeExport } from './compose-export';
import type { ComposedExport, ExportOptions } from './composed-export';
import { type ExportFormat, type ExportScope, isFormatted, scopeOf, scopeValue } from './formats';

export type Composition =
  | { readonly state: 'composing' }
  | { readonly state: 'ready'; readonly file: ComposedExport }
  | { readonly state: 'failed'; readonly problem: string };

const PROBLEM =
  'The export could not be composed; the log has the cause. Choose another format or try again.';

/** Composes an export afresh whenever its scope, format or look changes; a composition that was overtaken is dropped. */
export function useComposedExport(
  scope: ExportScope,
  format: ExportFormat,
  { hasFullProvenance, hasUpdateMarks, look }: Omit<ExportOptions, 'signal'>,
): Composition {
  const [composition, setComposition] = useState<Composition>({ state: 'composing' });
  const value = scopeValue(scope);
  const hasLook = isFormatted(format);
  const style = hasLook ? look.style : '';
  const locale = hasLook ? look.locale : '';
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    setComposition({ state: 'composing' });
    // What was typed a moment ago belongs in the export, so it is stored first.
    flush()
      .then(() => {
        const options = { hasFullProvenance, hasUpdateMarks, look: { style, locale }, signal };
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
  }, [value, format, hasFullProvenance, hasUpdateMarks, style, locale]);
  return composition;
}
