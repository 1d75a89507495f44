import { describe, expect, it } from 'vitest';
import { acceleratorOf } from './accelerator';

describe('SH23 a key of the page is shown in the menu as Electron writes it', () => {
  it.each([
    ['Mod+Shift+E', 'CmdOrCtrl+Shift+E'],
    ['Mod+Alt+Shift+ArrowLeft', 'CmdOrCtrl+Alt+Shift+Left'],
    ['Mod++', 'CmdOrCtrl+Plus'],
    ['Mod+/', 'CmdOrCtrl+/'],
    ['F1', 'F1'],
    ['Shift+F6', 'Shift+F6'],
  ])('%s is %s', (chord, accelerator) => {
    expect(acceleratorOf(chord)).toBe(accelerator);
  });

  it.each(['?', 'h', 'Shift+H', 'Enter', '', 'Mod', 'Mod+ㅗ', 'Mod+MediaPlay', 'Mod+constructor', 'F25'])(
    'shows nothing for “%s”, which is typed or which Electron cannot read',
    (chord) => {
      expect(acceleratorOf(chord)).toBeNull();
    },
  );
});
