import { useLayoutEffect } from 'react';
import { useSettings } from '../store';
import { commandForKey, setKeymap } from '../ui';

/**
 * Runs the command whose key is pressed, unless the press belongs to a dialog, a menu or a text field. The
 * keys are those of the settings, from the first paint on.
 */
export function useKeys(): void {
  const keys = useSettings((settings) => settings.keys);
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys);
  useLayoutEffect(() => setKeymap({ keys, hasSingleKeys }), [keys, hasSingleKeys]);
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isInOverlay(event.target)) return;
      const command = commandForKey(event);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]') !== null
  );
}
