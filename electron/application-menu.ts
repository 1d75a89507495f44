import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/desktop-api';

export interface MenuQuestion {
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
  /** Tells the page what was chosen. */
  send(command: MenuCommand): void;
}

/**
 * The application menu. Keys that DESIGN.md section 8 gives to the page are shown and not registered, or one
 * press would act twice; `/` and `?` are not shown as accelerators at all, because they are typed.
 */
export function menuTemplate({ platform, isDevelopment, send }: MenuQuestion): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(name),
  });
  const ofPage = (label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    ...command(label, name, accelerator),
    registerAccelerator: false,
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const about = command('About Provenote', 'about');

  const application: MenuItemConstructorOptions = {
    label: 'Provenote',
    submenu: [
      about,
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
      command('Import…', 'import', 'CmdOrCtrl+O'),
      command('New note', 'new-note', 'CmdOrCtrl+N'),
      separator,
      ofPage('Export…', 'export', 'CmdOrCtrl+Shift+E'),
      separator,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      ofPage('Undo', 'undo', 'CmdOrCtrl+Z'),
      ofPage('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      separator,
      command('Search library', 'find', 'CmdOrCtrl+F'),
      ofPage('Commands…', 'commands', 'CmdOrCtrl+K'),
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
    submenu: [command('Keyboard shortcuts', 'shortcuts'), ...(isMac ? [] : [separator, about])],
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
