import { useState } from 'react';
import { STARTER_TEMPLATES } from '../../shared/exporting';
import type { ExportTemplate } from '../../shared/model';
import { announce, changeSettings, settings, useSettings } from '../store';
import { Button, Dialog, DialogActions, Field } from '../ui';
import { ExportPreview } from './export-preview';
import type { ExportScope } from './formats';
import { TemplateEditor } from './template-editor';
import { openTemplate, saveTemplate } from './template-files';
import styles from './templates-dialog.module.css';
import { useTemplatePreview } from './use-template-preview';

const KINDS = { note: 'a note', source: 'a source', library: 'the library' } as const;

/** The user's export templates: copied from those there are or brought in, edited with the file they make beside them. */
export function TemplatesDialog({
  startScope,
  onClose,
}: {
  readonly startScope?: ExportScope;
  readonly onClose: () => void;
}) {
  const own = useSettings(({ exportTemplates }) => exportTemplates);
  const all = [...Object.values(own), ...STARTER_TEMPLATES];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isDeleting, setIsDeleting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chosen =
    all.find(({ id }) => id === chosenId) ?? all.find(({ scope }) => scope === startScope?.kind) ?? all[0];
  if (!chosen) throw new Error('There are always the starter templates');
  const isOwn = chosen.id in own;
  const preview = useTemplatePreview(chosen);

  const add = (template: Omit<ExportTemplate, 'id'>) => {
    const id = crypto.randomUUID();
    keep({ ...template, id });
    setChosenId(id);
  };
  const bringIn = async () => {
    setProblem(null);
    const opened = await openTemplate();
    if (opened === null) return;
    if (!opened.ok) return setProblem(opened.problem);
    add(opened.template);
    announce(`Added the template “${opened.template.name}”`);
  };
  const save = async () => {
    const saved = await saveTemplate(chosen);
    setProblem(saved.outcome === 'failed' ? saved.problem : null);
    if (saved.outcome === 'saved') announce(`Saved ${saved.name}`);
  };
  const remove = () => {
    const { [chosen.id]: _gone, ...rest } = settings().exportTemplates;
    changeSettings({ exportTemplates: rest });
    setChosenId(null);
    setIsDeleting(false);
  };

  return (
    <Dialog
      title="Export templates"
      isOpen
      onClose={onClose}
      isDismissable={false}
      width={1180}
      formWidth={560}
      aside={
        preview ? (
          <ExportPreview composition={preview} />
        ) : (
          <p className={styles.empty}>Open {KINDS[chosen.scope]} to see what this template makes of it.</p>
        )
      }
    >
      <div className={styles.form}>
        <div className={styles.choice}>
          <Field label="Template">
            {(ids) => (
              <select {...ids} value={chosen.id} onChange={(event) => setChosenId(event.target.value)}>
                {all.map(({ id, name, scope }) => (
                  <option key={id} value={id}>
                    {`${name.trim() || 'Untitled template'}, for ${KINDS[scope]}${id in own ? '' : ' (built in)'}`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button onPress={() => void bringIn()}>Import…</Button>
          <Button onPress={() => void save()}>Save as file…</Button>
        </div>
        {problem ? (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        ) : null}
        <TemplateEditor
          key={chosen.id}
          template={chosen}
          isOwn={isOwn}
          problem={preview?.state === 'failed' ? preview.problem : null}
          onChange={keep}
        />
        <DialogActions>
          {isOwn ? (
            <Button look="danger" onPress={() => setIsDeleting(true)}>
              Delete…
            </Button>
          ) : null}
          <Button onPress={() => add({ ...chosen, name: `${chosen.name} (copy)` })}>New from this one</Button>
          <Button look="solid" onPress={onClose}>
            Done
          </Button>
        </DialogActions>
      </div>
      {isDeleting ? (
        <DeleteQuestion name={chosen.name} onDelete={remove} onClose={() => setIsDeleting(false)} />
      ) : null}
    </Dialog>
  );
}

interface DeleteQuestionProps {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asked before a template goes, which no undo brings back. */
function DeleteQuestion({ name, onDelete, onClose }: DeleteQuestionProps) {
  return (
    <Dialog title="Delete this template?" role="alertdialog" isOpen onClose={onClose}>
      <p>“{name.trim() || 'Untitled template'}” goes for good. To keep a copy, save it as a file first.</p>
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="danger" autoFocus onPress={onDelete}>
          Delete template
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Stores a template as it now is, in place of the one with its id. */
function keep(template: ExportTemplate): void {
  changeSettings({ exportTemplates: { ...settings().exportTemplates, [template.id]: template } });
}
