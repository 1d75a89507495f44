import { X } from 'lucide-react';
import type { Annotation } from '../../shared/model';
import { useCardActions } from './card-actions-context';
import { withoutTag } from './tags';
import styles from './tags.module.css';

interface TagChipsProps {
  readonly annotation: Annotation;
  readonly tabIndex: 0 | -1;
}

/** An annotation's tags, each with the button that takes it away. */
export function TagChips({ annotation, tabIndex }: TagChipsProps) {
  const { setTags } = useCardActions();
  return annotation.tags.map((tag) => (
    <span key={tag} className={styles.chip}>
      <span className={styles.name}>{tag}</span>
      <button
        type="button"
        className={styles.remove}
        tabIndex={tabIndex}
        aria-label={`Remove tag ${tag}`}
        onClick={() => setTags(annotation.id, withoutTag(annotation.tags, tag), `Remove tag “${tag}”`)}
      >
        <X />
      </button>
    </span>
  ));
}
