import { type FormEvent, useState } from 'react';
import { isTagWithin, tagInWords, tagsAbove } from '../../shared/model';
import { renameProblem, renameTag } from '../store';
import { Button, DialogActions } from '../ui';
import { changeOf } from './change-line';
import { TagChoice } from './tag-choice';
import type { TagFormProps } from './tag-form';
import { nameUnder, renamedSentence } from './tag-words';
import { useTagChange } from './use-tag-change';

interface MoveFormProps extends TagFormProps {
  readonly onMerge: (into: string) => void;
}

const TOP = { id: '', words: 'No other tag (top level)' };

/** Sets a tag, with all below it, under another one or under none. */
export function MoveForm({ tags, tag, onChanged, onCancel, onMerge }: MoveFormProps) {
  const parent = tagsAbove(tag.name).at(-1) ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const { isBusy, failure, run } = useTagChange();
  const choices = tags
    .filter(({ name }) => !isTagWithin(name, tag.name) && name !== parent)
    .map(({ name }) => ({ id: name, words: tagInWords(name) }));
  const name = chosen === null ? null : nameUnder(tag.name, chosen === TOP.id ? null : chosen);
  const problem =
    name === null
      ? null
      : renameProblem(
          tag.name,
          name,
          tags.map((other) => other.name),
        );
  const taken = problem?.taken ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === null || problem !== null) return;
    run(
      () => renameTag(tag.name, name),
      (made) => onChanged(changeOf(renamedSentence(made.name, made.annotations), made.step), made.name),
    );
  };
  return (
    <form onSubmit={submit}>
      <TagChoice
        label="Move under"
        choices={parent === null ? choices : [TOP, ...choices]}
        chosen={chosen}
        onChoose={setChosen}
        problem={problem?.sentence ?? failure}
      />
      <DialogActions>
        {taken === null ? null : (
          <Button onPress={() => onMerge(taken)}>{`Merge into “${tagInWords(taken)}”…`}</Button>
        )}
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="solid" type="submit" isDisabled={name === null || problem !== null || isBusy}>
          {isBusy ? 'Moving…' : 'Move'}
        </Button>
      </DialogActions>
    </form>
  );
}
