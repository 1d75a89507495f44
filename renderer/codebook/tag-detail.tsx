import type { KeyboardEvent } from 'react';
import { tagParts, tagsAbove } from '../../shared/model';
import { Button } from '../ui';
import { DeleteTagDialog } from './delete-tag-dialog';
import { DescriptionField } from './description-field';
import styles from './detail.module.css';
import { MergeForm } from './merge-form';
import { MoveForm } from './move-form';
import { RenameForm } from './rename-form';
import type { TagFormProps } from './tag-form';
import { TagUses } from './tag-uses';
import { countInWords } from './tag-words';

interface TagDetailProps extends Pick<TagFormProps, 'tags' | 'tag' | 'onChanged'> {
  readonly action: TagAction | null;
  readonly onAction: (action: TagAction | null) => void;
  readonly onNewBelow: () => void;
  /** Gives the keyboard back to the tree. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What is being done with a tag; a merge may know its target already. */
export type TagAction = 'rename' | 'move' | 'delete' | { readonly mergeInto: string | null };

/** One tag: its name, how often it is in use, what it means, where it stands, and what can be done with it. */
export function TagDetail({
  tags,
  tag,
  action,
  onAction,
  onChanged,
  onNewBelow,
  onDone,
  onClose,
}: TagDetailProps) {
  const parts = tagParts(tag.name);
  const hasBelow = tags.some(({ name }) => tagsAbove(name).includes(tag.name));
  const form: TagFormProps = {
    tags,
    tag,
    onChanged,
    onCancel: () => {
      onAction(null);
      onDone();
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || action === null || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    // With its list open, a choice is only closed by Escape; the next one closes the form.
    const { target } = event;
    if (target instanceof Element && target.getAttribute('aria-expanded') === 'true') return;
    form.onCancel();
  };
  return (
    <div className={styles.detail}>
      <header>
        {parts.length > 1 ? <p className={styles.above}>{parts.slice(0, -1).join(' / ')} /</p> : null}
        <h3 className={styles.name}>{parts.at(-1)}</h3>
        <p className={styles.count}>{countInWords(tag, hasBelow)}.</p>
      </header>
      <div className={styles.actions}>
        <Button onPress={() => onAction('rename')}>Rename…</Button>
        <Button onPress={() => onAction('move')}>Move…</Button>
        <Button onPress={() => onAction({ mergeInto: null })}>Merge into…</Button>
        <Button onPress={onNewBelow}>New tag below…</Button>
        <Button look="danger" onPress={() => onAction('delete')}>
          Delete…
        </Button>
      </div>
      {action === null || action === 'delete' ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of its controls closes the form
        <div className={styles.form} onKeyDown={onKeyDown}>
          {action === 'rename' ? (
            <RenameForm {...form} onMerge={(into) => onAction({ mergeInto: into })} />
          ) : action === 'move' ? (
            <MoveForm {...form} onMerge={(into) => onAction({ mergeInto: into })} />
          ) : (
            <MergeForm key={action.mergeInto} {...form} into={action.mergeInto} />
          )}
        </div>
      )}
      <DescriptionField tag={tag} />
      <TagUses tag={tag} hasBelow={hasBelow} onOpen={onClose} />
      {action === 'delete' ? <DeleteTagDialog {...form} /> : null}
    </div>
  );
}
