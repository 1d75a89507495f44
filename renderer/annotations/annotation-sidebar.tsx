import { useDeferredValue, useEffect, useId, useMemo } from 'react';
import type { Annotation } from '../../shared/model';
import { usePlacedAnnotations, useSession } from '../store';
import { EmptyState, Kbd } from '../ui';
import { AnnotationList } from './annotation-list';
import styles from './annotation-sidebar.module.css';
import { recoverComments } from './comment-saving';

export interface AnnotationSidebarProps {
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** The annotations of the open source that have a place in its newest revision, in document order. */
export function AnnotationSidebar({ onAddToNote }: AnnotationSidebarProps) {
  const headingId = useId();
  const { sourceId, annotations } = useOpenAnnotations();
  useEffect(() => void recoverComments(), []);
  return (
    <section className={styles.sidebar} aria-labelledby={headingId}>
      <header className={styles.header}>
        <h2 id={headingId}>Annotations</h2>
        {annotations !== undefined && sourceId !== null ? (
          <span className={styles.count}>{annotations.length.toLocaleString('en')}</span>
        ) : null}
      </header>
      {sourceId === null ? (
        <EmptyState>Open a source to see its annotations.</EmptyState>
      ) : annotations === undefined ? null : annotations.length === 0 ? (
        <NoAnnotations />
      ) : (
        <AnnotationList
          key={sourceId}
          sourceId={sourceId}
          annotations={annotations}
          onAddToNote={onAddToNote}
        />
      )}
    </section>
  );
}

/** Deferred: the words in the article are marked first, and the cards follow when that is painted. */
function useOpenAnnotations() {
  const sourceId = useSession((session) => session.openSourceId);
  const annotations = usePlacedAnnotations(sourceId);
  return useDeferredValue(useMemo(() => ({ sourceId, annotations }), [sourceId, annotations]));
}

const KEYS = [
  ['h', 'highlight'],
  ['a', 'comment'],
  ['n', 'add to note'],
  ['1–8', 'colour'],
] as const;

function NoAnnotations() {
  return (
    <EmptyState
      actions={KEYS.map(([key, words]) => (
        <span key={key} className={styles.hint}>
          <Kbd>{key}</Kbd> {words}
        </span>
      ))}
    >
      Select words in the article to annotate them.
    </EmptyState>
  );
}
