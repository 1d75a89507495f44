import { useEffect, useMemo, useState } from 'react';
import { STARTER_TEMPLATES } from '../../shared/exporting';
import type { ExportTemplate } from '../../shared/model';
import { changeSettings, settings, useSettings } from '../store';
import { Button, Dialog, DialogActions, Field } from '../ui';
import { ExportPreview } from './export-preview';
import { type ExportScope, scopeOf } from './formats';
import { TemplateEditor } from './template-editor';
import { templateFormat } from './template-formats';
import styles from './templates-dialog.module.css';
import { type Composition, useComposedExport } from './use-composed-export';
import { useScopes } from './use-scopes';

/** How long typing rests before the preview is made again, in milliseconds. */
const REST_MS = 120;
const KINDS = { note: 'a note', source: 'a source', library: 'the library' } as const;

/** The user's export templates: copied from those there are, edited with the file they make beside them. */
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
  const [deleted, setDeleted] = useState<ExportTemplate | null>(null);
  const chosen =
    all.find(({ id }) => id === chosenId) ?? all.find(({ scope }) => scope === startScope?.kind) ?? all[0];
  if (!chosen) throw new Error('There are always the starter templates');
  const isOwn = chosen.id in own;
  const preview = useTemplatePreview(chosen);

  const copy = () => {
    const id = crypto.randomUUID();
    keep({ ...chosen, id, name: `${chosen.name} (copy)` });
    setChosenId(id);
  };
  const remove = () => {
    const { [chosen.id]: gone, ...rest } = settings().exportTemplates;
    changeSettings({ exportTemplates: rest });
    setDeleted(gone ?? null);
    setChosenId(null);
  };
  const bringBack = () => {
    if (!deleted) return;
    keep(deleted);
    setChosenId(deleted.id);
    setDeleted(null);
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
        {deleted ? (
          <p className={styles.deleted} role="status">
            “{deleted.name}” is deleted.
            <Button look="ghost" onPress={bringBack}>
              Undo
            </Button>
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
            <Button look="danger" onPress={remove}>
              Delete
            </Button>
          ) : null}
          <Button onPress={copy}>New from this one</Button>
          <Button look="solid" onPress={onClose}>
            Done
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

/** Stores a template as it now is, in place of the one with its id. */
function keep(template: ExportTemplate): void {
  changeSettings({ exportTemplates: { ...settings().exportTemplates, [template.id]: template } });
}

/** A template names what it wants of the provenance, and has no marks and no citation style. */
const TEMPLATE_OPTIONS = {
  hasFullProvenance: true,
  hasUpdateMarks: false,
  look: { style: '', locale: '' },
} as const;

/** The file a template makes of what is open; null where nothing of its kind is. */
function useTemplatePreview(template: ExportTemplate): Composition | null {
  const rested = useRested(template, REST_MS);
  const format = useMemo(() => templateFormat(rested), [rested]);
  const scope = useScopes()
    .map(({ value }) => scopeOf(value))
    .find(({ kind }) => kind === rested.scope);
  const composition = useComposedExport(scope ?? { kind: 'note', id: 'none' }, format, TEMPLATE_OPTIONS);
  return scope ? composition : null;
}

/** A value after it has not changed for some milliseconds. */
function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
}
