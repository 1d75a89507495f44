import { useLayoutEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { COLOURS, type TextSpan } from '../../shared/model';
import { useColourLabels } from '../store';
import { CommandKey, showKeys, useKeysOf } from '../ui';
import type { Annotating } from './annotating';
import type { ArticleDom } from './article-dom';
import type { ArticleView } from './article-view';
import { liveRangeOfSpan } from './dom-span';
import styles from './selection-toolbar.module.css';
import { type Box, placeToolbar } from './toolbar-place';

/** A button that stands in the toolbar only when it can do something. */
export interface ToolbarAction {
  readonly label: string;
  /** What the label leaves unsaid, for screen readers. */
  readonly rest: string;
  /** The command it stands for, whose key it shows. */
  readonly command: string;
  readonly run: () => void;
}

interface SelectionToolbarProps {
  readonly view: ArticleView;
  readonly span: TextSpan;
  readonly hasHandles: boolean;
  readonly annotating: Annotating;
  readonly more: readonly ToolbarAction[];
  /** Gives the words to an annotation that looks for some; undefined when none does. */
  readonly onAttach?: (() => void) | undefined;
}

/** What can be made of the selected words, one click each. Stands by the selection and scrolls with it. */
export function SelectionToolbar({
  view,
  span,
  hasHandles,
  annotating,
  more,
  onAttach,
}: SelectionToolbarProps) {
  const labels = useColourLabels();
  const keys = useKeysOf(COLOUR_COMMANDS);
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (holder.current) placeBySelection(view, span, holder.current, hasHandles);
  }, [view, span, hasHandles]);
  useLayoutEffect(
    () => (holder.current ? connectToArticle(view.dom.root, holder.current) : undefined),
    [view],
  );
  return (
    <div ref={holder} className={styles.holder}>
      <Toolbar aria-label="Selection" className={styles.toolbar ?? ''}>
        {onAttach ? (
          <Button className={`${styles.action} ${styles.main}`} onPress={onAttach}>
            Attach here <CommandKey id="reader.attach" />
          </Button>
        ) : null}
        <div className={styles.colours}>
          {COLOURS.map((colour, at) => (
            <span key={colour} title={titleOf(labels[colour], keys[at] ?? null)}>
              <Button
                className={styles.colour ?? ''}
                aria-label={labels[colour]}
                style={{ color: `var(--${colour}-dot)` }}
                onPress={() => annotating.highlight(colour)}
              />
            </span>
          ))}
        </div>
        <Button className={styles.action ?? ''} onPress={() => annotating.highlight()}>
          Highlight <CommandKey id="reader.highlight" />
        </Button>
        <Button className={styles.action ?? ''} onPress={annotating.comment}>
          Comment <CommandKey id="reader.comment" />
        </Button>
        <Button className={`${styles.action} ${styles.main}`} onPress={annotating.addToNote}>
          Add to note <CommandKey id="reader.add-to-note" />
        </Button>
        {more.map(({ label, rest, command, run }) => (
          <Button key={command} className={styles.action ?? ''} onPress={run}>
            {label} <span className="visually-hidden">{rest}</span>
            <CommandKey id={command} />
          </Button>
        ))}
      </Toolbar>
    </div>
  );
}

const COLOUR_COMMANDS = COLOURS.map((colour) => `reader.colour-${colour}`);

function titleOf(label: string, keys: string | null): string {
  return keys === null ? label : `${label} (${showKeys(keys)})`;
}

function placeBySelection(
  { dom, pane }: ArticleView,
  span: TextSpan,
  holder: HTMLElement,
  hasHandles: boolean,
): void {
  const beginning = boxesOf(dom, { start: span.start, end: Math.min(span.end, span.start + LONGEST_LINE) });
  const ending = boxesOf(dom, { start: Math.max(span.start, span.end - LONGEST_LINE), end: span.end });
  const frame = pane.getBoundingClientRect();
  const inside = {
    left: frame.left,
    top: frame.top,
    right: frame.left + pane.clientWidth,
    bottom: frame.bottom,
  };
  const { width, height } = holder.getBoundingClientRect();
  const selected = {
    firstLine: lineAround(beginning[0], beginning),
    lastLine: lineAround(ending.at(-1), ending),
    hasHandles,
  };
  const { left, top } = placeToolbar(selected, { width, height }, inside);
  holder.style.left = `${left - frame.left}px`;
  holder.style.top = `${top - frame.top + pane.scrollTop}px`;
}

// In UTF-16 code units. Boxes are asked for at the two ends alone: the whole article may be selected, and most
// of it is not laid out.
const LONGEST_LINE = 400;

/** Where words stand in the window: one box for each line and formatting. */
function boxesOf(dom: ArticleDom, span: TextSpan): readonly Box[] {
  return [...liveRangeOfSpan(dom, span).getClientRects()].filter(({ width }) => width > 0);
}

/** A line's whole box, where formatting and marks cut it into pieces. */
function lineAround(piece: Box | undefined, pieces: readonly Box[]): Box {
  if (piece === undefined) return NOWHERE;
  const middle = (piece.top + piece.bottom) / 2;
  const inLine = pieces.filter(({ top, bottom }) => top < middle && bottom > middle);
  return {
    left: Math.min(...inLine.map(({ left }) => left), piece.left),
    right: Math.max(...inLine.map(({ right }) => right), piece.right),
    top: piece.top,
    bottom: piece.bottom,
  };
}

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * A press on the toolbar leaves the selection alone; Tab leads from the article to it, past the links
 * between, and Shift+Tab back. Returns the undoing.
 */
function connectToArticle(article: HTMLElement, holder: HTMLElement): () => void {
  const go = (event: KeyboardEvent, to: HTMLElement | null) => {
    event.preventDefault();
    to?.focus({ preventScroll: true });
  };
  const fromArticle = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.shiftKey && event.target === article)
      go(event, holder.querySelector('button'));
  };
  const fromToolbar = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && event.shiftKey) go(event, article);
  };
  // A press would otherwise take the selection away before the click.
  const keepSelection = (event: MouseEvent) => event.preventDefault();
  article.addEventListener('keydown', fromArticle);
  holder.addEventListener('mousedown', keepSelection);
  holder.addEventListener('keydown', fromToolbar, { capture: true });
  return () => {
    article.removeEventListener('keydown', fromArticle);
    holder.removeEventListener('mousedown', keepSelection);
    holder.removeEventListener('keydown', fromToolbar, { capture: true });
  };
}
