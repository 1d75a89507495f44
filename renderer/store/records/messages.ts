import { create } from 'zustand';
import { host } from '../../host';

/** A toast: one sentence, and for some a button. Errors stay until dismissed; how long others stay is the interface's choice. */
export interface Message {
  readonly id: string;
  readonly kind: 'error' | 'info';
  readonly text: string;
  readonly action?: MessageAction;
}

export interface MessageAction {
  readonly label: string;
  readonly run: () => void;
}

const MOST_MESSAGES = 5;
const useStore = create<{ readonly messages: readonly Message[] }>(() => ({ messages: [] }));
const reported = new WeakSet<object>();
let count = 0;

/**
 * Shows the sentence as an error and writes it with its cause to the log. A cause that was reported
 * before, or a sentence that still stands, is not shown twice.
 */
export function reportError(sentence: string, cause?: unknown): void {
  if (typeof cause === 'object' && cause !== null) {
    if (reported.has(cause)) return;
    reported.add(cause);
  }
  host.log({
    level: 'error',
    message: sentence,
    cause: cause === undefined ? undefined : describeCause(cause),
  });
  add({ kind: 'error', text: sentence });
}

/** Whether this error has become a message already. */
export function isReported(error: unknown): boolean {
  return typeof error === 'object' && error !== null && reported.has(error);
}

/** Shows a sentence that is no error. */
export function announce(sentence: string, action?: MessageAction): void {
  add({ kind: 'info', text: sentence, ...(action && { action }) });
}

/** What the user is to be told, oldest first. */
export function useMessages(): readonly Message[] {
  return useStore((state) => state.messages);
}

/** The messages that stand now, oldest first. */
export function messages(): readonly Message[] {
  return useStore.getState().messages;
}

/** Takes a message away; one that is gone already is no error. */
export function dismissMessage(id: string): void {
  useStore.setState((state) => ({ messages: state.messages.filter((message) => message.id !== id) }));
}

function add(message: Omit<Message, 'id'>): void {
  useStore.setState((state) => {
    const others = state.messages.filter(({ kind, text }) => kind !== message.kind || text !== message.text);
    return { messages: [...others, { ...message, id: `message-${++count}` }].slice(-MOST_MESSAGES) };
  });
}

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause === undefined ? '' : `\ncaused by ${describeCause(cause.cause)}`;
  return `${cause.stack ?? `${cause.name}: ${cause.message}`}${inner}`;
}
