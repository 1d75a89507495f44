import { X } from 'lucide-react';
import { type Annotation, tagInWords } from '../../shared/model';
import { useTagDescription } from '../store';
import { useCardActions } from './card-actions-context';
import { TagPath } from './tag-path';
import { withoutTag } from './tags';
import styles from './tags.module.css';

interface TagChipsProps {
  readonly annotation: Annotation;
  readonly tabIndex: 0 | -1;
}

/** An annotation's tags, each with the button that takes it away. */
export function TagChips({ annotation, tabIndex }: TagChipsProps) {
  return annotation.tags.map((tag) => (
    <TagChip key={tag} annotation={annotation} tag={tag} tabIndex={tabIndex} />
  ));
}

/** One tag, with what the codebook says of it as its description: a native one, for a list scrolls past thousands. */
function TagChip({ annotation, tag, tabIndex }: TagChipsProps & { readonly tag: string }) {
  const { setTags } = useCardActions();
  const description = useTagDescription(tag);
  const words = tagInWords(tag);
  return (
    <span className={styles.chip} title={description === '' ? words : `${words}: ${description}`}>
      <span className={styles.name}>
        <TagPath tag={tag} />
      </span>
      <button
        type="button"
        className={styles.remove}
        tabIndex={tabIndex}
        aria-label={`Remove tag ${tag}`}
        aria-description={description === '' ? undefined : description}
        onClick={() => setTags(annotation.id, withoutTag(annotation.tags, tag), `Remove tag “${tag}”`)}
      >
        <X />
      </button>
    </span>
  );
}
