import { useEffect, useState } from 'react';
import { host } from '../host';
import { flush } from '../store';
import { type ComposedExport, composeExport } from './compose-export';
import { type ExportFormat, type ExportScope, scopeOf, scopeValue } from './formats';

export type Composition =
  | { readonly state: 'composing' }
  | { readonly state: 'ready'; readonly file: ComposedExport }
  | { readonly state: 'failed'; readonly problem: string };

/** Composes an export afresh whenever its scope or format changes; a composition that was overtaken is dropped. */
export function useComposedExport(
  scope: ExportScope,
  format: ExportFormat,
  hasFullProvenance: boolean,
  hasUpdateMarks: boolean,
): Composition {
  const [composition, setComposition] = useState<Composition>({ state: 'composing' });
  const value = scopeValue(scope);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    setComposition({ state: 'composing' });
    // What was typed a moment ago belongs in the export, so it is stored first.
    flush()
      .then(() => composeExport(scopeOf(value), format, { hasFullProvenance, hasUpdateMarks, signal }))
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
              problem:
                'The export could not be composed; the log has the cause. Choose another format or try again.',
            });
        },
      );
    return () => abort.abort();
  }, [value, format, hasFullProvenance, hasUpdateMarks]);
  return composition;
}
