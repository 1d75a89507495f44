import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Ellipsis, Link2, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { counted } from '../../shared/counted';
import { noteTitle, sourceTitle } from '../../shared/model';
import { copyLink, session, useMessages, useQuotedSources, useSaveState } from '../store';
import { Button, IconButton, Menu, MenuItem } from '../ui';
import { deleteNote } from './delete-note';
import { FormattingToolbar } from './formatting-toolbar';
import styles from './note-header.module.css';
import { QuotationNode } from './quotation-node';

interface NoteHeaderProps {
  readonly noteId: string;
  readonly title: string;
}

/** What stands above an open note: what it quotes, whether it is saved, its menu and the formatting. */
export function NoteHeader({ noteId, title }: NoteHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h2 className={styles.kind}>Note</h2>
        <QuotedSources noteId={noteId} />
        <SaveState />
        <Menu
          label="Note"
          trigger={
            <IconButton label="Note menu">
              <Ellipsis />
            </IconButton>
          }
          onAction={(key) =>
            key === 'delete'
              ? deleteNote({ id: noteId, title })
              : copyLink({ kind: 'note', id: noteId }, noteTitle(title))
          }
        >
          <MenuItem id="link" icon={<Link2 />} command="copy-link-note">
            Copy link
          </MenuItem>
          <MenuItem id="delete" icon={<Trash2 />} isDangerous>
            Delete note
          </MenuItem>
        </Menu>
      </div>
      <FormattingToolbar />
    </header>
  );
}

/** `3 quotations · 2 sources`, which opens the list of those sources. */
function QuotedSources({ noteId }: { readonly noteId: string }) {
  const count = useQuotationCount();
  const sources = useQuotedSources(noteId) ?? [];
  if (count === 0) return <span className={styles.counts}>No quotations yet</span>;
  const words = `${counted(count, 'quotation')} · ${counted(sources.length, 'source')}`;
  return (
    <span className={styles.counts}>
      <Menu
        label="Quoted sources"
        trigger={<Button look="ghost">{words}</Button>}
        onAction={(sourceId) => session.openSource(sourceId)}
      >
        {sources.map((source) => (
          <MenuItem key={source.id} id={source.id}>
            {sourceTitle(source)}
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}

/** How many quotations stand in the text now; counted again only when one comes or goes. */
function useQuotationCount(): number {
  const [editor] = useLexicalComposerContext();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const keys = new Set<string>();
    return editor.registerMutationListener(
      QuotationNode,
      (mutations) => {
        for (const [key, mutation] of mutations) {
          if (mutation === 'destroyed') keys.delete(key);
          else keys.add(key);
        }
        setCount(keys.size);
      },
      { skipInitialization: false },
    );
  }, [editor]);
  return count;
}

function SaveState() {
  const state = useSaveState();
  const reason = useMessages().findLast((message) => message.kind === 'error')?.text;
  if (state === 'failed') {
    return (
      <span className={styles.failed} role="alert">
        Not saved{reason ? `: ${reason}` : ''}
      </span>
    );
  }
  return <span className={styles.saved}>{state === 'saved' ? 'Saved' : 'Saving…'}</span>;
}
