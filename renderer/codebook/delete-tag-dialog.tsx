import { counted } from '../../shared/counted';
import { tagInWords, tagsAbove } from '../../shared/model';
import { deleteTag } from '../store';
import { Button, Dialog, DialogActions } from '../ui';
import { changeOf } from './change-line';
import styles from './detail.module.css';
import type { TagFormProps } from './tag-form';
import { neighbourOf } from './tag-tree';
import { whatGoes } from './tag-words';
import { useTagChange } from './use-tag-change';

/** Says what goes before a tag is deleted. */
export function DeleteTagDialog({ tags, tag, onChanged, onCancel }: TagFormProps) {
  const { isBusy, failure, run } = useTagChange();
  const below = tags.filter(({ name }) => tagsAbove(name).includes(tag.name)).length;
  const remove = () =>
    run(
      () => deleteTag(tag.name),
      (made) => {
        const where = made.annotations === 0 ? '' : ` from ${counted(made.annotations, 'annotation')}`;
        const sentence = `“${tagInWords(tag.name)}” was deleted${where}.`;
        onChanged(changeOf(sentence, made.step), neighbourOf(tags, tag.name));
      },
    );
  return (
    <Dialog title={`Delete “${tagInWords(tag.name)}”?`} role="alertdialog" isOpen onClose={onCancel}>
      <p>{whatGoes(tag.within, below)}</p>
      <p>The annotations stay. You can undo this until you close Provenote.</p>
      {failure === null ? null : (
        <p role="alert" className={styles.problem}>
          {failure}
        </p>
      )}
      <DialogActions>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="danger" autoFocus isDisabled={isBusy} onPress={remove}>
          {below === 0 ? 'Delete tag' : `Delete ${below + 1} tags`}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
