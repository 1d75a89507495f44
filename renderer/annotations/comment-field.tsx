import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Annotation } from '../../shared/model';
import { session } from '../store';
import { hasGoneElsewhere, matchesKeys, takeTyping } from '../ui';
import styles from './comment.module.css';
import { commentDrafts } from './comment-saving';

export interface CommentFieldProps {
  readonly annotation: Annotation;
  /** Gets what stands in the field when it is left. */
  readonly onLeave: (text: string) => void;
}

/**
 * Writes a comment where it stands. It takes the keyboard when it appears, unless its user has gone elsewhere, and gives
 * it back when it is left by Escape or Ctrl/Cmd+Enter. Uncontrolled, so that a record coming back late never moves the caret.
 */
export function CommentField({ annotation, onLeave }: CommentFieldProps) {
  const { id, comment } = annotation;
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef<Element | null>(null);
  const isAway = useTakeKeyboard(id, field, before);
  useEffect(() => {
    const element = field.current;
    if (element !== null && commentDrafts.get(id) === undefined && element.value !== comment)
      element.value = comment;
  }, [id, comment]);
  useEffect(() => () => void commentDrafts.save(id), [id]);

  const leave = () => {
    onLeave(field.current?.value ?? comment);
    if (session.get().commentFor === id) session.editComment(null);
  };
  const leaveNow = useRef(leave);
  leaveNow.current = leave;
  useEffect(() => {
    if (isAway) leaveNow.current();
  }, [isAway]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isLeaving = event.key === 'Escape' || matchesKeys(event.nativeEvent, 'Mod+Enter');
    if (!isLeaving || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const card = event.currentTarget.closest('[data-row]');
    leave();
    giveBack(before.current, card);
  };
  const onBlur = (event: FocusEvent<HTMLTextAreaElement>) => {
    void commentDrafts.save(id);
    // A window that loses the keyboard keeps its active element: the field is not left then.
    if (document.activeElement !== event.currentTarget) leave();
  };
  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label="Comment"
      rows={2}
      spellCheck
      defaultValue={commentDrafts.get(id) ?? comment}
      onChange={(event) => commentDrafts.keep(id, event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

/** How many frames a field in a folded pane waits for the pane to open. */
const MOST_FRAMES = 60;

/** Where a user writes: the keyboard is never taken from there. */
const TEXT_FIELDS = 'input, textarea, [contenteditable="true"]';

/**
 * Takes the keyboard, and what was typed for this field before it was there. Answers whether its user has gone
 * elsewhere meanwhile: then the words are kept and the keyboard stays where it is.
 */
function useTakeKeyboard(
  id: string,
  field: RefObject<HTMLTextAreaElement | null>,
  before: RefObject<Element | null>,
): boolean {
  const [isAway, setIsAway] = useState(false);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || document.activeElement === element) return;
    let request = 0;
    const waitingAt = document.activeElement;
    const keepWords = (words: string) => {
      if (words === '') return;
      element.value += words;
      commentDrafts.keep(id, element.value);
    };
    const take = (framesLeft: number) => {
      const last = document.activeElement;
      if (hasGoneElsewhere() || (last !== waitingAt && last?.matches(TEXT_FIELDS))) {
        keepWords(takeTyping()?.words ?? '');
        setIsAway(true);
        return;
      }
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) {
        if (framesLeft > 0) request = requestAnimationFrame(() => take(framesLeft - 1));
        return;
      }
      const typed = takeTyping();
      before.current = typed === null ? last : typed.before;
      keepWords(typed?.words ?? '');
      element.setSelectionRange(element.value.length, element.value.length);
    };
    take(MOST_FRAMES);
    return () => cancelAnimationFrame(request);
  }, [id, field, before]);
  return isAway;
}

/** To what had the keyboard before, else to the card: its comment's button, when that is there again, or its words. */
function giveBack(before: Element | null, card: Element | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
    else
      (
        card?.querySelector<HTMLElement>('[data-comment]') ??
        card?.querySelector<HTMLElement>('[data-row-main]')
      )?.focus();
  });
}
