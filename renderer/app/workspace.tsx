import { memo, type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import {
  Group,
  type Layout,
  Panel,
  type PanelImperativeHandle,
  Separator,
  usePanelRef,
} from 'react-resizable-panels';
import type { Annotation } from '../../shared/model';
import { EmptyLibrary, ImportPanel, LibraryPane } from '../library';
import { Notebook, type NotebookHandle, NoteList } from '../notebook';
import { Reader } from '../reader';
import { RevisionReview } from '../revisions';
import { changeSettings, useNotes, useRevisionDesk, useSession, useSettings, useSources } from '../store';
import { useCommand } from '../ui';
import { AnnotationTabs } from './annotation-tabs';
import { fitPanes, LEAST_WIDTHS } from './fit-panes';
import { setPaneOpen, usePaneOpen } from './panes';
import { usePaneKeys } from './use-pane-keys';
import styles from './workspace.module.css';

export interface WorkspaceProps {
  readonly notebook: RefObject<NotebookHandle | null>;
  readonly onEditRecord: (sourceId: string) => void;
}

/** The three panes: library, article, and beside it the annotations above the note. */
export const Workspace = memo(function Workspace({ notebook, onEditRecord }: WorkspaceProps) {
  const paneSizes = useSettings((settings) => settings.paneSizes);
  const sources = useSources();
  const notes = useNotes();
  const library = usePanelRef();
  const margin = usePanelRef();
  const isReviewing = useRevisionDesk((desk) => desk.review !== null);
  const addToNote = useCallback(
    (annotation: Annotation) => notebook.current?.addQuotation(annotation),
    [notebook],
  );
  const isEmpty = sources?.length === 0;
  const hasMargin = !isEmpty || (notes?.length ?? 0) > 0;
  const toggle = (pane: typeof library) => () =>
    pane.current?.isCollapsed() ? pane.current.expand() : pane.current?.collapse();
  useCommand({
    id: 'toggle-library',
    title: 'Show or hide the library',
    group: 'View',
    keys: ['Mod+B'],
    run: toggle(library),
  });
  useCommand({
    id: 'toggle-margin',
    title: 'Show or hide annotations and notes',
    group: 'View',
    keys: ['Mod+J'],
    scope: 'anywhere',
    run: toggle(margin),
  });
  usePaneKeys();
  const remember = (id: string) => (layout: Layout) =>
    changeSettings({ paneSizes: { ...paneSizes, [id]: layout } });
  const initial = startingWidths(window.innerWidth);
  return (
    <Group
      id="panes"
      className={styles.panes}
      defaultLayout={hasMargin ? fitPanes(paneSizes.panes, window.innerWidth) : undefined}
      onLayoutChanged={hasMargin ? remember('panes') : undefined}
    >
      <Panel
        id="library"
        panelRef={library}
        collapsible
        defaultSize={initial.library}
        minSize={LEAST_WIDTHS.library}
        maxSize={440}
        groupResizeBehavior="preserve-pixel-size"
        onResize={(size) => setPaneOpen('library', size.inPixels > 0)}
      >
        <Pane name="library">
          <LibraryPane footer={<NoteList />} onEditRecord={onEditRecord} />
          <ImportPanel />
        </Pane>
      </Panel>
      <Separator className={styles.divider} title="Width of the library" />
      <Panel id="article" minSize={LEAST_WIDTHS.article}>
        <main className={styles.main}>
          {isEmpty ? <EmptyLibrary /> : isReviewing ? <RevisionReview /> : <Reader onAddToNote={addToNote} />}
        </main>
      </Panel>
      {hasMargin ? (
        <>
          <Separator className={styles.divider} title="Width of annotations and notes" />
          <Panel
            id="margin"
            panelRef={margin}
            collapsible
            defaultSize={initial.margin}
            minSize={LEAST_WIDTHS.margin}
            maxSize={720}
            groupResizeBehavior="preserve-pixel-size"
            onResize={(size) => setPaneOpen('margin', size.inPixels > 0)}
          >
            <Pane name="margin">
              <UnfoldMargin margin={margin} />
              <aside className={styles.margin} aria-label="Annotations and notes">
                <Margin notebook={notebook} hasAnnotations={!isEmpty} onAddToNote={addToNote} />
              </aside>
            </Pane>
          </Panel>
        </>
      ) : null}
    </Group>
  );
});

/** Opens the margin again when something in it was asked for: a note, or the field for a comment. Draws nothing. */
function UnfoldMargin({ margin }: { readonly margin: RefObject<PanelImperativeHandle | null> }) {
  const asked = useSession(({ noteSerial, commentFor }) => `${noteSerial} ${commentFor}`);
  const before = useRef(asked);
  useEffect(() => {
    if (before.current !== asked && margin.current?.isCollapsed()) margin.current.expand();
    before.current = asked;
  }, [asked, margin]);
  return null;
}

/** Pane widths in CSS pixels for a window that nobody has arranged yet. */
function startingWidths(windowWidth: number): { library: number; margin: number } {
  const between = (least: number, share: number, most: number) =>
    Math.round(Math.min(most, Math.max(least, windowWidth * share)));
  return { library: between(212, 0.19, 280), margin: between(300, 0.275, 420) };
}

/** A pane dragged or folded to nothing keeps what it holds but takes no focus. */
function Pane({ name, children }: { readonly name: 'library' | 'margin'; readonly children: ReactNode }) {
  const isOpen = usePaneOpen(name);
  return (
    <div className={styles.pane} inert={!isOpen}>
      {children}
    </div>
  );
}

interface MarginProps {
  readonly notebook: RefObject<NotebookHandle | null>;
  readonly hasAnnotations: boolean;
  readonly onAddToNote: (annotation: Annotation) => void;
}

const Margin = memo(function Margin({ notebook, hasAnnotations, onAddToNote }: MarginProps) {
  const paneSizes = useSettings((settings) => settings.paneSizes);
  if (!hasAnnotations) return <Notebook ref={notebook} />;
  return (
    <Group
      id="margin-panes"
      orientation="vertical"
      defaultLayout={paneSizes['margin-panes']}
      onLayoutChanged={(layout) => changeSettings({ paneSizes: { ...paneSizes, 'margin-panes': layout } })}
    >
      <Panel id="annotations" minSize={120} defaultSize="46%">
        <AnnotationTabs onAddToNote={onAddToNote} />
      </Panel>
      <Separator className={styles.rule} title="Height of the annotations" />
      <Panel id="note" minSize={160}>
        <Notebook ref={notebook} />
      </Panel>
    </Group>
  );
});
