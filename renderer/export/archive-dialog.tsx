import { useState } from 'react';
import { counted } from '../../shared/counted';
import { Button, Dialog, DialogActions } from '../ui';
import styles from './archive-dialog.module.css';
import { CheckOption } from './check-option';
import { ExportProgress } from './export-progress';
import { type ArchiveRun, useArchiveRun } from './use-archive-run';

/** Writes the whole library into one archive: says what it will hold, shows how far it is, and can be stopped. */
export function ArchiveDialog({ onClose }: { readonly onClose: () => void }) {
  const { run, start, cancel } = useArchiveRun(onClose);
  const [opensHere, setOpensHere] = useState(false);
  const isRunning = run.state === 'running';
  return (
    <Dialog
      title="Export the whole library"
      isOpen
      isDismissable={!isRunning}
      onClose={() => {
        cancel();
        onClose();
      }}
    >
      <p>
        One ZIP archive with everything: sources and their original files, annotations, notes, tags and
        settings. It can be read without Provenote, as Markdown files and originals.
      </p>
      <p>To get the library back, here or on another computer, import the archive like a source.</p>
      <CheckOption
        label="Open with Provenote on a double click"
        hint="The file’s name ends in .provenote instead of .zip. It is the same ZIP archive: without Provenote, rename it to .zip to read it."
        isOn={opensHere}
        onChange={setOpensHere}
      />
      <Progress run={run} />
      <DialogActions>
        <Button
          onPress={() => {
            cancel();
            onClose();
          }}
        >
          Cancel
        </Button>
        <Button
          look="solid"
          autoFocus
          isDisabled={isRunning}
          onPress={() => start(opensHere ? 'provenote' : 'zip')}
        >
          Export
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Progress({ run }: { readonly run: ArchiveRun }) {
  if (run.state === 'failed')
    return (
      <p className={styles.problem} role="alert">
        {run.problem}
      </p>
    );
  if (run.state === 'idle') return null;
  const { done, total } = run;
  const words = total === 0 ? 'Preparing…' : `${done.toLocaleString('en')} of ${counted(total, 'file')}`;
  return <ExportProgress label="Export progress" done={done} total={total} words={words} />;
}
