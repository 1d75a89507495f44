import { History, TextSelect, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { type Annotation, quotedWords, type TextSpan } from '../../shared/model';
import {
  type Article,
  announceStep,
  attachAnnotation,
  removeAnnotations,
  reportError,
  revisionDesk,
  session,
  useColourLabels,
  useRevisionDesk,
  useRevisions,
} from '../store';
import { Button, IconButton } from '../ui';
import cards from './cards.module.css';
import styles from './orphan-card.module.css';
import { wordsInContext } from './words-in-context';

interface OrphanCardProps {
  readonly annotation: Annotation;
  /** The newest revision; null while it is read. */
  readonly article: Article | null;
  /** Whether its source has a text to look in. */
  readonly hasText: boolean;
  readonly isCurrent: boolean;
  readonly position: number;
  readonly total: number;
}

/** An annotation without a place: its words, where they stood, and the ways to give it new ones. */
export function OrphanCard({ annotation, article, hasText, isCurrent, position, total }: OrphanCardProps) {
  const labels = useColourLabels();
  const nameId = useId();
  const item = useRef<HTMLLIElement>(null);
  const { colour, comment, found } = annotation;
  const lang = article?.source.csl.language || undefined;
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const isAttaching = useRevisionDesk((desk) => desk.attachingId === annotation.id);
  const isCurrentFinding = found !== undefined && found.revisionId === article?.revision.id;
  return (
    <li
      ref={item}
      className={`${cards.card} ${isCurrent || isAttaching ? cards.current : ''}`}
      aria-labelledby={nameId}
      aria-current={isCurrent ? 'true' : undefined}
      aria-setsize={total}
      aria-posinset={position}
    >
      <span className={cards.rule} style={{ background: `var(--${colour}-dot)` }} />
      <blockquote id={nameId} className={cards.words} lang={lang}>
        {quotedWords(annotation)}
      </blockquote>
      {comment === '' ? null : <p className={cards.comment}>{comment}</p>}
      <div className={cards.foot}>
        <span className={cards.label}>{labels[colour]}</span>
      </div>
      {article && isCurrentFinding && found.candidates.length > 0 ? (
        <Candidates annotation={annotation} article={article} candidates={found.candidates} lang={lang} />
      ) : (
        <p className={styles.none}>
          {isCurrentFinding
            ? 'Nothing similar is left in the newest revision.'
            : hasText
              ? 'It was not looked for in the newest revision.'
              : 'It waits for the text of its source.'}
        </p>
      )}
      <OrphanActions annotation={annotation} article={article} hasText={hasText} isAttaching={isAttaching} />
    </li>
  );
}

interface CandidatesProps {
  readonly annotation: Annotation;
  readonly article: Article;
  readonly candidates: readonly TextSpan[];
  readonly lang: string | undefined;
}

function Candidates({ annotation, article, candidates, lang }: CandidatesProps) {
  const attach = (span: TextSpan) =>
    attachAnnotation(annotation.id, article, span).then(
      (step) => {
        session.focusAnnotation(annotation.id, 'app');
        announceStep('The annotation stands at these words now.', step);
      },
      (cause: unknown) =>
        reportError('The annotation could not be attached. Try again, or reload the window.', cause),
    );
  return (
    <ul className={styles.candidates} aria-label="Places it might have">
      {candidates.map((span) => {
        const { before, words, after } = wordsInContext(article.text, span);
        return (
          <li key={`${span.start} ${span.end}`} className={styles.candidate}>
            <button
              type="button"
              className={styles.place}
              lang={lang}
              title="Show in the article"
              onClick={() => revisionDesk.show(annotation.sourceId, span)}
            >
              {before}
              <mark>{words}</mark>
              {after}
            </button>
            <Button onPress={() => void attach(span)}>Attach here</Button>
          </li>
        );
      })}
    </ul>
  );
}

interface OrphanActionsProps extends Pick<OrphanCardProps, 'annotation' | 'article' | 'hasText'> {
  readonly isAttaching: boolean;
}

function OrphanActions({ annotation, article, hasText, isAttaching }: OrphanActionsProps) {
  const { id, sourceId, revisionId } = annotation;
  const revisions = useRevisions(sourceId);
  const home = revisions?.find((revision) => revision.id === revisionId);
  const remove = () =>
    removeAnnotations([id]).then(
      (step) => announceStep('Annotation deleted.', step),
      (cause: unknown) =>
        reportError('The annotation could not be deleted. Try again, or reload the window.', cause),
    );
  const showHome = () => {
    revisionDesk.read({ sourceId, revisionId });
    session.focusAnnotation(id, 'app');
  };
  return (
    <div className={styles.actions}>
      {hasText ? (
        <Button onPress={() => revisionDesk.attach(isAttaching ? null : id)}>
          <TextSelect aria-hidden="true" /> {isAttaching ? 'Stop choosing words' : 'Choose words…'}
        </Button>
      ) : null}
      {home && home.id !== article?.revision.id ? (
        <Button look="ghost" onPress={showHome}>
          <History aria-hidden="true" /> Show in revision {home.number}
        </Button>
      ) : null}
      <IconButton label="Delete the annotation" onPress={() => void remove()}>
        <Trash2 />
      </IconButton>
    </div>
  );
}
