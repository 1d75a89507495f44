import { useLayoutEffect } from 'react';

/** No text field: letters and undo would be the field's, for someone who has not gone there. */
const STOPS =
  '[tabindex="0"]:not(input, textarea, [contenteditable="true"]), button:not([tabindex="-1"]), input:is([type="checkbox"], [type="radio"]):not([tabindex="-1"])';
/** The article, which is nearly always there; the last resort of a pane that holds nothing to stop at. */
const ARTICLE = '#article article, #article button';

/**
 * Gives the keyboard to what stands nearest when what had it is removed, or folded away with its pane;
 * else Tab would begin again at the top of the window. A room or a dialog that gives it on by itself goes
 * first: this waits two frames.
 */
export function useLostKeyboard(): void {
  useLayoutEffect(() => {
    let holder: Element | null = null;
    let around: readonly Element[] = [];
    let frame = 0;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      holder = target;
      around = ancestorsOf(target);
    };
    const giveOn = () => {
      frame = 0;
      // A click on bare ground loses nothing: then what had the keyboard is still there.
      if (!isGone(holder) || document.activeElement !== document.body) return;
      const stop = nearestStop(around);
      holder = null;
      stop?.focus({ preventScroll: true });
    };
    const onChange = () => {
      if (frame !== 0 || !isGone(holder)) return;
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(giveOn);
      });
    };
    const observer = new MutationObserver(onChange);
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['inert'] });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
}

function isGone(holder: Element | null): boolean {
  return holder !== null && (!holder.isConnected || holder.closest('[inert]') !== null);
}

function nearestStop(around: readonly Element[]): HTMLElement | null {
  for (const element of around) {
    const stop = element.isConnected ? element.querySelector<HTMLElement>(STOPS) : null;
    if (stop !== null && stop.closest('[inert]') === null) return stop;
  }
  return document.querySelector<HTMLElement>(ARTICLE);
}

/** From the element outwards to its panel. */
function ancestorsOf(element: Element): readonly Element[] {
  const ancestors: Element[] = [];
  for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
    ancestors.push(at);
    if (at.hasAttribute('data-panel')) return ancestors;
  }
  return [];
}
