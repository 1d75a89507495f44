import { Fragment, memo } from 'react';
import { type Revision, type Source, sourceTitle } from '../../shared/model';
import styles from './reader.module.css';
import { bylineParts, kickerParts } from './record-line';
import { RevisionPicker } from './revision-picker';

interface ArticleHeadingProps {
  readonly source: Source;
  /** The revision that is read; null where there is none. */
  readonly revision: Revision | null;
  /** When what is read came into the library. */
  readonly importedAt: string;
  /** How many revisions the source has. */
  readonly revisionCount: number;
}

/** What the record says of the source, above its text and no part of it. */
export const ArticleHeading = memo(function ArticleHeading({
  source,
  revision,
  importedAt,
  revisionCount,
}: ArticleHeadingProps) {
  return (
    <header className={styles.heading}>
      <p className={styles.kicker}>
        {kickerParts(source).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <h1 dir="auto" lang={source.csl.language || undefined}>
        {sourceTitle(source)}
      </h1>
      <div className={styles.byline}>
        {bylineParts(source, importedAt).map((part, at) => (
          // Each for itself: a Hebrew name would else take the number behind it along.
          <Fragment key={part}>
            {at > 0 ? ' · ' : ''}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
        {revision !== null && revisionCount > 1 ? (
          <>
            {' · '}
            <RevisionPicker
              sourceId={source.id}
              revisionId={revision.id}
              number={revision.number}
              count={revisionCount}
            />
          </>
        ) : null}
      </div>
    </header>
  );
});
