import { useEffect, useMemo, useRef, useState } from 'react';
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
  /** Of what is chosen now, never of what was chosen before. */
  readonly composition: Composition;
  /** Ends the composing at once; nothing is left of it. */
  readonly cancel: () => void;
  /** Composes again what was cancelled. */
  readonly again: () => void;
  /** Does something with the file: now, or once it is made. Given up when it cannot be made, or another is chosen. */
  readonly onceReady: (act: FileAct) => void;
  /** Whether something is to be done with the file that is not made yet. */
  readonly isAwaited: boolean;
}

type FileAct = (file: ComposedExport) => void;

/** Composes an export afresh whenever its scope, format or look changes; a composition that was overtaken is dropped. */
export function useComposedExport(
  scope: ExportScope,
  format: ExportFormat,
  { hasFullProvenance, hasUpdateMarks, look }: Omit<ExportOptions, 'signal'>,
): Composing {
  const [attempt, setAttempt] = useState(0);
  const value = scopeValue(scope);
  const hasLook = isFormatted(format);
  const style = hasLook ? look.style : '';
  const locale = hasLook ? look.locale : '';
  const wanted = useMemo<Wanted>(
    () => ({ value, format, hasFullProvenance, hasUpdateMarks, look: { style, locale }, attempt }),
    [value, format, hasFullProvenance, hasUpdateMarks, style, locale, attempt],
  );
  const [made, setMade] = useState({ wanted, composition: COMPOSING });
  const composition = made.wanted === wanted ? made.composition : COMPOSING;
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    running.current = abort;
    void compose(wanted, abort.signal, (composition) => {
      if (!abort.signal.aborted) setMade({ wanted, composition });
    });
    return () => abort.abort();
  }, [wanted]);
  return {
    composition,
    cancel: () => {
      running.current?.abort();
      setMade({ wanted, composition: { state: 'cancelled' } });
    },
    again: () => setAttempt((last) => last + 1),
    ...useOnceReady(wanted, composition),
  };
}

/** All that a composition depends on, as one object for as long as nothing of it changes. */
interface Wanted extends Omit<ExportOptions, 'signal' | 'onProgress'> {
  readonly value: string;
  readonly format: ExportFormat;
  readonly attempt: number;
}

/** Tells how far it is until the file is made or cannot be; that is told by the last call. */
async function compose(
  { value, format, ...options }: Wanted,
  signal: AbortSignal,
  tell: (composition: Composition) => void,
): Promise<void> {
  try {
    // What was typed a moment ago belongs in the export, so it is stored first.
    await flush();
    const onProgress = (progress: BibliographyProgress): void => tell({ state: 'composing', progress });
    const file = await composeExport(scopeOf(value), format, { ...options, signal, onProgress });
    if (!file) tell({ state: 'failed', problem: 'It has been removed from the library.' });
    else tell('problem' in file ? { state: 'failed', ...file } : { state: 'ready', file });
  } catch (cause) {
    if (signal.aborted) return;
    host.log({
      level: 'error',
      message: `Exporting ${value} as ${format.id} failed`,
      cause: String(cause),
    });
    tell({ state: 'failed', problem: cause instanceof StyleProblem ? cause.message : PROBLEM });
  }
}

function useOnceReady(wanted: Wanted, composition: Composition): Pick<Composing, 'onceReady' | 'isAwaited'> {
  const [asked, setAsked] = useState<{ readonly for: Wanted; readonly act: FileAct } | null>(null);
  const isAwaited = asked?.for === wanted && composition.state === 'composing';
  useEffect(() => {
    if (asked === null || isAwaited) return;
    setAsked(null);
    if (asked.for === wanted && composition.state === 'ready') asked.act(composition.file);
  }, [asked, isAwaited, wanted, composition]);
  return { onceReady: (act) => setAsked({ for: wanted, act }), isAwaited };
}
