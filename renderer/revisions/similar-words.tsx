import { Check, Crosshair, X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { type Annotation, quotedWords } from '../../shared/model';
import { revisionDesk, useColourLabels } from '../store';
import { Button, CommandKey, IconButton } from '../ui';
import cards from './cards.module.css';
import styles from './similar-words.module.css';
import { foundWords } from './sure-words';
import type { SimilarWords } from './use-similar-words';
import { WordDiff } from './word-diff';

interface SimilarWordsListProps {
  readonly similar: SimilarWords;
  readonly newText: string;
  readonly lang: string | undefined;
}

/** A thousand cards would take longer to draw than to decide on; the rest come as these are decided. */
const MOST_SHOWN = 30;

/** Every annotation whose words changed, with the words it had and those found, to accept or to refuse. */
export function SimilarWordsList({ similar, newText, lang }: SimilarWordsListProps) {
  const list = useRef<HTMLUListElement>(null);
  const { pending, currentId, focusSerial } = similar;
  const at = pending.findIndex(({ id }) => id === currentId);
  const first = Math.max(0, Math.min(at - MOST_SHOWN / 2, pending.length - MOST_SHOWN));
  useLayoutEffect(() => {
    if (focusSerial === 0) return;
    const button = list.current?.querySelector<HTMLElement>('[aria-current] [data-accept]');
    button?.focus({ preventScroll: true });
    button?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [focusSerial]);
  return (
    <ul ref={list} className={cards.list} aria-label="Similar words">
      {pending.slice(first, first + MOST_SHOWN).map((annotation) => (
        <li
          key={annotation.id}
          aria-current={annotation.id === currentId ? 'true' : undefined}
          aria-setsize={pending.length}
          aria-posinset={pending.indexOf(annotation) + 1}
          onFocus={() => similar.setCurrent(annotation.id)}
        >
          <SimilarCard
            annotation={annotation}
            isCurrent={annotation.id === currentId}
            similar={similar}
            newText={newText}
            lang={lang}
          />
        </li>
      ))}
    </ul>
  );
}

interface SimilarCardProps extends SimilarWordsListProps {
  readonly annotation: Annotation;
  readonly isCurrent: boolean;
}

function SimilarCard({ annotation, isCurrent, similar, newText, lang }: SimilarCardProps) {
  const labels = useColourLabels();
  const { id, colour, comment, sourceId, found } = annotation;
  const oldWords = quotedWords(annotation);
  const spans = found?.spans ?? [];
  const newWords = foundWords(annotation, newText);
  const [span] = spans;
  return (
    <div className={`${cards.card} ${isCurrent ? cards.current : ''}`}>
      <span className={cards.rule} style={{ background: `var(--${colour}-dot)` }} />
      <dl className={styles.sides}>
        <dt>Yours</dt>
        <dd>
          <WordDiff side="old" oldWords={oldWords} newWords={newWords} lang={lang} />
        </dd>
        <dt>Found</dt>
        <dd>
          <WordDiff side="new" oldWords={oldWords} newWords={newWords} lang={lang} />
        </dd>
      </dl>
      {comment === '' ? null : <p className={cards.comment}>{comment}</p>}
      <div className={cards.foot}>
        <span className={cards.label}>{labels[colour]}</span>
        <span className={styles.buttons}>
          <IconButton
            label="Show in the article"
            onPress={() => (span ? revisionDesk.show(sourceId, span) : undefined)}
          >
            <Crosshair />
          </IconButton>
          <Button onPress={() => similar.refuse(id)}>
            <X aria-hidden="true" /> Refuse {isCurrent ? <CommandKey id="review.refuse" /> : null}
          </Button>
          <Button data-accept onPress={() => similar.accept(id)}>
            <Check aria-hidden="true" /> Accept {isCurrent ? <CommandKey id="review.accept" /> : null}
          </Button>
        </span>
      </div>
    </div>
  );
}
