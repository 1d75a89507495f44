import { counted } from '../../shared/counted';
import { answerArchiveQuestion, useArchiveQuestion } from '../store';
import { Button, Dialog, DialogActions } from '../ui';

/** Asks before an archive replaces anything here, or does what cannot be undone. Nothing while nothing is asked. */
export function ArchiveQuestion() {
  const question = useArchiveQuestion();
  if (question === null) return null;
  const { name, replaced, isUndoable } = question;
  return (
    <Dialog
      title="Merge this archive into your library?"
      role="alertdialog"
      isOpen
      onClose={() => answerArchiveQuestion(false)}
    >
      {replaced > 0 ? (
        <p>
          “{name}” holds newer versions of {counted(replaced, 'record')} of your library. They take the place
          of yours; whatever is newer here stays.
        </p>
      ) : (
        <p>“{name}” is added to what you have.</p>
      )}
      <p>
        {isUndoable
          ? 'You can undo this until you close Provenote.'
          : 'It is too large to be undone. Export your library first if you want to be able to go back.'}
      </p>
      <DialogActions>
        <Button onPress={() => answerArchiveQuestion(false)}>Cancel</Button>
        <Button look="solid" autoFocus onPress={() => answerArchiveQuestion(true)}>
          Merge
        </Button>
      </DialogActions>
    </Dialog>
  );
}
