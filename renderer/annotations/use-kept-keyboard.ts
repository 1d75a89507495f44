import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives the keyboard to the list when nothing is chosen any more and what had the keyboard went with the
 * choice, or was switched off by it. Waits two frames, in which a menu that closes gives it back itself.
 */
export function useKeptKeyboard(
  frame: RefObject<HTMLElement | null>,
  chosenCount: number,
  goToList: () => void,
): void {
  const before = useRef(chosenCount);
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const isMenuOfIts = wasInside.current && target.closest('[role=menu]') !== null;
      wasInside.current = isMenuOfIts || (frame.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [frame]);
  useLayoutEffect(() => {
    const isOver = before.current > 0 && chosenCount === 0;
    before.current = chosenCount;
    if (!isOver || !wasInside.current) return;
    let request = requestAnimationFrame(() => {
      request = requestAnimationFrame(() => {
        const holder = document.activeElement;
        if (holder === null || holder === document.body || holder.matches(':disabled')) goToList();
      });
    });
    return () => cancelAnimationFrame(request);
  }, [chosenCount, goToList]);
}
