import { reportError } from '../records/messages';

const KEY_PREFIX = 'provenote.left.';
const SETTINGS_LOST =
  'Your last settings and place may be lost. Close this window a second after changing them.';

/**
 * Keeps a value where a closing page can still write: synchronously, in localStorage. IndexedDB's
 * transactions die with the page. What cannot be kept is reported in the sentence `ifLost`.
 */
export function leaveBehind(name: string, value: unknown, ifLost = SETTINGS_LOST): void {
  try {
    localStorage.setItem(KEY_PREFIX + name, JSON.stringify(value));
  } catch (cause) {
    reportError(ifLost, cause);
  }
}

/** What an earlier page left under this name: its JSON's value, the text itself where it is none, else undefined. */
export function leftBehind(name: string): unknown {
  if (typeof localStorage === 'undefined') return undefined;
  const text = localStorage.getItem(KEY_PREFIX + name);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Whoever reads it parses it anyway, and then reports this text as what could not be read.
    return text;
  }
}

/** Forgets what was left under this name; call it when that is stored. */
export function forgetLeft(name: string): void {
  localStorage.removeItem(KEY_PREFIX + name);
}

/** The names under which something was left that begin with `prefix`. */
export function namesLeft(prefix: string): string[] {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index));
  return keys
    .filter((key) => key?.startsWith(KEY_PREFIX + prefix) ?? false)
    .map((key) => (key ?? '').slice(KEY_PREFIX.length));
}

/** What was left, forgotten at once: for places, which fall back to what the database holds. */
export function takeLeft(name: string): unknown {
  const left = leftBehind(name);
  if (left === undefined) return undefined;
  forgetLeft(name);
  return typeof left === 'string' ? undefined : left;
}
