import { useState } from 'react';
import { planReexport } from '../../shared/exporting';
import { host } from '../host';
import { changeSettings, flush, reportError, useSettings } from '../store';
import { Button } from '../ui';
import { CheckOption } from './check-option';
import { composeUpdate } from './compose-update';
import type { ExportFormat, ExportScope } from './formats';
import { type UpdatableFile, UpdateDialog } from './update-dialog';
import styles from './update-dialog.module.css';
import { utf8Of } from './utf8';

interface UpdateOptionProps {
  readonly scope: ExportScope;
  readonly format: ExportFormat;
  readonly onSaved: () => void;
}

/** What a file was written from, in words. */
const ORIGINS = { note: 'the note', source: 'the library', library: 'the library' } as const;
const HINTS: Readonly<Partial<Record<ExportFormat['id'], string>>> = {
  obsidian: 'Block ids and one comment at the end; what you write between the blocks stays.',
  logseq: 'Ids of blocks and one comment at the end; what you write between the blocks stays.',
};

/** Whether a file can be updated later, and the way to update one that was written before. */
export function UpdateOption({ scope, format, onSaved }: UpdateOptionProps) {
  const isOn = useSettings(({ hasUpdateMarks }) => hasUpdateMarks);
  const hasFullProvenance = useSettings((settings) => settings.hasFullProvenance);
  const [file, setFile] = useState<UpdatableFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = async () => {
    setProblem(null);
    try {
      const [opened] = await host.openFiles('export');
      if (!opened) return;
      if (!opened.ok) return setProblem(opened.problem);
      await flush();
      const updatable = await composeUpdate(scope, format, hasFullProvenance);
      const origin = ORIGINS[scope.kind];
      if (!updatable) return setProblem('It has been removed from the library.');
      const existing = 'bytes' in opened ? utf8Of(opened.bytes) : null;
      if (existing === null || !planReexport(existing, updatable.blocks, updatable.dialect))
        return setProblem(
          `“${opened.name}” has no block that Provenote wrote as ${format.label}. Save a file with “Can be updated later” first.`,
        );
      setFile({
        name: opened.name,
        key: 'bytes' in opened ? opened.key : undefined,
        existing,
        origin,
        ...updatable,
      });
    } catch (cause) {
      reportError('The file could not be updated. Try again; the log has the cause.', cause);
    }
  };

  return (
    <CheckOption
      label="Can be updated later"
      hint={HINTS[format.id] ?? 'Hidden marks around each block; what you write between them stays.'}
      isOn={isOn}
      onChange={(hasUpdateMarks) => changeSettings({ hasUpdateMarks })}
    >
      <div className={styles.choose}>
        <Button onPress={() => void choose()}>Update a file…</Button>
      </div>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      {file ? <UpdateDialog file={file} onClose={() => setFile(null)} onSaved={onSaved} /> : null}
    </CheckOption>
  );
}
