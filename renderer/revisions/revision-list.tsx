import { FilePlus2 } from 'lucide-react';
import { counted } from '../../shared/counted';
import type { Revision } from '../../shared/model';
import { revisionDesk, useAnnotations, useRevisionDesk, useRevisions } from '../store';
import { Button } from '../ui';
import cards from './cards.module.css';
import styles from './revision-list.module.css';

export interface RevisionListProps {
  readonly sourceId: string;
  readonly onAddVersion: (sourceId: string) => void;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** Every revision of a source, newest first: to read, and to compare with the one before it. */
export function RevisionList({ sourceId, onAddVersion }: RevisionListProps) {
  const revisions = useRevisions(sourceId) ?? [];
  const pending = useAnnotations(sourceId)?.filter(({ anchor }) => anchor === 'fuzzy').length ?? 0;
  const readingId = useRevisionDesk(({ reading, review }) =>
    review === null ? (reading?.revisionId ?? 'newest') : null,
  );
  return (
    <div className={cards.scroller}>
      <ul className={cards.list} aria-label="Revisions">
        {revisions.map((revision, at) => (
          <RevisionRow
            key={revision.id}
            revision={revision}
            before={revisions[at + 1]}
            isNewest={at === 0}
            pending={at === 0 ? pending : 0}
            isRead={revision.id === readingId || (at === 0 && readingId === 'newest')}
          />
        ))}
      </ul>
      <p className={styles.more}>
        <Button onPress={() => onAddVersion(sourceId)}>
          <FilePlus2 aria-hidden="true" /> Add a new version…
        </Button>
      </p>
    </div>
  );
}

interface RevisionRowProps {
  readonly revision: Revision;
  readonly before: Revision | undefined;
  readonly isNewest: boolean;
  /** How many quotations wait for a decision in its review. */
  readonly pending: number;
  readonly isRead: boolean;
}

function RevisionRow({ revision, before, isNewest, pending, isRead }: RevisionRowProps) {
  const { id: revisionId, sourceId, number, fileName, createdAt, problems } = revision;
  return (
    <li className={`${cards.card} ${isRead ? cards.current : ''}`} aria-current={isRead ? 'true' : undefined}>
      <div className={styles.head}>
        <b>Revision {number}</b>
        {isNewest ? <span className={styles.tag}>newest</span> : null}
        {isRead ? <span className={styles.tag}>open</span> : null}
      </div>
      <div className={styles.meta}>
        {fileName} · imported {DAY.format(new Date(createdAt))}
        {problems.length > 0 ? ` · ${counted(problems.length, 'remark')} when it was read` : ''}
      </div>
      <div className={styles.buttons}>
        {isRead ? null : (
          <Button
            aria-label={`Read revision ${number}`}
            onPress={() => revisionDesk.read(isNewest ? null : { sourceId, revisionId })}
          >
            Read
          </Button>
        )}
        {before ? (
          <Button
            look={pending > 0 ? 'solid' : 'line'}
            onPress={() => revisionDesk.review({ sourceId, revisionId })}
          >
            {pending > 0
              ? `Review ${counted(pending, 'quotation')}`
              : `Compare with revision ${before.number}`}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
