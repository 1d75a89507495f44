import { useState } from 'react';
import { announce, changeSettings, useNote, useSession, useSettings, useSource } from '../store';
import { Button, Dialog, DialogActions, Field } from '../ui';
import { BibliographyOptions } from './bibliography-options';
import { CopyButton } from './copy-button';
import styles from './export-dialog.module.css';
import { ExportPreview } from './export-preview';
import { FormatField } from './format-field';
import {
  type ExportScope,
  formatsFor,
  hasProvenance,
  isFormatted,
  rememberedFormat,
  scopeOf,
  scopeValue,
} from './formats';
import { ProvenanceOption } from './provenance-option';
import { QuotationSummary } from './quotation-summary';
import { saveExport } from './save-export';
import { useBibliographyLook } from './use-bibliography-look';
import { useComposedExport } from './use-composed-export';

/** What to export and in which format, with the file itself beside it before it is saved. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const scopes = useScopes();
  const [chosenScope, setChosenScope] = useState<string | null>(null);
  const [chosenFormat, setChosenFormat] = useState<string | null>(null);
  const remembered = useSettings(({ exportFormats }) => exportFormats);
  const hasFullProvenance = useSettings((settings) => settings.hasFullProvenance);
  const [problem, setProblem] = useState<string | null>(null);
  const scope = scopeOf(chosenScope ?? scopes[0]?.value ?? 'library');
  const format =
    formatsFor(scope).find(({ id }) => id === chosenFormat) ?? rememberedFormat(scope, remembered);
  if (!format) throw new Error(`No format for ${scope.kind}`);
  const hasProvenanceOption = hasProvenance(scope, format);
  const look = useBibliographyLook();
  const composition = useComposedExport(scope, format, hasProvenanceOption && hasFullProvenance, look);
  const file = composition.state === 'ready' ? composition.file : null;

  const save = async () => {
    if (!file) return;
    const saved = await saveExport(file, format);
    if (saved.outcome === 'failed') setProblem(saved.problem);
    if (saved.outcome !== 'saved' && saved.outcome !== 'asked') return;
    changeSettings({ exportFormats: { ...remembered, [scope.kind]: format.id } });
    onClose();
    if (saved.outcome === 'saved') announce(`Saved ${saved.name}`);
  };

  return (
    <Dialog
      title="Export"
      isOpen
      onClose={onClose}
      width={920}
      aside={<ExportPreview composition={composition} note={format.previewNote} />}
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
        <FormatField formats={formatsFor(scope)} chosen={format.id} onChoose={setChosenFormat} />
        {hasProvenanceOption ? <ProvenanceOption /> : null}
        {isFormatted(format) ? <BibliographyOptions /> : null}
        {file?.tally ? <QuotationSummary tally={file.tally} /> : null}
        {problem ? (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        ) : null}
        <div className={styles.foot}>
          <p className={styles.name}>{file?.suggestedName}</p>
          <DialogActions>
            <CopyButton text={file?.text ?? null} />
            <Button onPress={onClose}>Cancel</Button>
            <Button look="solid" isDisabled={!file} onPress={save}>
              {format.id === 'pdf' ? 'Save as PDF…' : 'Save'}
            </Button>
          </DialogActions>
        </div>
      </div>
    </Dialog>
  );
}

/** What can be exported now, the most particular first: the open note, the open source, the library. */
function useScopes(): readonly { readonly value: string; readonly label: string }[] {
  const noteId = useSession((session) => session.openNoteId);
  const sourceId = useSession((session) => session.openSourceId);
  const note = useNote(noteId);
  const source = useSource(sourceId);
  const scopes: { scope: ExportScope; label: string }[] = [];
  if (note && 'title' in note)
    scopes.push({ scope: { kind: 'note', id: note.id }, label: `Note: ${note.title || 'Untitled note'}` });
  if (source)
    scopes.push({
      scope: { kind: 'source', id: source.id },
      label: `Source: ${source.csl.title ?? source.citekey}`,
    });
  scopes.push({ scope: { kind: 'library' }, label: 'The whole library' });
  return scopes.map(({ scope, label }) => ({ value: scopeValue(scope), label }));
}
