import { Plus } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Source } from '../../shared/model';
import { useSourceFilter } from '../search';
import { duplicatesDesk, useSession, useSource, useSources } from '../store';
import { Button, EmptyState, useCommand } from '../ui';
import { chooseFolder, chooseSources, chooseVersion } from './choose-sources';
import { DuplicatesDialogs } from './duplicates-dialog';
import { FileInput } from './file-input';
import styles from './library-pane.module.css';
import { RemoveSourceDialog } from './remove-source-dialog';
import { SearchField } from './search-field';
import { SourceList, type SourceListHandle } from './source-list';

export interface LibraryPaneProps {
  /** What stands under the sources: the notes. */
  readonly footer?: ReactNode;
  readonly onEditRecord: (sourceId: string) => void;
}

/** The library: search, sources, and the ways to bring more in. */
export function LibraryPane({ footer, onEditRecord }: LibraryPaneProps) {
  const query = useSession((state) => state.query);
  const sources = useSources();
  const { matches, isSearching } = useSourceFilter(sources, query);
  const [leaving, setLeaving] = useState<Source | null>(null);
  const list = useRef<SourceListHandle>(null);
  const leavingIndex = matches.findIndex(({ source }) => source.id === leaving?.id);
  useLibraryCommands(setLeaving);
  useWalkOn(leaving, leavingIndex, list);
  const isFiltered = query.trim() !== '';
  const hasSources = sources !== undefined && sources.length > 0;
  return (
    <nav className={styles.pane} aria-label="Library">
      <SearchField onLeaveDown={() => list.current?.enter(0)} />
      <FileInput />
      <div className={styles.sources}>
        <div className={styles.head}>
          <h2>Sources</h2>
          <Count shown={matches.length} all={sources?.length} isFiltered={isFiltered} />
          {hasSources ? (
            <Button look="ghost" aria-label="Import sources" onPress={() => void chooseSources()}>
              <Plus /> Import
            </Button>
          ) : null}
        </div>
        {sources === undefined ? null : matches.length > 0 ? (
          <SourceList
            ref={list}
            matches={matches}
            query={query}
            onEdit={onEditRecord}
            onRemove={setLeaving}
          />
        ) : (
          <NoSources query={isFiltered && hasSources ? query.trim() : null} isSearching={isSearching} />
        )}
      </div>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
      <DuplicatesDialogs />
      {leaving ? <RemoveSourceDialog source={leaving} onClose={() => setLeaving(null)} /> : null}
    </nav>
  );
}

interface CountProps {
  readonly shown: number;
  readonly all: number | undefined;
  readonly isFiltered: boolean;
}

/** How many sources there are; while one searches, how many are left, told to screen readers as well. */
function Count({ shown, all, isFiltered }: CountProps) {
  const number = (value: number) => value.toLocaleString('en');
  const words = all === undefined ? '' : isFiltered ? `${number(shown)} of ${number(all)}` : number(all);
  return (
    <>
      <span className={styles.count}>{words}</span>
      <span role="status" className="visually-hidden">
        {isFiltered ? `${words} sources` : ''}
      </span>
    </>
  );
}

function NoSources({ query, isSearching }: { readonly query: string | null; readonly isSearching: boolean }) {
  if (query === null) return <EmptyState>Nothing here yet.</EmptyState>;
  return <EmptyState>{isSearching ? 'Searching the texts…' : `No source matches “${query}”.`}</EmptyState>;
}

/** When a row that had the keyboard was removed, the one that took its place gets it. */
function useWalkOn(leaving: Source | null, index: number, list: RefObject<SourceListHandle | null>): void {
  const was = useRef(-1);
  useEffect(() => {
    if (leaving !== null) {
      if (index >= 0) was.current = index;
      return;
    }
    const at = was.current;
    was.current = -1;
    if (at < 0) return;
    // The dialog gives the keyboard back in the next frame; only when it found nobody is it ours to give.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) list.current?.enter(at);
    });
    return () => cancelAnimationFrame(frame);
  }, [leaving, index, list]);
}

function useLibraryCommands(remove: (source: Source) => void): void {
  const openId = useSession((state) => state.openSourceId);
  const open = useSource(openId);
  useCommand({
    id: 'import',
    title: 'Import sources…',
    group: 'Library',
    keys: ['Mod+O'],
    scope: 'anywhere',
    run: () => void chooseSources(),
  });
  useCommand({
    id: 'import-folder',
    title: 'Import a folder…',
    group: 'Library',
    keys: ['Mod+Alt+O'],
    scope: 'anywhere',
    run: chooseFolder,
  });
  useCommand({
    id: 'add-version',
    title: 'Add a new version of the open source…',
    group: 'Library',
    keys: ['Mod+Shift+O'],
    isEnabled: Boolean(open),
    run: () => (open ? void chooseVersion(open.id) : undefined),
  });
  useCommand({
    id: 'find-duplicates',
    title: 'Find duplicates…',
    group: 'Library',
    keys: ['Shift+D'],
    run: duplicatesDesk.list,
  });
  useCommand({
    id: 'remove-source',
    title: 'Remove the open source…',
    group: 'Library',
    keys: ['Mod+Backspace'],
    isEnabled: Boolean(open),
    run: () => (open ? remove(open) : undefined),
  });
}
