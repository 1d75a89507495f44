import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, MenuKeys } from '../shared/desktop-api';
import { acceleratorOf } from './accelerator';

export interface MenuQuestion {
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
  /** The keys the page's commands have now. */
  readonly keys: readonly MenuKeys[];
  /** Tells the page what was chosen. */
  send(command: MenuCommand): void;
}

/**
 * The application menu. The keys of the page's commands are shown as the user has them and not registered,
 * or one press would act twice, and a key that was given to something else would still be taken here. (macOS
 * registers them all the same: there the page is asked first, and what it takes never reaches the menu.)
 */
export function menuTemplate({
  platform,
  isDevelopment,
  keys,
  send,
}: MenuQuestion): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const command = (label: string, name: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(keys.find((one) => one.command === name)?.keys ?? '');
    return {
      label,
      ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
      click: () => send(name),
    };
  };
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const about = command('About Provenote', 'about');
  const updates = command('Check for updates…', 'updates');

  const application: MenuItemConstructorOptions = {
    label: 'Provenote',
    submenu: [
      about,
      updates,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      command('Import…', 'import'),
      command('New note', 'new-note'),
      separator,
      command('Export…', 'export'),
      separator,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      command('Undo', 'undo'),
      command('Redo', 'redo'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      separator,
      command('Search library', 'find'),
      command('Commands…', 'commands'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(isDevelopment ? [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: '&Help',
    submenu: [command('Keyboard shortcuts', 'shortcuts'), ...(isMac ? [] : [separator, updates, about])],
  };
  return [
    ...(isMac ? [application] : []),
    file,
    edit,
    view,
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    help,
  ];
}
