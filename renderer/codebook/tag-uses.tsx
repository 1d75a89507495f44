import { useMemo } from 'react';
import { counted } from '../../shared/counted';
import { isTagWithin, sourceTitle } from '../../shared/model';
import {
  announce,
  type CodebookTag,
  goToAnnotation,
  loadAnnotations,
  useSources,
  useTagUses,
} from '../store';
import styles from './detail.module.css';

interface TagUsesProps {
  readonly tag: CodebookTag;
  readonly hasBelow: boolean;
  /** Closes the dialog, so that the source is seen. */
  readonly onOpen: () => void;
}

/** More sources than these are counted, not listed. */
const MOST_LISTED = 50;

/** The sources whose annotations have a tag, or one below it; a press opens one at the first of those. */
export function TagUses({ tag, hasBelow, onOpen }: TagUsesProps) {
  const uses = useTagUses(tag.name);
  const sources = useSources();
  const titles = useMemo(
    () => new Map(sources?.map((source) => [source.id, sourceTitle(source)])),
    [sources],
  );
  if (uses === undefined || sources === undefined) return null;
  const open = async (sourceId: string) => {
    const first = (await loadAnnotations(sourceId)).find(({ tags }) =>
      tags.some((name) => isTagWithin(name, tag.name)),
    );
    if (first === undefined) return announce('No annotation of this source has the tag any more.');
    onOpen();
    await goToAnnotation(first.id, 'app');
  };
  return (
    <section className={styles.uses}>
      <h4>{hasBelow ? 'Where it or a tag below it is used' : 'Where it is used'}</h4>
      {uses.length === 0 ? (
        <p className={styles.hint}>On no annotation yet. It is suggested when you tag one.</p>
      ) : (
        <ul>
          {uses.slice(0, MOST_LISTED).map(({ sourceId, within }) => (
            <li key={sourceId}>
              <button type="button" className={styles.use} onClick={() => void open(sourceId)}>
                <span className={styles.title}>{titles.get(sourceId) ?? 'A source that cannot be read'}</span>
                <span className={styles.number}>{counted(within, 'annotation')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {uses.length > MOST_LISTED ? (
        <p className={styles.hint}>And in {counted(uses.length - MOST_LISTED, 'more source')}.</p>
      ) : null}
    </section>
  );
}
