import { useMemo, useState } from 'react';
import { announce, changeSettings, useSettings } from '../store';
import { Button, Dialog, DialogActions, Field } from '../ui';
import { BibliographyOptions } from './bibliography-options';
import type { ComposedExport } from './composed-export';
import { CopyButton } from './copy-button';
import styles from './export-dialog.module.css';
import { ExportPreview } from './export-preview';
import { FormatField } from './format-field';
import {
  formatsFor,
  hasProvenance,
  isFormatted,
  isUpdatable,
  rememberedFormat,
  scopeOf,
  scopeValue,
} from './formats';
import { ProvenanceOption } from './provenance-option';
import { QuotationSummary } from './quotation-summary';
import { saveExport } from './save-export';
import { templateFormat, templatesFor } from './template-formats';
import { TemplatesDialog } from './templates-dialog';
import { UpdateOption } from './update-option';
import { useBibliographyLook } from './use-bibliography-look';
import { useComposedExport } from './use-composed-export';
import { useScopes } from './use-scopes';

/** What to export and in which format, with the file itself beside it before it is saved. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const scopes = useScopes();
  const [chosenScope, setChosenScope] = useState<string | null>(null);
  const [chosenFormat, setChosenFormat] = useState<string | null>(null);
  const remembered = useSettings(({ exportFormats }) => exportFormats);
  const hasFullProvenance = useSettings((settings) => settings.hasFullProvenance);
  const hasUpdateMarks = useSettings((settings) => settings.hasUpdateMarks);
  const [problem, setProblem] = useState<string | null>(null);
  const scope = scopeOf(chosenScope ?? scopes[0]?.value ?? 'library');
  const ownTemplates = useSettings(({ exportTemplates }) => exportTemplates);
  const templates = useMemo(
    () => templatesFor(scope.kind, ownTemplates).map(templateFormat),
    [scope.kind, ownTemplates],
  );
  const [isEditingTemplates, setEditingTemplates] = useState(false);
  const formats = [...formatsFor(scope), ...templates];
  const format =
    formats.find(({ id }) => id === chosenFormat) ??
    formats.find(({ id }) => id === remembered[scope.kind]) ??
    rememberedFormat(scope, remembered);
  if (!format) throw new Error(`No format for ${scope.kind}`);
  const hasProvenanceOption = hasProvenance(scope, format);
  const look = useBibliographyLook();
  const { composition, cancel, again, onceReady, isAwaited } = useComposedExport(scope, format, {
    hasFullProvenance: hasProvenanceOption && hasFullProvenance,
    hasUpdateMarks,
    look,
  });
  const file = composition.state === 'ready' ? composition.file : null;
  // While it is made the buttons can be pressed already: a press that waits is better than one that is lost.
  const isMissing = composition.state === 'failed' || composition.state === 'cancelled';

  const save = async (made: ComposedExport) => {
    const saved = await saveExport(made, format);
    if (saved.outcome === 'failed') setProblem(saved.problem);
    if (saved.outcome !== 'saved' && saved.outcome !== 'asked') return;
    changeSettings({ exportFormats: { ...remembered, [scope.kind]: format.id } });
    onClose();
    if (saved.outcome === 'saved') announce(`Saved ${saved.name}`);
  };

  if (isEditingTemplates)
    return <TemplatesDialog startScope={scope} onClose={() => setEditingTemplates(false)} />;
  return (
    <Dialog
      title="Export"
      isOpen
      onClose={onClose}
      width={920}
      aside={
        <ExportPreview
          composition={composition}
          note={format.previewNote}
          onCancel={cancel}
          onAgain={again}
        />
      }
    >
      <div className={styles.form}>
        <Field label="What">
          {(ids) => (
            <select
              {...ids}
              value={scopeValue(scope)}
              onChange={(event) => {
                setChosenScope(event.target.value);
                setChosenFormat(null);
              }}
            >
              {scopes.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <FormatField formats={formats} chosen={format.id} onChoose={setChosenFormat} />
        <div className={styles.more}>
          <Button look="ghost" onPress={() => setEditingTemplates(true)}>
            Templates…
          </Button>
        </div>
        {hasProvenanceOption ? <ProvenanceOption /> : null}
        {isFormatted(format) ? <BibliographyOptions /> : null}
        {isUpdatable(scope, format) ? <UpdateOption scope={scope} format={format} onSaved={onClose} /> : null}
        {file?.tally ? <QuotationSummary tally={file.tally} /> : null}
        {problem ? (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        ) : null}
        <div className={styles.foot}>
          <p className={styles.name}>{isAwaited ? 'As soon as the file is made…' : file?.suggestedName}</p>
          <DialogActions>
            <CopyButton isDisabled={isMissing} onceReady={onceReady} />
            <Button onPress={onClose}>Cancel</Button>
            <Button look="solid" isDisabled={isMissing} onPress={() => onceReady((made) => void save(made))}>
              {format.id === 'pdf' ? 'Save as PDF…' : 'Save'}
            </Button>
          </DialogActions>
        </div>
      </div>
    </Dialog>
  );
}
