import { expect, it } from 'vitest';
import { windowOptions } from './window';

const question = {
  bounds: { x: 1, y: 2, width: 1000, height: 700 },
  isDark: false,
  preload: '/dist/preload.cjs',
  platform: 'linux',
} as const;

it('SH5 the window is isolated, sandboxed, without Node, and hidden at first', () => {
  const options = windowOptions(question);
  expect(options).toMatchObject({ show: false, x: 1, width: 1000, minWidth: 900, minHeight: 600 });
  expect(options.webPreferences).toMatchObject({
    preload: '/dist/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

it('SH5 a dark system sees no white window before the page is drawn', () => {
  expect(windowOptions(question).backgroundColor).toBe('#fcfaf6');
  expect(windowOptions({ ...question, isDark: true }).backgroundColor).toBe('#191713');
});

it('SH11 spelling is checked on macOS', () => {
  expect(windowOptions(question).webPreferences?.spellcheck).toBe(false);
  expect(windowOptions({ ...question, platform: 'darwin' }).webPreferences?.spellcheck).toBe(true);
});
