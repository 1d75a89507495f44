import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { MENU_COMMANDS } from '../shared/desktop-api';
import { menuTemplate } from './application-menu';

function itemsOf(
  platform: NodeJS.Platform,
  send = vi.fn(),
  isDevelopment = false,
): MenuItemConstructorOptions[] {
  return menuTemplate({ platform, isDevelopment, send }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
}

function labelled(
  items: readonly MenuItemConstructorOptions[],
  label: string,
): MenuItemConstructorOptions | undefined {
  return items.find((item) => item.label === label);
}

describe('SH23 the menu', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('sends every command once on %s', (platform) => {
    const send = vi.fn();
    for (const { click } of itemsOf(platform, send)) Reflect.apply(click ?? (() => undefined), undefined, []);
    expect(send.mock.calls.map(([command]) => command).sort()).toEqual([...MENU_COMMANDS].sort());
  });

  it.each([
    ['Undo', 'CmdOrCtrl+Z'],
    ['Commands…', 'CmdOrCtrl+K'],
    ['Export…', 'CmdOrCtrl+Shift+E'],
  ])('shows the key of “%s” and leaves it to the page', (label, accelerator) => {
    expect(labelled(itemsOf('linux'), label)).toMatchObject({ accelerator, registerAccelerator: false });
  });

  it('gives “Import…” a key of its own', () => {
    const item = labelled(itemsOf('linux'), 'Import…');
    expect(item).toMatchObject({ accelerator: 'CmdOrCtrl+O' });
    expect(item?.registerAccelerator).toBeUndefined();
  });

  it('has the application’s menu first on macOS, and About in it', () => {
    expect(menuTemplate({ platform: 'darwin', isDevelopment: false, send: vi.fn() })[0]?.label).toBe(
      'Provenote',
    );
    expect(menuTemplate({ platform: 'linux', isDevelopment: false, send: vi.fn() })[0]?.label).toBe('&File');
  });

  it('offers developer tools in development alone', () => {
    const roles = (isDevelopment: boolean) =>
      itemsOf('linux', vi.fn(), isDevelopment).map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
  });
});
