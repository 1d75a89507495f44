import { ListChecks } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { type Annotation, tagInWords } from '../../shared/model';
import { IconButton } from '../ui';
import { AnnotationList } from './annotation-list';
import styles from './annotation-sidebar.module.css';
import { FilterBar } from './filter-bar';
import { useEndedTags } from './filter-state';
import { type OpenChoice, SelectionBar } from './selection-bar';
import { SidebarHeader, someOf } from './sidebar-header';
import { useCardSelection } from './use-card-selection';
import { useFilteredAnnotations } from './use-filtered';
import { useKeptKeyboard } from './use-kept-keyboard';
import { useSelectionActions } from './use-selection-actions';
import { useSelectionCommands } from './use-selection-commands';
import { useSelectionKeys } from './use-selection-keys';

interface SourceAnnotationsProps {
  readonly sourceId: string;
  readonly headingId: string;
  /** All of the source, in document order; at least one. */
  readonly annotations: readonly Annotation[];
  readonly onAddToNote: (annotation: Annotation) => void;
}

/** One source's annotations: the filter, the cards it leaves, and what can be done to those chosen. */
export function SourceAnnotations({ sourceId, headingId, annotations, onAddToNote }: SourceAnnotationsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [taggingId, setTaggingId] = useState<string | null>(null);
  const [open, setOpen] = useState<OpenChoice>(null);
  const list = useFilteredAnnotations(sourceId, annotations, taggingId);
  const cards = useCardSelection(annotations, list.shown);
  const actions = useSelectionActions({ chosen: cards.chosen, onAddToNote });
  const goToList = useCallback(() => focusList(frame.current), []);
  const endChoosing = () => {
    const hadKeyboard = frame.current?.contains(document.activeElement);
    setOpen(null);
    cards.clear();
    if (hadKeyboard && !isInList(document.activeElement)) goToList();
  };
  useKeptKeyboard(frame, cards.chosen.length, goToList);
  useSelectionKeys({ frame, cards, actions, onOpen: setOpen, onDone: endChoosing });
  useSelectionCommands({ frame, shown: list.shown, cards, actions, onOpen: setOpen, onDone: endChoosing });
  return (
    <div ref={frame} className={styles.frame}>
      <SidebarHeader
        headingId={headingId}
        count={list.isFiltered ? list.shown.length : null}
        total={annotations.length}
      />
      <p role="status" className="visually-hidden">
        {list.isFiltered ? `${someOf(list.shown.length, annotations.length)} annotations` : ''}
      </p>
      <div className={styles.filter}>
        <FilterBar sourceId={sourceId} annotations={annotations} onGoToList={goToList} />
        <IconButton
          label="Select annotations"
          isPressedOn={cards.isChoosing}
          onPress={cards.isChoosing ? endChoosing : cards.startChoosing}
        >
          <ListChecks />
        </IconButton>
      </div>
      <EndedTags sourceId={sourceId} />
      <HiddenFocus isHidden={list.hiddenFocusId !== null} onShow={list.showHidden} />
      <AnnotationList
        sourceId={sourceId}
        all={annotations}
        annotations={list.shown}
        filter={list.filter}
        taggingId={taggingId}
        onTag={setTaggingId}
        selectedIds={cards.selection.ids}
        isChoosing={cards.isChoosing}
        onToggle={cards.toggle}
        onSelectTo={cards.extendTo}
        onAddToNote={onAddToNote}
      />
      {cards.isChoosing ? (
        <SelectionBar cards={cards} actions={actions} open={open} onOpen={setOpen} onDone={endChoosing} />
      ) : null}
      <p role="status" className="visually-hidden">
        {selectionWords(cards.chosen.length, cards.hiddenCount)}
      </p>
    </div>
  );
}

/** A list that grew because its tag was deleted says why. */
function EndedTags({ sourceId }: { readonly sourceId: string }) {
  const tags = useEndedTags(sourceId).map((tag) => `“${tagInWords(tag)}”`);
  const [verb, them] = tags.length === 1 ? ['was', 'it'] : ['were', 'them'];
  return (
    <div className={tags.length > 0 ? styles.hiddenFocus : undefined} role="status">
      {tags.length > 0 ? `${tags.join(', ')} ${verb} deleted: nothing is filtered by ${them} any more.` : ''}
    </div>
  );
}

/** A focused annotation whose card the filter hides must not seem to be gone. */
function HiddenFocus({ isHidden, onShow }: { readonly isHidden: boolean; readonly onShow: () => void }) {
  return (
    <div className={isHidden ? styles.hiddenFocus : undefined}>
      <span role="status">{isHidden ? 'The focused annotation is hidden by the filter.' : ''}</span>
      {isHidden ? (
        <button type="button" className={styles.show} onClick={onShow}>
          Show it
        </button>
      ) : null}
    </div>
  );
}

/** What is said aloud when the choice changes. */
function selectionWords(chosen: number, hidden: number): string {
  if (chosen === 0 && hidden === 0) return '';
  const left = hidden === 0 ? '' : `, ${hidden.toLocaleString('en')} hidden by the filter and left alone`;
  return `${chosen.toLocaleString('en')} selected${left}`;
}

/** To the card that Tab comes to; to the filter's field when the filter leaves none. */
function focusList(frame: HTMLElement | null): void {
  const card = frame?.querySelector<HTMLElement>('[data-row-main][tabindex="0"]');
  (card ?? frame?.querySelector<HTMLElement>('input[type="search"]'))?.focus();
}

function isInList(element: Element | null): boolean {
  return element !== null && element.closest('[data-row]') !== null;
}
