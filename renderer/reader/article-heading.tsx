import { Fragment, memo } from 'react';
import type { Source } from '../../shared/model';
import styles from './reader.module.css';
import { bylineParts, kickerParts } from './record-line';

interface ArticleHeadingProps {
  readonly source: Source;
  readonly revisionNumber: number;
}

/** What the record says of the source, above its text and no part of it. */
export const ArticleHeading = memo(function ArticleHeading({ source, revisionNumber }: ArticleHeadingProps) {
  return (
    <header className={styles.heading}>
      <p className={styles.kicker}>
        {kickerParts(source).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <h1 dir="auto" lang={source.csl.language || undefined}>
        {source.csl.title?.trim() || 'Untitled source'}
      </h1>
      <p className={styles.byline}>
        {bylineParts(source, revisionNumber).map((part, at) => (
          // Each for itself: a Hebrew name would else take the number behind it along.
          <Fragment key={part}>
            {at > 0 ? ' · ' : ''}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </p>
    </header>
  );
});
