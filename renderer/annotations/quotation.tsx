import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Annotation, quotedWords } from '../../shared/model';
import { useCardActions } from './card-actions-context';
import { foldedQuotation } from './card-layout';
import styles from './quotation.module.css';

interface QuotationProps {
  readonly annotation: Annotation;
  readonly wordsId: string;
  readonly language: string | undefined;
  readonly tabIndex: 0 | -1;
}

/** The words of a card and its main button: pressing it, or the card's bare ground, shows them in the article. */
export function Quotation({ annotation, wordsId, language, tabIndex }: QuotationProps) {
  const { id } = annotation;
  const words = quotedWords(annotation);
  const actions = useCardActions();
  const element = useRef<HTMLSpanElement>(null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const folded = foldedQuotation(words);
  const isClamped = useIsClamped(element, !isUnfolded && words.length > 60) || folded !== words;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey) {
      if (!actions.walkSelecting(id, event.key)) return;
    } else if (event.key === 'Delete') actions.remove(id);
    else if (!actions.walk(id, event.key)) return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) actions.selectTo(id);
    else if (event.ctrlKey || event.metaKey) actions.toggle(id);
    else actions.focus(id);
  };
  return (
    <div className={styles.frame}>
      <button
        type="button"
        className={styles.quotation}
        tabIndex={tabIndex}
        data-row-main
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span ref={element} id={wordsId} lang={language} className={isUnfolded ? '' : styles.folded}>
          {isUnfolded ? words : folded}
        </span>
      </button>
      {isClamped || isUnfolded ? (
        <button
          type="button"
          className={styles.more}
          tabIndex={tabIndex}
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded(!isUnfolded)}
        >
          {isUnfolded ? 'less' : 'more'}
        </button>
      ) : null}
    </div>
  );
}

/** Whether the element hides lines. Measured when the browser has laid it out anyway, never by forcing it to. */
function useIsClamped(element: RefObject<HTMLElement | null>, isPossible: boolean): boolean {
  const [isClamped, setIsClamped] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!isPossible || target === null) return;
    const observer = new ResizeObserver(() => setIsClamped(target.scrollHeight > target.clientHeight + 1));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isPossible]);
  return isClamped;
}
