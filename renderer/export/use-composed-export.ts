import { useEffect, useState } from 'react';
import { StyleProblem } from '../../shared/citation';
import { host } from '../host';
import { flush } from '../store';
import type { BibliographyLook } from './bibliography-messages';
import { type ComposedExport, composeExport } from './compose-export';
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
  hasFullProvenance: boolean,
  look: BibliographyLook,
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
      .then(() =>
        composeExport(scopeOf(value), format, { hasFullProvenance, look: { style, locale }, signal }),
      )
      .then(
        (file) => {
          if (signal.aborted) return;
          setComposition(
            file
              ? { state: 'ready', file }
              : { state: 'failed', problem: 'It has been removed from the library.' },
          );
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
  }, [value, format, hasFullProvenance, style, locale]);
  return composition;
}
