import { useDeferredValue, useEffect, useId, useMemo } from 'react';
import type { Annotation } from '../../shared/model';
import { useAnnotations, useSession } from '../store';
import { EmptyState, Kbd } from '../ui';
import styles from './annotation-sidebar.module.css';
import { recoverComments } from './comment-saving';
import { SidebarHeader } from './sidebar-header';
import { SourceAnnotations } from './source-annotations';

export interface AnnotationSidebarProps {
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** The annotations of the open source, in document order. */
export function AnnotationSidebar({ onAddToNote }: AnnotationSidebarProps) {
  const headingId = useId();
  const { sourceId, annotations } = useOpenAnnotations();
  useEffect(() => void recoverComments(), []);
  return (
    <section className={styles.sidebar} aria-labelledby={headingId}>
      {sourceId !== null && annotations !== undefined && annotations.length > 0 ? (
        <SourceAnnotations
          key={sourceId}
          sourceId={sourceId}
          headingId={headingId}
          annotations={annotations}
          onAddToNote={onAddToNote}
        />
      ) : (
        <>
          <SidebarHeader
            headingId={headingId}
            count={null}
            total={sourceId === null ? null : (annotations?.length ?? null)}
          />
          {sourceId === null ? (
            <EmptyState>Open a source to see its annotations.</EmptyState>
          ) : annotations === undefined ? null : (
            <NoAnnotations />
          )}
        </>
      )}
    </section>
  );
}

/** Deferred: the words in the article are marked first, and the cards follow when that is painted. */
function useOpenAnnotations() {
  const sourceId = useSession((session) => session.openSourceId);
  const annotations = useAnnotations(sourceId);
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
