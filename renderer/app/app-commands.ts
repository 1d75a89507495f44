import { useEffect, useLayoutEffect } from 'react';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/desktop-api';
import { host } from '../host';
import { announce, changeSettings, redo, undo, useHistory, useSession, useSettings } from '../store';
import { isSingleKey, runCommand, useCommand, useKeysOf } from '../ui';
import { useShownTheme } from './use-appearance';

export type AppDialog =
  | {
      readonly kind:
        | 'export'
        | 'archive'
        | 'templates'
        | 'codebook'
        | 'commands'
        | 'shortcuts'
        | 'updates'
        | 'about';
    }
  | { readonly kind: 'record'; readonly sourceId: string };

/** The text sizes on offer, in CSS pixels. */
export const TEXT_SIZES = [15, 16, 17, 18, 20, 22, 24] as const;

/**
 * Offers the commands that belong to the window as a whole, and runs those chosen in the application menu.
 * Draws nothing: it stands apart from the panes so that a new name for "Undo" does not draw them again.
 */
export function AppCommands({ show }: { readonly show: (dialog: AppDialog) => void }) {
  const textSize = useSettings((settings) => settings.textSize);
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys);
  const hasSpokenMarks = useSettings((settings) => settings.hasSpokenMarks);
  const shownTheme = useShownTheme();
  const history = useHistory();
  const sourceId = useSession((session) => session.openSourceId);
  const step = (by: 1 | -1) => {
    const next = TEXT_SIZES[TEXT_SIZES.indexOf(textSize) + by];
    if (next) changeSettings({ textSize: next });
  };
  useCommand({
    id: 'commands',
    title: 'Show all commands',
    group: 'Help',
    keys: ['Mod+K'],
    scope: 'anywhere',
    run: () => show({ kind: 'commands' }),
  });
  useCommand({
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Help',
    keys: ['?', 'Mod+/'],
    scope: 'anywhere',
    run: () => show({ kind: 'shortcuts' }),
  });
  useCommand({
    id: 'about',
    title: 'About Provenote',
    group: 'Help',
    keys: ['F1'],
    scope: 'anywhere',
    run: () => show({ kind: 'about' }),
  });
  useCommand({
    id: 'export',
    title: 'Export…',
    group: 'Library',
    keys: ['Mod+Shift+E'],
    scope: 'anywhere',
    run: () => show({ kind: 'export' }),
  });
  useCommand({
    id: 'export-archive',
    title: 'Export the whole library…',
    group: 'Library',
    keys: ['Mod+Alt+E'],
    run: () => show({ kind: 'archive' }),
  });
  useCommand({
    id: 'export-templates',
    title: 'Export templates…',
    group: 'Library',
    keys: ['Mod+Alt+P'],
    scope: 'anywhere',
    run: () => show({ kind: 'templates' }),
  });
  useCommand({
    id: 'edit-record',
    title: 'Edit the source’s record…',
    group: 'Library',
    keys: ['Mod+E'],
    scope: 'anywhere',
    isEnabled: sourceId !== null,
    run: () => (sourceId ? show({ kind: 'record', sourceId }) : undefined),
  });
  // Offered also when there is nothing to undo: a press nobody takes is the browser's, which would undo what
  // was typed last in some text field, wherever the keyboard is.
  useCommand({
    id: 'undo',
    title: history.undoLabel ? `Undo: ${history.undoLabel}` : 'Undo',
    group: 'View',
    keys: ['Mod+Z'],
    run: () => (history.undoLabel === null ? announce('There is nothing to undo.') : undo()),
  });
  useCommand({
    id: 'redo',
    title: history.redoLabel ? `Redo: ${history.redoLabel}` : 'Redo',
    group: 'View',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    run: () => (history.redoLabel === null ? announce('There is nothing to redo.') : redo()),
  });
  useCommand({
    id: 'larger-text',
    title: 'Larger article text',
    group: 'View',
    keys: ['+'],
    isEnabled: textSize < 24,
    run: () => step(1),
  });
  useCommand({
    id: 'smaller-text',
    title: 'Smaller article text',
    group: 'View',
    keys: ['-'],
    isEnabled: textSize > 15,
    run: () => step(-1),
  });
  useCommand({
    id: 'theme',
    title: shownTheme === 'dark' ? 'Use the light theme' : 'Use the dark theme',
    group: 'View',
    keys: ['Mod+Shift+L'],
    scope: 'anywhere',
    run: () => changeSettings({ theme: shownTheme === 'dark' ? 'light' : 'dark' }),
  });
  useCommand({
    id: 'single-keys',
    title: hasSingleKeys ? 'Turn single-letter keys off' : 'Turn single-letter keys on',
    group: 'Help',
    keys: ['Mod+Alt+K'],
    scope: 'anywhere',
    run: () => {
      changeSettings({ hasSingleKeys: !hasSingleKeys });
      announce(`Single-letter keys are ${hasSingleKeys ? 'off' : 'on'}.`);
    },
  });
  useCommand({
    id: 'spoken-marks',
    title: hasSpokenMarks
      ? 'Announce no highlights to screen readers'
      : 'Announce highlights to screen readers',
    group: 'View',
    keys: ['Mod+Alt+M'],
    run: () => changeSettings({ hasSpokenMarks: !hasSpokenMarks }),
  });
  useMenuCommands();
  return null;
}

/** Runs what is chosen in the application menu, and tells it the keys to show: not those that are typed. */
function useMenuCommands(): void {
  const keys = useKeysOf(MENU_COMMANDS, isChord);
  useLayoutEffect(() => host.onCommand((command: MenuCommand) => void runCommand(command)), []);
  useEffect(
    () => host.setMenuKeys(MENU_COMMANDS.map((command, at) => ({ command, keys: keys[at] ?? null }))),
    [keys],
  );
}

const isChord = (keys: string) => !isSingleKey(keys);
