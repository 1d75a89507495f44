import { Command, Redo2, Undo2 } from 'lucide-react';
import { sourceTitle } from '../../shared/model';
import { redo, undo, useHistory, useSession, useSource } from '../store';
import { Button, IconButton, Logo } from '../ui';
import type { AppDialog } from './app-commands';
import styles from './header.module.css';
import { ViewMenu } from './view-menu';

interface HeaderProps {
  readonly onExport: () => void;
  readonly onShow: (dialog: AppDialog) => void;
}

/** The line at the top: what is open, and what can be done from anywhere. */
export function Header({ onExport, onShow }: HeaderProps) {
  const sourceId = useSession((session) => session.openSourceId);
  const source = useSource(sourceId);
  const { undoLabel, redoLabel } = useHistory();
  return (
    <header className={styles.header}>
      <div className={styles.left}>
        <Logo />
        <span>Provenote</span>
      </div>
      <div className={styles.where}>
        {source ? (
          <>
            {source.csl['container-title'] ? (
              <>
                <span className={styles.container}>{source.csl['container-title']}</span>
                <span aria-hidden="true">/</span>
              </>
            ) : null}
            <b>{sourceTitle(source)}</b>
          </>
        ) : null}
      </div>
      <div className={styles.right}>
        <IconButton
          label={undoLabel ? `Undo: ${undoLabel}` : 'Undo'}
          command="undo"
          isDisabled={!undoLabel}
          onPress={undo}
        >
          <Undo2 />
        </IconButton>
        <IconButton
          label={redoLabel ? `Redo: ${redoLabel}` : 'Redo'}
          command="redo"
          isDisabled={!redoLabel}
          onPress={redo}
        >
          <Redo2 />
        </IconButton>
        <IconButton label="All commands" command="commands" onPress={() => onShow({ kind: 'commands' })}>
          <Command />
        </IconButton>
        <ViewMenu onShow={onShow} />
        <Button look="solid" onPress={onExport}>
          Export
        </Button>
      </div>
    </header>
  );
}
