import { useDeferredValue, useEffect, useId, useMemo } from 'react';
import { type Annotation, COLOURS } from '../../shared/model';
import { usePlacedAnnotations, useSession, useSource } from '../store';
import { EmptyState, Kbd, showKeys, useKeysOf } from '../ui';
import styles from './annotation-sidebar.module.css';
import { recoverComments } from './comment-saving';
import { SidebarHeader } from './sidebar-header';
import { SourceAnnotations } from './source-annotations';

export interface AnnotationSidebarProps {
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** The annotations of the open source that have a place in its newest revision, in document order. */
export function AnnotationSidebar({ onAddToNote }: AnnotationSidebarProps) {
  const headingId = useId();
  const { sourceId, annotations } = useOpenAnnotations();
  const hasText = useSource(sourceId)?.characterCount !== 0;
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
          ) : annotations === undefined ? null : hasText ? (
            <NoAnnotations />
          ) : (
            <EmptyState>There is nothing to annotate until the text of this source is here.</EmptyState>
          )}
        </>
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

const HINTS = [
  ['reader.highlight', 'highlight'],
  ['reader.comment', 'comment'],
  ['reader.add-to-note', 'add to note'],
] as const;
const HINT_COMMANDS = HINTS.map(([id]) => id);
const COLOUR_COMMANDS = COLOURS.map((colour) => `reader.colour-${colour}`);

function NoAnnotations() {
  const keys = useKeysOf(HINT_COMMANDS);
  const hints: (readonly [keys: string, words: string])[] = HINTS.flatMap(([, words], at) => {
    const own = keys[at] ?? null;
    return own === null ? [] : [[showKeys(own), words] as const];
  });
  if (useKeysOf(COLOUR_COMMANDS).every((own, at) => own === String(at + 1)))
    hints.push([`1–${COLOURS.length}`, 'colour']);
  return (
    <EmptyState
      actions={hints.map(([own, words]) => (
        <span key={words} className={styles.hint}>
          <Kbd>{own}</Kbd> {words}
        </span>
      ))}
    >
      Select words in the article to annotate them.
    </EmptyState>
  );
}
