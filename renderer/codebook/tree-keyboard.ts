/** For so many frames a row is waited for, which a filter may hide. */
const MOST_FRAMES = 40;

/**
 * Gives the keyboard to the row of a tag; until that stands, and when it never does, to the chosen row or the filter.
 * It waits while a question stands, which holds the keyboard until it has left the page, and gives it again when the
 * question takes it away in closing. What the user moves to meanwhile keeps it.
 */
export function focusTree(part: HTMLElement | null, name: string | null): void {
  if (part !== null) tryFrames(part, name, null, MOST_FRAMES);
}

function tryFrames(
  part: HTMLElement,
  name: string | null,
  given: HTMLElement | null,
  framesLeft: number,
): void {
  if (framesLeft === 0) return;
  requestAnimationFrame(() => {
    if (!part.isConnected) return;
    if (document.querySelector('[role=alertdialog]') !== null)
      return tryFrames(part, name, given, framesLeft);
    const active = document.activeElement;
    if (given?.isConnected && active !== given && part.contains(active)) return;
    const stop = stopFor(part, name);
    if (stop !== active) stop?.focus();
    tryFrames(part, name, stop, framesLeft - 1);
  });
}

function stopFor(part: HTMLElement, name: string | null): HTMLElement | null {
  const rows = [...part.querySelectorAll<HTMLElement>('[role=row]')];
  return (
    rows.find((row) => row.getAttribute('data-key') === name) ??
    rows.find((row) => row.getAttribute('aria-selected') === 'true') ??
    part.querySelector<HTMLElement>('input, button')
  );
}
