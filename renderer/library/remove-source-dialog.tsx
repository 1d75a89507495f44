import { useState } from 'react';
import { type Source, sourceTitle } from '../../shared/model';
import { announceStep, removeSource, useColourTally } from '../store';
import { Button, Dialog, DialogActions } from '../ui';
import { coloursOf } from './row-words';

interface RemoveSourceDialogProps {
  readonly source: Source;
  readonly onClose: () => void;
}

/** Says what goes and what stays before a source is removed. */
export function RemoveSourceDialog({ source, onClose }: RemoveSourceDialogProps) {
  const tally = useColourTally(source.id);
  const [isRemoving, setIsRemoving] = useState(false);
  const count = tally && coloursOf(tally).reduce((sum, colour) => sum + colour.count, 0);
  const title = sourceTitle(source);
  const remove = async () => {
    setIsRemoving(true);
    try {
      announceStep(`“${title}” was removed.`, await removeSource(source.id));
    } finally {
      onClose();
    }
  };
  return (
    <Dialog title="Remove this source?" role="alertdialog" isOpen onClose={onClose}>
      <p>
        “{title}” leaves the library with {whatGoes(count)}.
      </p>
      <p>
        Notes stay. What they quote from it keeps its words, and says that its source is gone. You can undo
        this until you close Provenote.
      </p>
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="danger" autoFocus isDisabled={isRemoving} onPress={() => void remove()}>
          Remove source
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What is removed, in words; of annotations not counted yet no number. */
function whatGoes(annotations: number | undefined): string {
  if (annotations === 0) return 'its text and its original file';
  if (annotations === undefined) return 'its text, its original file and its annotations';
  const marks = annotations === 1 ? 'annotation' : `${annotations.toLocaleString('en')} annotations`;
  return `its text, its original file and its ${marks}`;
}
