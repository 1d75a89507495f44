import { reportError } from './messages';

const KEY_PREFIX = 'provenote.left.';

/**
 * Keeps a small value where a closing page can still write: synchronously, in localStorage. IndexedDB's
 * transactions die with the page. What cannot be kept is reported.
 */
export function leaveBehind(name: string, value: unknown): void {
  try {
    localStorage.setItem(KEY_PREFIX + name, JSON.stringify(value));
  } catch (cause) {
    reportError(
      'Your last settings and place may be lost. Close this window a second after changing them.',
      cause,
    );
  }
}

/** What an earlier page left under this name, and forgets it; undefined when there is none that can be read. */
export function takeLeft(name: string): unknown {
  if (typeof localStorage === 'undefined') return undefined;
  const text = localStorage.getItem(KEY_PREFIX + name);
  if (text === null) return undefined;
  localStorage.removeItem(KEY_PREFIX + name);
  try {
    return JSON.parse(text);
  } catch {
    // Only settings and places are left here, and each falls back to what the database holds.
    return undefined;
  }
}
