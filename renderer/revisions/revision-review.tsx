import { CircleCheck } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { counted } from '../../shared/counted';
import type { Annotation, Revision, Source } from '../../shared/model';
import { revisionDesk, useAnnotations, useRevisionDesk, useRevisions, useSession, useSource } from '../store';
import { Button, EmptyState } from '../ui';
import { quotationMarks } from './quotation-marks';
import { ReviewHeader } from './review-header';
import { RevisionDiff } from './revision-diff';
import styles from './revision-review.module.css';
import { SimilarWordsList } from './similar-words';
import { SureWords } from './sure-words-bar';
import { type Comparison, useComparison } from './use-comparison';
import { useReviewCommands } from './use-review-commands';
import { useSimilarWords } from './use-similar-words';

/** What a revision changed, in the article's place: what became of the annotations, and the words that differ. */
export function RevisionReview() {
  const review = useRevisionDesk((desk) => desk.review);
  const revisions = useRevisions(review?.sourceId ?? null);
  const source = useSource(review?.sourceId ?? null);
  const annotations = useAnnotations(review?.sourceId ?? null);
  useEndOnFocus();
  const at = revisions?.findIndex(({ id }) => id === review?.revisionId) ?? -1;
  const [revision, before] = [revisions?.[at], revisions?.[at + 1]];
  const isGone = revisions !== undefined && (revision === undefined || before === undefined);
  useEffect(() => {
    if (isGone) revisionDesk.review(null);
  }, [isGone]);
  if (!source || !revision || !before || annotations === undefined) return null;
  return (
    <Review
      key={revision.id}
      source={source}
      revision={revision}
      before={before}
      isNewest={at === 0}
      annotations={annotations}
    />
  );
}

/** Whoever goes to an annotation meanwhile wants to see its words. */
function useEndOnFocus(): void {
  const focus = useSession((session) => session.focus);
  const before = useRef(focus);
  useEffect(() => {
    if (focus !== null && focus !== before.current) revisionDesk.review(null);
    before.current = focus;
  }, [focus]);
}

interface ReviewProps {
  readonly source: Source;
  readonly revision: Revision;
  readonly before: Revision;
  readonly isNewest: boolean;
  readonly annotations: readonly Annotation[];
}

function Review({ source, revision, before, isNewest, annotations }: ReviewProps) {
  const headingId = useId();
  const pane = useRef<HTMLElement>(null);
  const { comparison, retry } = useComparison(before.id, revision.id);
  const similar = useSimilarWords(annotations, revision.id, comparison?.newText ?? null);
  const marks = useMemo(
    () => quotationMarks(annotations, before.id, revision.id),
    [annotations, before.id, revision.id],
  );
  useReviewCommands(similar);
  useKeyboard(pane, similar.pending.length > 0);
  const lang = source.csl.language || undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: reviewing keys and scrolling need the keyboard here
    <section ref={pane} className={styles.review} aria-labelledby={headingId} data-review tabIndex={0}>
      <ReviewHeader
        headingId={headingId}
        source={source}
        before={before}
        revision={revision}
        annotations={isNewest ? annotations : null}
      />
      {comparison === undefined ? (
        <p role="status" className={styles.comparing}>
          Comparing the two revisions…
        </p>
      ) : comparison === null ? (
        <EmptyState
          title="The revisions could not be compared"
          actions={<Button onPress={retry}>Try again</Button>}
        >
          Nothing was changed. The newest revision can be read as always.
        </EmptyState>
      ) : (
        <>
          {similar.pending.length > 0 ? (
            <section aria-labelledby={`${headingId}-similar`}>
              <h2 id={`${headingId}-similar`}>{counted(similar.pending.length, 'quotation')} to decide on</h2>
              <SureWords similar={similar} />
              <SimilarWordsList similar={similar} newText={comparison.newText} lang={lang} />
            </section>
          ) : isNewest && annotations.length > 0 ? (
            <Done annotations={annotations} />
          ) : null}
          <Changes comparison={comparison} headingId={headingId}>
            <RevisionDiff {...comparison} marks={marks} lang={lang} />
          </Changes>
        </>
      )}
    </section>
  );
}

/** The keyboard comes to the review when it opens, and back to its top when the last decision was taken. */
function useKeyboard(pane: RefObject<HTMLElement | null>, hasPending: boolean): void {
  useLayoutEffect(() => pane.current?.focus({ preventScroll: true }), [pane]);
  const had = useRef(hasPending);
  useLayoutEffect(() => {
    if (had.current && !hasPending) {
      pane.current?.scrollTo({ top: 0 });
      pane.current?.focus({ preventScroll: true });
    }
    had.current = hasPending;
  }, [pane, hasPending]);
}

interface ChangesProps {
  readonly comparison: Comparison;
  readonly headingId: string;
  readonly children: ReactNode;
}

function Changes({ comparison: { rows }, headingId, children }: ChangesProps) {
  const changed = rows.filter(({ kind }) => kind === 'changed').length;
  return (
    <section aria-labelledby={`${headingId}-changes`}>
      <h2 id={`${headingId}-changes`}>
        {changed === 0 ? 'The words are the same' : counted(changed, 'changed paragraph')}
      </h2>
      {changed === 0 ? null : (
        <p className={styles.key}>
          <del>taken out</del> <ins>put in</ins> <mark>quoted by you</mark>
        </p>
      )}
      {children}
    </section>
  );
}

function Done({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const orphans = annotations.filter(({ anchor }) => anchor === 'orphan').length;
  return (
    <div className={styles.done} role="status">
      <CircleCheck aria-hidden="true" />
      <p>
        {orphans === 0
          ? 'Every quotation stands word for word in this revision.'
          : `Everything is decided. ${counted(orphans, 'orphan')} ${orphans === 1 ? 'waits' : 'wait'} for new words.`}
      </p>
      {orphans > 0 ? <Button onPress={() => revisionDesk.openTab('orphans')}>Show orphans</Button> : null}
      <Button onPress={() => revisionDesk.review(null)}>Read the article</Button>
    </div>
  );
}
