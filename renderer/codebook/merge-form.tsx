import { type FormEvent, useState } from 'react';
import { counted } from '../../shared/counted';
import { tagInWords } from '../../shared/model';
import { mergeProblem, mergeTag } from '../store';
import { Button, DialogActions } from '../ui';
import { changeOf } from './change-line';
import { TagChoice } from './tag-choice';
import type { TagFormProps } from './tag-form';
import { useTagChange } from './use-tag-change';

interface MergeFormProps extends TagFormProps {
  /** The tag to merge into, when that is known already. */
  readonly into: string | null;
}

/** Puts another tag in this one's place, everywhere. */
export function MergeForm({ tags, tag, into, onChanged, onCancel }: MergeFormProps) {
  const [chosen, setChosen] = useState<string | null>(into);
  const { isBusy, failure, run } = useTagChange();
  const choices = tags
    .filter(({ name }) => name !== tag.name)
    .map(({ name }) => ({ id: name, words: tagInWords(name) }));
  const problem = chosen === null ? null : mergeProblem(tag.name, chosen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null || problem !== null) return;
    run(
      () => mergeTag(tag.name, chosen),
      (made) =>
        onChanged(changeOf(mergedSentence(tag.name, made.name, made.annotations), made.step), made.name),
    );
  };
  return (
    <form onSubmit={submit}>
      <TagChoice
        label="Merge into"
        choices={choices}
        chosen={chosen}
        onChoose={setChosen}
        hint="An annotation that has both keeps one. Tags below come along; both descriptions are kept."
        problem={problem ?? failure}
      />
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="solid" type="submit" isDisabled={chosen === null || problem !== null || isBusy}>
          {isBusy ? 'Merging…' : 'Merge'}
        </Button>
      </DialogActions>
    </form>
  );
}

function mergedSentence(from: string, into: string, annotations: number): string {
  const where = annotations === 0 ? '' : ` in ${counted(annotations, 'annotation')}`;
  return `“${tagInWords(from)}” was merged into “${tagInWords(into)}”${where}.`;
}
