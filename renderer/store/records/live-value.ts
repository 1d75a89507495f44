import { onChanges, type StoreEvent } from './feed';
import { readError } from './library-error';
import { reportError } from './messages';

/** What `fold` gives when the value has to be read again. */
export const RELOAD = Symbol('reload');

/** How a value is read once and then kept true by folding what commits change. */
export interface LiveSource<T> {
  /** Names what is read, in a sentence for a failure: `The annotations`. */
  readonly what: string;
  readonly load: () => Promise<T>;
  /** The value after these events: the same value when they do not touch it. Must not change its argument. */
  readonly fold: (value: T, events: readonly StoreEvent[]) => T | typeof RELOAD;
}

/** A value of the library that stays true. `get` is undefined until it was read. */
export interface LiveValue<T> {
  readonly get: () => T | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves with the value once it was read; rejects when that fails. */
  readonly ready: () => Promise<T>;
}

interface StoppableValue<T> extends LiveValue<T> {
  readonly isRunning: () => boolean;
  readonly isIdle: () => boolean;
  readonly stop: () => void;
}

/**
 * Reads at once and listens from before the read, so that no commit falls between the two: what is
 * published during the read is folded into its result. A stopped value starts again when subscribed to.
 */
export function liveValue<T>(source: LiveSource<T>, onIdle: () => void = () => undefined): StoppableValue<T> {
  const listeners = new Set<() => void>();
  let value: T | undefined;
  let early: StoreEvent[] | null = null;
  let stopListening: (() => void) | null = null;
  let reading: Promise<T>;

  const stop = (): void => {
    stopListening?.();
    stopListening = null;
  };
  const hear = (events: readonly StoreEvent[]): void => {
    // One by one: a spread of 100,000 events is more arguments than a call takes.
    if (early !== null) for (const event of events) early.push(event);
    else if (value !== undefined) settle(source.fold(value, events));
  };
  const settle = (next: T | typeof RELOAD): void => {
    if (next === RELOAD) startReading();
    else if (!Object.is(next, value)) {
      value = next;
      for (const listener of [...listeners]) listener();
    }
  };
  const startReading = (): void => {
    reading = read();
    // The failure is reported in `read`; whoever awaits `ready` hears of it as well.
    reading.catch(() => undefined);
  };
  const read = async (): Promise<T> => {
    early = [];
    try {
      const loaded = await source.load();
      const folded = early.length === 0 ? loaded : source.fold(loaded, early);
      if (folded === RELOAD) return await read();
      early = null;
      settle(folded);
      return folded;
    } catch (cause) {
      early = null;
      stop();
      const error = readError(source.what, cause);
      reportError(error.message, error);
      throw error;
    }
  };
  const start = (): Promise<T> => {
    stopListening = onChanges(hear);
    startReading();
    return reading;
  };
  reading = start();

  return {
    get: () => value,
    subscribe: (listener) => {
      if (stopListening === null) start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) onIdle();
      };
    },
    ready: () => reading.then((first) => (value === undefined ? first : value)),
    isRunning: () => stopListening !== null,
    isIdle: () => listeners.size === 0,
    stop,
  };
}

/** A family of live values, one for each key. */
export interface LiveValues<T> {
  readonly of: (key: string) => LiveValue<T>;
  /** What is known already, without reading; undefined when nothing is. */
  readonly peek: (key: string) => T | undefined;
  readonly loaded: () => readonly T[];
  /** The value once it was read, after which it is idle. */
  readonly read: (key: string) => Promise<T>;
}

/**
 * The last `idleLimit` values that nobody shows stay true as well, so that going back to one shows it at
 * once; older ones are dropped.
 */
export function liveValues<T>(idleLimit: number, sourceOf: (key: string) => LiveSource<T>): LiveValues<T> {
  const values = new Map<string, StoppableValue<T>>();
  const dropIdle = (): void => {
    const idle = [...values].filter(([, value]) => value.isIdle());
    for (const [key, value] of idle.slice(0, Math.max(0, idle.length - idleLimit))) {
      value.stop();
      values.delete(key);
    }
  };
  const of = (key: string): StoppableValue<T> => {
    const known = values.get(key);
    const value = known?.isRunning() ? known : liveValue(sourceOf(key), dropIdle);
    values.delete(key);
    values.set(key, value);
    return value;
  };
  return {
    of,
    peek: (key) => values.get(key)?.get(),
    loaded: () => [...values.values()].map((value) => value.get()).filter((value) => value !== undefined),
    read: async (key) => {
      const value = of(key);
      const release = value.subscribe(() => undefined);
      try {
        return await value.ready();
      } finally {
        release();
      }
    },
  };
}
