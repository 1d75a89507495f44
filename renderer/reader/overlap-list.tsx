import { MessageSquare } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { counted } from '../../shared/counted';
import { type Annotation, quotedWords } from '../../shared/model';
import { snapToGraphemes } from '../../shared/text';
import { useColourLabels } from '../store';
import { CommandKey, useLatest } from '../ui';
import { markWords } from './annotation-focus';
import type { ArticleView } from './article-view';
import { firstBoxOf } from './hit-testing';
import styles from './overlap-list.module.css';
import { placeToolbar } from './toolbar-place';
import type { Overlaps } from './use-overlaps';

interface OverlapListProps {
  readonly view: ArticleView;
  readonly overlaps: Overlaps;
  readonly focused: Annotation;
  readonly onMerge: () => void;
}

/**
 * The annotations that lie where the user is, to choose one of. It stands over the words before the place,
 * leaves the keyboard to the article until it is asked for, and goes with the next thing that is done.
 */
export function OverlapList({ view, overlaps, focused, onMerge }: OverlapListProps) {
  const labels = useColourLabels();
  const holder = useRef<HTMLDivElement>(null);
  const { pile, hasKeyboard } = overlaps;
  const offset = overlaps.clicked ?? focused.start;
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    // The list box shows its rows a moment after it is made, and so grows before it is seen.
    const grown = new ResizeObserver(() => placeByCharacter(view, offset, element));
    grown.observe(element);
    return () => grown.disconnect();
  }, [view, offset]);
  const latest = useLatest(overlaps);
  useLayoutEffect(
    () => (holder.current ? connect(view, holder.current, () => latest.current) : undefined),
    [view],
  );
  return (
    <div ref={holder} className={styles.holder}>
      <div className={styles.head}>
        <span>{counted(pile.length, 'annotation')} here</span>
        <Button
          className={styles.merge ?? ''}
          onPress={() => {
            view.dom.root.focus({ preventScroll: true });
            onMerge();
          }}
        >
          Merge <span className="visually-hidden">these annotations</span>
          <CommandKey id="reader.merge" />
        </Button>
      </div>
      <ListBox
        // Made anew when the keyboard comes, since it takes it only when it is made.
        key={String(hasKeyboard)}
        aria-label="Annotations here"
        className={styles.list ?? ''}
        autoFocus={hasKeyboard}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[focused.id]}
      >
        {pile.map((annotation) => (
          <Row key={annotation.id} annotation={annotation} label={labels[annotation.colour]} />
        ))}
      </ListBox>
    </div>
  );
}

// Longer than any line of the list.
const SHOWN = 120;

function Row({ annotation, label }: { readonly annotation: Annotation; readonly label: string }) {
  const words = quotedWords(annotation);
  const shown = words.slice(0, snapToGraphemes(words, { start: 0, end: SHOWN }).end);
  return (
    <ListBoxItem id={annotation.id} textValue={`${label}: ${shown}`} className={styles.item ?? ''}>
      <span className={styles.dot} style={{ background: `var(--${annotation.colour}-dot)` }} />
      <span className={styles.label}>{label}</span>
      <span className={styles.words}>{shown}</span>
      {annotation.comment === '' ? null : (
        <>
          <MessageSquare className={styles.comment} aria-hidden="true" />
          <span className="visually-hidden">, with a comment</span>
        </>
      )}
    </ListBoxItem>
  );
}

function placeByCharacter({ dom, pane }: ArticleView, offset: number, holder: HTMLElement): void {
  const line = firstBoxOf(dom, offset);
  const frame = pane.getBoundingClientRect();
  const inside = {
    left: frame.left,
    top: frame.top,
    right: frame.left + pane.clientWidth,
    bottom: frame.bottom,
  };
  const { width, height } = holder.getBoundingClientRect();
  const { left, top } = placeToolbar({ firstLine: line, lastLine: line }, { width, height }, inside);
  holder.style.left = `${left - frame.left}px`;
  holder.style.top = `${top - frame.top + pane.scrollTop}px`;
}

/**
 * What the list box does not do by itself: a click or Enter chooses also the one that is marked already,
 * Escape and leaving close, a press leaves the keyboard with the article, and the words of the row under
 * the pointer or the keyboard are marked in the article. Returns the undoing.
 */
function connect(view: ArticleView, holder: HTMLElement, overlaps: () => Overlaps): () => void {
  const rowOf = ({ target }: Event) =>
    target instanceof Element ? target.closest('[role=option]')?.getAttribute('data-key') : null;
  const choose = (event: Event) => {
    const id = rowOf(event);
    if (id === null || id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    overlaps().choose(id);
    view.dom.root.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') choose(event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    overlaps().close();
    view.dom.root.focus({ preventScroll: true });
  };
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !holder.contains(relatedTarget)) overlaps().close();
  };
  const keepKeyboard = (event: MouseEvent) => event.preventDefault();
  const mark = (event: Event) => {
    const id = rowOf(event);
    markWords(view, 'hover', overlaps().pile.find((annotation) => annotation.id === id) ?? null);
  };
  const unmark = () => markWords(view, 'hover', null);
  holder.addEventListener('click', choose);
  holder.addEventListener('keydown', onKey, { capture: true });
  holder.addEventListener('focusout', onLeave);
  holder.addEventListener('mousedown', keepKeyboard);
  holder.addEventListener('pointerover', mark);
  holder.addEventListener('focusin', mark);
  holder.addEventListener('pointerleave', unmark);
  return () => {
    unmark();
    holder.removeEventListener('click', choose);
    holder.removeEventListener('keydown', onKey, { capture: true });
    holder.removeEventListener('focusout', onLeave);
    holder.removeEventListener('mousedown', keepKeyboard);
    holder.removeEventListener('pointerover', mark);
    holder.removeEventListener('focusin', mark);
    holder.removeEventListener('pointerleave', unmark);
  };
}
