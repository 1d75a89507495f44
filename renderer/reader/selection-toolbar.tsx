import { useEffect, useLayoutEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { COLOURS, type TextSpan } from '../../shared/model';
import { useColourLabels } from '../store';
import { Kbd, showKeys } from '../ui';
import type { Annotating } from './annotating';
import type { ArticleView } from './article-view';
import { liveRangeOfSpan } from './dom-span';
import styles from './selection-toolbar.module.css';
import { placeToolbar } from './toolbar-place';

/** A button that stands in the toolbar only when it can do something. */
export interface ToolbarAction {
  readonly label: string;
  /** The accessible name, which begins with the label. */
  readonly name: string;
  readonly keys: string;
  readonly run: () => void;
}

interface SelectionToolbarProps {
  readonly view: ArticleView;
  readonly span: TextSpan;
  readonly annotating: Annotating;
  readonly more: readonly ToolbarAction[];
}

/** What can be made of the selected words, one click each. Stands by the selection and scrolls with it. */
export function SelectionToolbar({ view, span, annotating, more }: SelectionToolbarProps) {
  const labels = useColourLabels();
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (holder.current) placeBySelection(view, span, holder.current);
  }, [view, span]);
  useEffect(() => (holder.current ? connectToArticle(view.dom.root, holder.current) : undefined), [view]);
  return (
    <div ref={holder} className={styles.holder}>
      <Toolbar aria-label="Selection" className={styles.toolbar ?? ''}>
        <div className={styles.colours}>
          {COLOURS.map((colour, at) => (
            <span key={colour} title={`${labels[colour]} (${at + 1})`}>
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
          Highlight <Kbd>h</Kbd>
        </Button>
        <Button className={styles.action ?? ''} onPress={annotating.comment}>
          Comment <Kbd>a</Kbd>
        </Button>
        <Button className={`${styles.action} ${styles.main}`} onPress={annotating.addToNote}>
          Add to note <Kbd>n</Kbd>
        </Button>
        {more.map(({ label, name, keys, run }) => (
          <Button key={keys} className={styles.action ?? ''} aria-label={name} onPress={run}>
            {label} <Kbd>{showKeys(keys)}</Kbd>
          </Button>
        ))}
      </Toolbar>
    </div>
  );
}

function placeBySelection({ dom, pane }: ArticleView, span: TextSpan, holder: HTMLElement): void {
  const range = liveRangeOfSpan(dom, span);
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const all = range.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const inside = {
    left: frame.left,
    top: frame.top,
    right: frame.left + pane.clientWidth,
    bottom: frame.bottom,
  };
  const { width, height } = holder.getBoundingClientRect();
  const lastLine = lines.at(-1) ?? all;
  const { left, top } = placeToolbar({ firstLine: lines[0] ?? all, lastLine }, { width, height }, inside);
  holder.style.left = `${left - frame.left}px`;
  holder.style.top = `${top - frame.top + pane.scrollTop}px`;
}

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
