/**
 * A failure of the library. `message` is a sentence for the user that says what to do next; `cause` is for
 * the log. Without a cause the library refused, and trying again would not help.
 */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
}

/**
 * The sentence for a write that failed. `action` is what the user did, as a history label has it
 * (`Delete annotation`). Dexie wraps the browser's error, so the cause is sought through `inner`.
 */
export function writeError(action: string, cause: unknown): LibraryError {
  if (cause instanceof LibraryError) return cause;
  return new LibraryError(`“${action}” was not saved${reasonAndStep(errorNames(cause))}`, { cause });
}

/** The sentence for records that could not be read; `what` names them (`The annotations`). */
export function readError(what: string, cause: unknown): LibraryError {
  if (cause instanceof LibraryError) return cause;
  const names = errorNames(cause);
  const step = names.includes('DatabaseClosedError')
    ? ': the library was closed. Reload the window to open it again.'
    : '. Reload the window; if it happens again, restart Provenote.';
  return new LibraryError(`${what} could not be read${step}`, { cause });
}

/** The sentence for a library that does not open. */
export function openError(cause: unknown): LibraryError {
  const names = errorNames(cause);
  if (names.includes('QuotaExceededError'))
    return new LibraryError(
      'The library could not be opened because the disk is full. Free some space, then reload the window.',
      { cause },
    );
  if (names.includes('VersionError'))
    return new LibraryError(
      'This library was last opened by a newer version of Provenote. Install the newest version, then open it again.',
      { cause },
    );
  if (
    names.includes('MissingAPIError') ||
    names.includes('SecurityError') ||
    names.includes('InvalidStateError')
  )
    return new LibraryError(
      'The library could not be opened because this window may not store data. Leave private browsing or allow this site to store data, then reload the window.',
      { cause },
    );
  return new LibraryError(
    'The library could not be opened. Close every other Provenote window and reload this one; if it happens again, restart the computer.',
    { cause },
  );
}

function reasonAndStep(names: readonly string[]): string {
  if (names.includes('QuotaExceededError'))
    return ': there is no space left on the disk. Free some space, then do it again.';
  if (names.includes('DatabaseClosedError'))
    return ': the library was closed. Reload the window, then do it again.';
  if (names.includes('DataCloneError')) return ': it holds something that cannot be stored.';
  return '. Do it again; if it happens again, reload the window.';
}

function errorNames(error: unknown): string[] {
  const names: string[] = [];
  for (let at = error; at instanceof Error || at instanceof DOMException; at = innerOf(at)) {
    names.push(at.name);
    if (names.length > 8) break;
  }
  return names;
}

function innerOf(error: Error): unknown {
  return 'inner' in error && error.inner ? error.inner : error.cause;
}
