import { useCallback, useRef, useState } from 'react';
import { CodebookCommands, CodebookDialog } from '../codebook';
import { ArchiveDialog, ExportDialog, TemplatesDialog } from '../export';
import { host } from '../host';
import { DropOverlay, SourceRecordDialog, useDropAndPaste, useHandedFiles } from '../library';
import type { NotebookHandle } from '../notebook';
import { RevisionCommands } from '../revisions';
import { AboutDialog } from './about-dialog';
import styles from './app.module.css';
import { AppCommands, type AppDialog } from './app-commands';
import { CommandPalette } from './command-palette';
import { Header } from './header';
import { LinkCommands } from './link-commands';
import { Messages } from './messages';
import { ShortcutsDialog } from './shortcuts-dialog';
import { StatusBar } from './status-bar';
import { UpdateCommand } from './update-command';
import { UpdatesDialog } from './updates-dialog';
import { useAppearance } from './use-appearance';
import { useHandedLinks } from './use-handed-links';
import { useKeys } from './use-keys';
import { useLostKeyboard } from './use-lost-keyboard';
import { Workspace } from './workspace';

/** The whole window: header, three panes, status line, and whatever dialog is open. */
export function App() {
  const [dialog, setDialog] = useState<AppDialog | null>(null);
  const notebook = useRef<NotebookHandle>(null);
  const editRecord = useCallback((sourceId: string) => setDialog({ kind: 'record', sourceId }), []);
  useAppearance();
  useKeys();
  useLostKeyboard();
  const drop = useDropAndPaste();
  useHandedFiles();
  useHandedLinks(dialog === null);
  return (
    <div className={styles.app}>
      <AppCommands show={setDialog} />
      {host.updates ? (
        <UpdateCommand updates={host.updates} onShow={() => setDialog({ kind: 'updates' })} />
      ) : null}
      <CodebookCommands onOpen={() => setDialog({ kind: 'codebook' })} />
      <RevisionCommands />
      <LinkCommands />
      <Header onExport={() => setDialog({ kind: 'export' })} onShow={setDialog} />
      <Workspace notebook={notebook} onEditRecord={editRecord} />
      <StatusBar />
      <Messages />
      <DropOverlay {...drop} />
      <OpenDialog dialog={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

/** The one dialog that is open; a closed one does not exist, so that it costs nothing and forgets everything. */
function OpenDialog({
  dialog,
  onClose,
}: {
  readonly dialog: AppDialog | null;
  readonly onClose: () => void;
}) {
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'export':
      return <ExportDialog onClose={onClose} />;
    case 'archive':
      return <ArchiveDialog onClose={onClose} />;
    case 'templates':
      return <TemplatesDialog onClose={onClose} />;
    case 'record':
      return <SourceRecordDialog sourceId={dialog.sourceId} onClose={onClose} />;
    case 'codebook':
      return <CodebookDialog onClose={onClose} />;
    case 'commands':
      return <CommandPalette onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'updates':
      return host.updates ? <UpdatesDialog updates={host.updates} onClose={onClose} /> : null;
    case 'about':
      return <AboutDialog onClose={onClose} />;
  }
}
