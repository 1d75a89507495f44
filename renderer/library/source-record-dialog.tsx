import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { MetadataField, Source } from '../../shared/model';
import { changeSourceRecord, useSource } from '../store';
import { Button, Dialog, DialogActions, matchesKeys } from '../ui';
import { CitekeyField } from './citekey-field';
import { changedFields, checkDraft, draftOf } from './record-draft';
import { FIELD_ORDER, RecordField } from './record-field';
import styles from './source-record-dialog.module.css';

export interface SourceRecordDialogProps {
  readonly sourceId: string;
  readonly onClose: () => void;
}

/** The form for a source's record. Nothing is shown for a source that is not there. */
export function SourceRecordDialog({ sourceId, onClose }: SourceRecordDialogProps) {
  const source = useSource(sourceId);
  return source ? <RecordForm key={source.id} source={source} onClose={onClose} /> : null;
}

interface RecordFormProps {
  readonly source: Source;
  readonly onClose: () => void;
}

function RecordForm({ source, onClose }: RecordFormProps) {
  const form = useRecordForm(source, onClose);
  const [isAsking, setIsAsking] = useState(false);
  const edited = useRef<Element | null>(null);
  const leave = () => {
    if (!form.isDirty) return onClose();
    if (!isAsking) edited.current = document.activeElement;
    setIsAsking(true);
  };
  const goOn = () => {
    setIsAsking(false);
    // Before the button goes with the question: keys would have nowhere to go for a moment.
    if (edited.current instanceof HTMLElement) edited.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (matchesKeys(event.nativeEvent, 'Mod+Enter')) void form.save();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <Dialog title="Source record" isOpen onClose={leave} isDismissable={!form.isDirty} width={560}>
      <form className={styles.form} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
        <div className={styles.fields}>
          {FIELD_ORDER.map((field) => (
            <RecordField
              key={field}
              field={field}
              opened={form.opened}
              draft={form.draft}
              provenance={source.provenance}
              problem={form.problems[field]}
              onChange={form.change}
            />
          ))}
          <CitekeyField citekey={source.citekey} />
        </div>
        {isAsking ? (
          <div role="alert" className={styles.asking}>
            <span>Your changes are not saved.</span>
            <Button autoFocus onPress={goOn}>
              Go on editing
            </Button>
            <Button look="danger" onPress={onClose}>
              Discard changes
            </Button>
          </div>
        ) : (
          <DialogActions>
            <Button onPress={onClose}>Cancel</Button>
            <Button look="solid" type="submit" isDisabled={form.isSaving}>
              Save
            </Button>
          </DialogActions>
        )}
      </form>
    </Dialog>
  );
}

type Problems = Partial<Readonly<Record<MetadataField, string>>>;

function useRecordForm(source: Source, onSaved: () => void) {
  const [opened] = useState(() => draftOf(source));
  const [draft, setDraft] = useState(opened);
  const [problems, setProblems] = useState<Problems>({});
  const [isSaving, setIsSaving] = useState(false);
  return {
    opened,
    draft,
    problems,
    isSaving,
    isDirty: changedFields(opened, draft).length > 0,
    change(field: MetadataField, value: string) {
      setDraft({ ...draft, [field]: value });
      setProblems({ ...problems, [field]: undefined });
    },
    async save() {
      const checked = checkDraft(opened, draft);
      if (!checked.ok) {
        setProblems(checked.problems);
        return;
      }
      setIsSaving(true);
      try {
        if (checked.fields.length > 0) await changeSourceRecord(source.id, checked);
        onSaved();
      } finally {
        // After a failure, which the store has told, the form stays open with all that was typed.
        setIsSaving(false);
      }
    },
  };
}
