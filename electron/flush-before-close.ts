import type { FlushAnswer } from './channels';

export type FlushOutcome =
  | { readonly outcome: 'stored' }
  | { readonly outcome: 'failed'; readonly problem: string }
  | { readonly outcome: 'silent' };

export interface FlushRequests {
  /** Asks the page to store what was typed. `silent` means that it did not answer within the time limit. */
  flush(): Promise<FlushOutcome>;
  answered(answer: FlushAnswer): void;
}

/** Numbers the flushes, so that a late answer to one is not taken for the next. `send` passes the number on. */
export function createFlushRequests(send: (id: number) => void, timeoutMs: number): FlushRequests {
  const waiting = new Map<number, (outcome: FlushOutcome) => void>();
  let lastId = 0;
  return {
    flush() {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        const settle = (outcome: FlushOutcome): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(outcome);
        };
        const timer = setTimeout(() => settle({ outcome: 'silent' }), timeoutMs);
        waiting.set(id, settle);
        send(id);
      });
    },
    answered({ id, problem }) {
      waiting.get(id)?.(problem === null ? { outcome: 'stored' } : { outcome: 'failed', problem });
    },
  };
}

export interface CloseParts {
  flush(): Promise<FlushOutcome>;
  /** Asks whether to close although `problem` kept something from being stored. */
  confirmLoss(problem: string): Promise<boolean>;
  /** Closes the window; its `close` event comes again and is let through. False where it stays open after all. */
  close(): boolean;
  /** The user chose to stay: a quit that was under way is off. */
  stayed(): void;
  report(line: string): void;
}

/**
 * A listener for a window's `close`: holds it until the page has stored what was typed. A page that does
 * not answer is closed all the same; one that answers with a problem is closed only if the user says so.
 * Closing again while an answer is awaited asks nothing twice.
 */
export function holdClose(parts: CloseParts): (event: { preventDefault(): void }) => void {
  let phase: 'open' | 'asking' | 'leaving' = 'open';

  async function ask(): Promise<void> {
    phase = 'asking';
    phase = (await mayLeave()) ? 'leaving' : 'open';
    if (phase !== 'leaving') parts.stayed();
    // What is typed from now on must be asked for again.
    else if (!parts.close()) phase = 'open';
  }

  /** A page or a dialog that breaks must not leave a window that can never be closed. */
  async function mayLeave(): Promise<boolean> {
    try {
      const flushed = await parts.flush();
      if (flushed.outcome === 'stored') return true;
      if (flushed.outcome === 'failed') return await parts.confirmLoss(flushed.problem);
      parts.report('The page did not say whether everything was stored; the window was closed all the same');
    } catch (error) {
      parts.report(`The page could not be asked to store what was typed: ${String(error)}`);
    }
    return true;
  }

  return (event) => {
    if (phase === 'leaving') return;
    event.preventDefault();
    if (phase === 'open') void ask();
  };
}
