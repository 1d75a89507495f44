import { X } from 'lucide-react';
import { type Annotation, type Revision, type Source, sourceTitle } from '../../shared/model';
import { revisionDesk } from '../store';
import { IconButton, Verification } from '../ui';
import styles from './revision-review.module.css';

interface ReviewHeaderProps {
  readonly headingId: string;
  readonly source: Source;
  readonly before: Revision;
  readonly revision: Revision;
  /** The annotations of the source; null where an earlier revision is looked at, of which they say nothing. */
  readonly annotations: readonly Annotation[] | null;
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const STATES = ['exact', 'moved', 'fuzzy', 'orphan'] as const;

/** Which two revisions are compared, and how the annotations stand now. */
export function ReviewHeader({ headingId, source, before, revision, annotations }: ReviewHeaderProps) {
  const title = sourceTitle(source);
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <p className={styles.kicker}>
          Revision {before.number} to {revision.number} · imported {DAY.format(new Date(revision.createdAt))}
        </p>
        <h1 id={headingId} lang={source.csl.language || undefined} dir="auto">
          What changed in “{title}”
        </h1>
        {annotations ? <Counts annotations={annotations} /> : null}
      </div>
      <IconButton label="Close the review" command="review.close" onPress={() => revisionDesk.review(null)}>
        <X />
      </IconButton>
    </header>
  );
}

function Counts({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const countOf = (state: Annotation['anchor']) =>
    annotations.filter(({ anchor }) => anchor === state).length;
  if (annotations.length === 0) return <p className={styles.counts}>Nothing was annotated in this source.</p>;
  return (
    <ul className={styles.counts} aria-label="Quotations by state">
      {STATES.map((state) => (
        <li key={state}>
          <b>{countOf(state).toLocaleString('en')}</b> <Verification state={state} />
        </li>
      ))}
    </ul>
  );
}
