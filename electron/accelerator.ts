/** Keys whose name in Electron differs from `KeyboardEvent.key`. */
const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
};

/** What Electron can read besides letters, digits and `NAMES`; anything else makes it throw. */
const KEYS = /^(F([1-9]|1\d|2[0-4])|Enter|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|[!-~])$/;

/**
 * A chord of the page (`Mod+Shift+E`) as Electron's accelerator (`CmdOrCtrl+Shift+E`), or null when it has
 * none. Function keys may stand alone; any other key needs a modifier that is not Shift.
 * https://www.electronjs.org/docs/latest/api/accelerator
 */
export function acceleratorOf(chord: string): string | null {
  const [, given = '', key = ''] = /^((?:Mod\+|Alt\+|Shift\+)*)(.+)$/.exec(chord) ?? [];
  if (!KEYS.test(key) && !Object.hasOwn(NAMES, key)) return null;
  if (!/Mod|Alt/.test(given) && !/^F\d/.test(key)) return null;
  return given.replace('Mod', 'CmdOrCtrl') + (NAMES[key] ?? key);
}
