import { CornerUpRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { shortCitation } from '../../shared/citation';
import type { Annotation, Source } from '../../shared/model';
import { goToAnnotation, reportError, useAnnotation, useSource } from '../store';
import { Verification } from '../ui';
import styles from './quotation-block.module.css';
import { checkAgainstSource, type QuotationCheck } from './quotation-check';
import type { QuotationFields } from './quotation-rendering';

/**
 * A quotation as a note shows it: its words, its citation as the source's record now gives it, whether the
 * words still match, and the way back. Without its annotation it shows what it held and says so.
 */
export function QuotationBlock({ annotationId, exact, citation }: QuotationFields) {
  const annotation = useAnnotation(annotationId);
  const source = useSource(annotation?.sourceId ?? null);
  const check = useCheck(exact, annotation);
  const colour = annotation?.colour ?? 'slate';
  return (
    <figure className={styles.block} style={{ borderInlineStartColor: `var(--${colour}-dot)` }}>
      <blockquote className={styles.words}>{exact}</blockquote>
      <figcaption className={styles.foot}>
        <span className={styles.citation}>{currentCitation(citation, source, check)}</span>
        {check ? <Verification state={check.state} /> : null}
        {annotation ? <WayBack annotationId={annotationId} exact={exact} /> : null}
      </figcaption>
      {annotation === null ? (
        <p className={styles.gone}>
          Its annotation has been removed from the library; these are the words it held.
        </p>
      ) : null}
    </figure>
  );
}

function WayBack({ annotationId, exact }: { readonly annotationId: string; readonly exact: string }) {
  const go = () =>
    goToAnnotation(annotationId).catch((cause: unknown) =>
      reportError(
        'The quotation’s place in its source could not be shown. Open the source from the list.',
        cause,
      ),
    );
  return (
    <AriaButton className={styles.go ?? ''} aria-label={`Show in source: ${firstWords(exact)}`} onPress={go}>
      <CornerUpRight aria-hidden="true" />
    </AriaButton>
  );
}

function useCheck(exact: string, annotation: Annotation | null | undefined): QuotationCheck | null {
  const [check, setCheck] = useState<QuotationCheck | null>(null);
  useEffect(() => {
    if (!annotation) return setCheck(null);
    let isCurrent = true;
    const waiting = whenIdle(() =>
      checkAgainstSource(exact, annotation).then(
        (found) => isCurrent && setCheck(found),
        (cause: unknown) =>
          reportError(
            'A quotation could not be checked against its source. Open the note again to try once more.',
            cause,
          ),
      ),
    );
    return () => {
      isCurrent = false;
      waiting();
    };
  }, [exact, annotation]);
  return check;
}

/** Runs when the page has nothing better to do, so that a note full of quotations opens at once. */
function whenIdle(run: () => void): () => void {
  const handle = requestIdleCallback(run, { timeout: 500 });
  return () => cancelIdleCallback(handle);
}

function currentCitation(
  stored: string,
  source: Source | null | undefined,
  check: QuotationCheck | null,
): string {
  return source && check ? shortCitation(source.csl, check) : stored;
}

const SHOWN_WORDS = 6;

/** The beginning of a quotation, to tell its button from the others. */
function firstWords(exact: string): string {
  const words = exact.trim().split(/\s+/);
  const shown = words.slice(0, SHOWN_WORDS).join(' ').slice(0, 60);
  return words.length > SHOWN_WORDS ? `${shown}…` : shown;
}
