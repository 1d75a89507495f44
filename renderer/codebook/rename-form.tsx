import { type FormEvent, useState } from 'react';
import { LONGEST_TAG, tagInWords, typedTag } from '../../shared/model';
import { renameProblem, renameTag } from '../store';
import { Button, DialogActions, Field } from '../ui';
import { changeOf } from './change-line';
import type { TagFormProps } from './tag-form';
import { renamedSentence } from './tag-words';
import { useTagChange } from './use-tag-change';

interface RenameFormProps extends TagFormProps {
  /** Offered when another tag has the name. */
  readonly onMerge: (into: string) => void;
}

/** Gives a tag another name, path and all, wherever it stands. */
export function RenameForm({ tags, tag, onChanged, onCancel, onMerge }: RenameFormProps) {
  const [typed, setTyped] = useState(tag.name);
  const { isBusy, failure, run } = useTagChange();
  const name = typedTag(typed);
  const problem = renameProblem(
    tag.name,
    name,
    tags.map((other) => other.name),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    if (name === tag.name) return onCancel();
    run(
      () => renameTag(tag.name, typed),
      (made) => onChanged(changeOf(renamedSentence(made.name, made.annotations), made.step), made.name),
    );
  };
  const taken = problem?.taken ?? null;
  return (
    <form onSubmit={submit}>
      <Field
        label="New name"
        hint="A “/” sets it under another tag: people/officials. Tags below it come along."
        problem={problem?.sentence ?? failure}
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
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <DialogActions>
        {taken === null ? null : (
          <Button onPress={() => onMerge(taken)}>{`Merge into “${tagInWords(taken)}”…`}</Button>
        )}
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="solid" type="submit" isDisabled={problem !== null || isBusy}>
          {isBusy ? 'Renaming…' : 'Rename'}
        </Button>
      </DialogActions>
    </form>
  );
}
