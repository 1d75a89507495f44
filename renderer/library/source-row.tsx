import { Ellipsis, FilePlus2, Link2, SquarePen, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Source, sourceTitle } from '../../shared/model';
import { type SourceMatch, wordSpans } from '../search';
import { copyLink, session } from '../store';
import { listRow, MenuItem, OpenMenu } from '../ui';
import { chooseVersion } from './choose-sources';
import { MarkedWords } from './marked-words';
import { metaOf } from './row-words';
import { SourceDots } from './source-dots';
import styles from './source-row.module.css';

/** What a row can ask for; one object as long as the list stands. */
export interface SourceActions {
  /** Moves the keyboard to another row; says whether the key was one that does. */
  readonly walk: (id: string, key: string) => boolean;
  readonly edit: (id: string) => void;
  readonly remove: (source: Source) => void;
}

interface SourceRowProps {
  readonly match: SourceMatch;
  /** The words searched for, folded; none when nothing is. */
  readonly words: readonly string[];
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly actions: SourceActions;
}

/** One source in the list. Memoised: opening another source renders two rows. */
export const SourceRow = memo(function SourceRow({
  match: { source, snippet },
  words,
  isCurrent,
  isTabStop,
  actions,
}: SourceRowProps) {
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const { id, csl } = source;
  const title = sourceTitle(source);
  const tabIndex = isTabStop ? 0 : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
    if (isMenuKey) setIsMenuOpen(true);
    else if (event.key === 'Delete') actions.remove(source);
    else if (event.shiftKey || !actions.walk(id, event.key)) return;
    event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    setIsMenuOpen(true);
  };
  const onAction = (key: string) => {
    // The menu must be gone and the keyboard back on its button before a dialog opens: that is where the
    // dialog gives it back to.
    flushSync(() => setIsMenuOpen(false));
    menuButton.current?.focus();
    if (key === 'edit') actions.edit(id);
    else if (key === 'version') void chooseVersion(id);
    else if (key === 'link') void copyLink({ kind: 'source', id }, title);
    else actions.remove(source);
  };
  return (
    <>
      <button
        type="button"
        className={listRow.row}
        tabIndex={tabIndex}
        aria-current={isCurrent ? 'true' : undefined}
        data-row-main
        onClick={() => session.openSource(id)}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <span className={listRow.title} lang={csl.language}>
          <MarkedWords text={title} spans={words.length === 0 ? [] : wordSpans(title, words)} />
        </span>
        <span className={listRow.meta}>{metaOf(source)}</span>
        {snippet ? (
          <span className={styles.snippet} lang={csl.language}>
            <MarkedWords text={snippet.text} spans={[snippet.match]} />
          </span>
        ) : null}
        <SourceDots sourceId={id} />
      </button>
      <button
        ref={menuButton}
        type="button"
        className={styles.menu}
        tabIndex={tabIndex}
        aria-label={`Actions for ${title}`}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onClick={() => setIsMenuOpen(true)}
      >
        <Ellipsis />
      </button>
      {isMenuOpen ? (
        <OpenMenu
          label={`Actions for ${title}`}
          anchor={menuButton}
          onAction={onAction}
          onClose={() => setIsMenuOpen(false)}
        >
          <MenuItem id="edit" icon={<SquarePen />}>
            Edit record…
          </MenuItem>
          <MenuItem id="version" icon={<FilePlus2 />}>
            Add a new version…
          </MenuItem>
          <MenuItem id="link" icon={<Link2 />}>
            Copy link
          </MenuItem>
          <MenuItem id="remove" icon={<Trash2 />} keys="Delete" isDangerous>
            Remove source…
          </MenuItem>
        </OpenMenu>
      ) : null}
    </>
  );
});
