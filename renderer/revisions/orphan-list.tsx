import { useState } from 'react';
import { useArticle, useOrphans, useSession, useSource } from '../store';
import { Button, EmptyState } from '../ui';
import cards from './cards.module.css';
import { OrphanCard } from './orphan-card';

/** As many cards as are drawn at once; more come when asked for. */
const PAGE = 50;

/** The annotations that have no place in the newest revision, each with the places it might have. */
export function OrphanList({ sourceId }: { readonly sourceId: string }) {
  const orphans = useOrphans(sourceId) ?? [];
  const article = useArticle(sourceId);
  const hasText = useSource(sourceId)?.characterCount !== 0;
  const focusedId = useSession((session) => session.focus?.annotationId ?? null);
  const [shown, setShown] = useState(PAGE);
  if (orphans.length === 0)
    return <EmptyState>Every annotation has its place in the newest revision.</EmptyState>;
  const focusedAt = orphans.findIndex(({ id }) => id === focusedId);
  return (
    <div className={cards.scroller}>
      <ul className={cards.list} aria-label="Orphans">
        {orphans.slice(0, Math.max(shown, focusedAt + 1)).map((annotation, at) => (
          <OrphanCard
            key={annotation.id}
            annotation={annotation}
            article={article ?? null}
            hasText={hasText}
            isCurrent={annotation.id === focusedId}
            position={at + 1}
            total={orphans.length}
          />
        ))}
      </ul>
      {orphans.length > shown ? (
        <Button onPress={() => setShown(shown + PAGE)}>
          Show more of {orphans.length.toLocaleString('en')}
        </Button>
      ) : null}
    </div>
  );
}
