import { type FormEvent, useId, useState } from 'react';
import { LONGEST_TAG, tagInWords, typedTag } from '../../shared/model';
import { addTag, type CodebookTag, newTagProblem } from '../store';
import { Button, DialogActions, Field } from '../ui';
import { type Change, changeOf } from './change-line';
import styles from './detail.module.css';
import { useTagChange } from './use-tag-change';

interface NewTagFormProps {
  readonly tags: readonly CodebookTag[];
  /** What the name begins with: the tag it comes under, and `/`. */
  readonly start: string;
  readonly onChanged: (change: Change, chosen: string | null) => void;
  readonly onCancel: () => void;
}

/** Adds a tag with its description before anything has it. */
export function NewTagForm({ tags, start, onChanged, onCancel }: NewTagFormProps) {
  const headingId = useId();
  const [typed, setTyped] = useState(start);
  const [description, setDescription] = useState('');
  const { isBusy, failure, run } = useTagChange();
  const name = typedTag(typed);
  const problem = newTagProblem(
    name,
    tags.map((tag) => tag.name),
  );
  const isUntouched = typed === start || name === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    run(
      () => addTag(typed, description),
      (made) => onChanged(changeOf(`“${tagInWords(made.name)}” was added.`, made.step), made.name),
    );
  };
  return (
    <form className={styles.detail} aria-labelledby={headingId} onSubmit={submit}>
      <h3 id={headingId} className={styles.name}>
        New tag
      </h3>
      <Field
        label="Name"
        hint="A “/” sets it under another tag: people/officials."
        problem={isUntouched ? failure : (problem?.sentence ?? failure)}
      >
        {(ids) => (
          <input
            {...ids}
            type="text"
            // biome-ignore lint/a11y/noAutofocus: the form was asked for, and its field takes the keyboard
            autoFocus
            spellCheck={false}
            maxLength={LONGEST_TAG * 2}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="Description">
        {(ids) => (
          <textarea
            {...ids}
            className={`${ids.className} ${styles.area}`}
            rows={4}
            spellCheck
            placeholder="What belongs under this tag, and what does not"
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
        )}
      </Field>
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="solid" type="submit" isDisabled={problem !== null || isBusy}>
          Add tag
        </Button>
      </DialogActions>
    </form>
  );
}
