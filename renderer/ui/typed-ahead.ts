/** What was typed while a text field was on its way, and what had the keyboard before. */
export interface TypedAhead {
  readonly words: string;
  readonly before: Element | null;
  /** Whether the keyboard was still waiting for the field; its user may have gone elsewhere. */
  readonly hadKeyboard: boolean;
}

interface Waiting extends Pick<TypedAhead, 'before'> {
  readonly field: HTMLTextAreaElement;
  readonly end: ReturnType<typeof setTimeout>;
}

/** A field that has not come by then does not come: the keyboard goes back, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;
let waiting: Waiting | null = null;

/**
 * Gives the keyboard to an unseen field that stands in for one that comes once something is stored, so that
 * no key pressed until then is lost or taken for a command. `label` is the coming field's name.
 */
export function catchTyping(label: string): void {
  dropTyping();
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.setAttribute('aria-label', label);
  waiting = { field, before: document.activeElement, end: setTimeout(dropTyping, LONGEST_WAIT_MS) };
  document.body.append(field);
  field.focus({ preventScroll: true });
}

/** Whether a field is on its way whose user has gone elsewhere meanwhile, so that it must not take the keyboard. */
export function hasGoneElsewhere(): boolean {
  return waiting !== null && document.activeElement !== waiting.field;
}

/** Ends the waiting: what was typed, for the field that has come; null when nobody waited. Moves no keyboard. */
export function takeTyping(): TypedAhead | null {
  if (waiting === null) return null;
  const { field, before, end } = waiting;
  waiting = null;
  clearTimeout(end);
  const hadKeyboard = document.activeElement === field;
  const words = field.value;
  field.remove();
  return { words, before, hadKeyboard };
}

/** Ends the waiting for a field that does not come, and gives the keyboard back. */
export function dropTyping(): void {
  const typed = takeTyping();
  if (typed?.hadKeyboard && typed.before instanceof HTMLElement) typed.before.focus({ preventScroll: true });
}
