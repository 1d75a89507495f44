import { useEffect, useState } from 'react';
import type { Annotation } from '../../shared/model';
import { isStub, loadArticle, revisionDesk, useSession, useSource } from '../store';
import { Button, EmptyState } from '../ui';
import { NoText } from './no-text';
import { markOpenStart } from './open-marks';
import styles from './reader.module.css';
import { ReadingPane } from './reading-pane';
import { useRevisionReading } from './revision-reading';
import { useSavedPlace } from './saved-place';

export interface ReaderProps {
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** The middle pane: the open source's article, or in calm words why there is none. */
export function Reader({ onAddToNote }: ReaderProps) {
  const sourceId = useSession((session) => session.openSourceId);
  const source = useSource(sourceId);
  const { article, isOlder, count } = useRevisionReading(sourceId);
  const place = useSavedPlace(sourceId);
  useEffect(() => markOpenStart(sourceId), [sourceId]);
  const reading = useReadingAttempt(sourceId);
  if (sourceId === null)
    return (
      <EmptyState title="No source is open">Choose one in the library to read and annotate it.</EmptyState>
    );
  if (source === null)
    return (
      <EmptyState title="This source is not in the library">
        It may have been removed. Undo brings it back; or choose another source.
      </EmptyState>
    );
  if (source !== undefined && isStub(source))
    return <NoText key={source.id} source={source} revision={null} isOlder={false} revisionCount={0} />;
  if (article === null && isOlder)
    return (
      <EmptyState
        title="This revision could not be read"
        actions={<Button onPress={() => revisionDesk.read(null)}>Go to the newest</Button>}
      >
        The newest revision and its annotations are not touched by that.
      </EmptyState>
    );
  if (article === null)
    return (
      <EmptyState title="The text could not be read">
        The record is here, but its text is not. Import the file again, or choose another source.
      </EmptyState>
    );
  if (article === undefined && reading.hasFailed)
    return (
      <EmptyState
        title="The text could not be read"
        actions={<Button onPress={reading.retry}>Try again</Button>}
      >
        The library did not give it out. Nothing in it was changed.
      </EmptyState>
    );
  if (source === undefined || article === undefined || place === undefined) return <Skeleton />;
  if (article.text === '')
    return (
      <NoText
        key={article.revision.id}
        source={source}
        revision={article.revision}
        isOlder={isOlder}
        revisionCount={count}
      />
    );
  return (
    <ReadingPane
      key={article.revision.id}
      source={source}
      article={article}
      isOlder={isOlder}
      revisionCount={count}
      savedOffset={isOlder ? 0 : place}
      onAddToNote={onAddToNote}
    />
  );
}

/** Whether the last attempt at reading the source's text failed, and the next attempt. The store reports why. */
function useReadingAttempt(sourceId: string | null): {
  readonly hasFailed: boolean;
  readonly retry: () => void;
} {
  const [attempt, setAttempt] = useState({ number: 0, failedFor: '' });
  const { number } = attempt;
  useEffect(() => {
    if (sourceId === null) return;
    let isWanted = true;
    loadArticle(sourceId).then(
      // A later attempt that succeeds shows its text with this new state.
      () => isWanted && number > 0 && setAttempt({ number, failedFor: '' }),
      () => isWanted && setAttempt({ number, failedFor: sourceId }),
    );
    return () => {
      isWanted = false;
    };
  }, [sourceId, number]);
  return {
    hasFailed: sourceId !== null && attempt.failedFor === sourceId,
    retry: () => setAttempt({ number: number + 1, failedFor: '' }),
  };
}

/** Grey lines where the words will be; the style sheet keeps them hidden for the first 150 ms. */
function Skeleton() {
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">Opening the source</span>
      <i />
      <i />
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
