import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { MENU_COMMANDS, type MenuKeys } from '../shared/desktop-api';
import { menuTemplate } from './application-menu';

function itemsOf(
  platform: NodeJS.Platform,
  send = vi.fn(),
  isDevelopment = false,
  keys: readonly MenuKeys[] = [],
): MenuItemConstructorOptions[] {
  return menuTemplate({ platform, isDevelopment, keys, send }).flatMap(({ submenu }) =>
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

  it('shows the key the user gave a command and leaves it to the page', () => {
    const items = itemsOf('linux', vi.fn(), false, [{ command: 'import', keys: 'Mod+Alt+O' }]);
    expect(labelled(items, 'Import…')).toMatchObject({
      accelerator: 'CmdOrCtrl+Alt+O',
      registerAccelerator: false,
    });
  });

  it('takes no key from the page for a command that has none', () => {
    const items = itemsOf('linux', vi.fn(), false, [{ command: 'import', keys: null }]);
    expect(labelled(items, 'Import…')).not.toHaveProperty('accelerator');
  });

  it('has the application’s menu first on macOS, and About in it', () => {
    expect(
      menuTemplate({ platform: 'darwin', isDevelopment: false, keys: [], send: vi.fn() })[0]?.label,
    ).toBe('Provenote');
    expect(menuTemplate({ platform: 'linux', isDevelopment: false, keys: [], send: vi.fn() })[0]?.label).toBe(
      '&File',
    );
  });

  it.each([
    ['darwin', 'Provenote'],
    ['linux', '&Help'],
    ['win32', '&Help'],
  ] as const)('has “Check for updates…” beside About where users of %s look for it', (platform, label) => {
    const menu = menuTemplate({ platform, isDevelopment: false, keys: [], send: vi.fn() });
    const submenu = menu.find((one) => one.label === label)?.submenu;
    const labels = Array.isArray(submenu) ? submenu.map((item) => item.label) : [];
    expect(Math.abs(labels.indexOf('Check for updates…') - labels.indexOf('About Provenote'))).toBe(1);
  });

  it('offers developer tools in development alone', () => {
    const roles = (isDevelopment: boolean) =>
      itemsOf('linux', vi.fn(), isDevelopment).map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
  });
});
