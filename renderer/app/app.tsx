import { useRef, useState } from 'react';
import { ExportDialog } from '../export';
import { DropOverlay, SourceRecordDialog, useDropAndPaste } from '../library';
import type { NotebookHandle } from '../notebook';
import { AboutDialog } from './about-dialog';
import styles from './app.module.css';
import { type AppDialog, useAppCommands } from './app-commands';
import { CommandPalette } from './command-palette';
import { Header } from './header';
import { Messages } from './messages';
import { ShortcutsDialog } from './shortcuts-dialog';
import { StatusBar } from './status-bar';
import { useAppearance } from './use-appearance';
import { useKeys } from './use-keys';
import { Workspace } from './workspace';

/** The whole window: header, three panes, status line, and whatever dialog is open. */
export function App() {
  const [dialog, setDialog] = useState<AppDialog | null>(null);
  const notebook = useRef<NotebookHandle>(null);
  const close = () => setDialog(null);
  useAppearance();
  useKeys();
  useAppCommands(setDialog);
  const drop = useDropAndPaste();
  return (
    <div className={styles.app}>
      <Header onExport={() => setDialog({ kind: 'export' })} onShow={setDialog} />
      <Workspace notebook={notebook} onEditRecord={(sourceId) => setDialog({ kind: 'record', sourceId })} />
      <StatusBar />
      <Messages />
      <DropOverlay {...drop} />
      <ExportDialog isOpen={dialog?.kind === 'export'} onClose={close} />
      {dialog?.kind === 'record' ? <SourceRecordDialog sourceId={dialog.sourceId} onClose={close} /> : null}
      <CommandPalette isOpen={dialog?.kind === 'commands'} onClose={close} />
      <ShortcutsDialog isOpen={dialog?.kind === 'shortcuts'} onClose={close} />
      <AboutDialog isOpen={dialog?.kind === 'about'} onClose={close} />
    </div>
  );
}
