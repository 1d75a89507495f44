import { chordOf, isMac, isSingleKey, isSymbol, type OfferedCommand, showKeys } from '../ui';

const MOD = isMac ? '⌘' : 'Ctrl';

/** Chords a browser or the system takes before the page sees them, or that everyone needs as they are. */
const RESERVED: readonly (readonly [sentence: string, chords: readonly string[]])[] = [
  [
    'belongs to the browser or the system. Choose another key.',
    [
      ...['Mod+N', 'Mod+Shift+N', 'Mod+T', 'Mod+Shift+T', 'Mod+W', 'Mod+Shift+W', 'Mod+R', 'Mod+Shift+R'],
      ...['Mod+L', 'Mod+Shift+I', 'Mod+Shift+J', 'Mod+Shift+C', 'Mod+Q', 'Mod+Shift+Q', 'Mod+P'],
      ...['Mod+Tab', 'Mod+Shift+Tab', 'Alt+Tab', 'Mod+Escape', 'Mod+Shift+Escape', 'Mod+Shift+Delete'],
      ...['F5', 'Mod+F5', 'Shift+F5', 'F11', 'F12', 'Alt+F4', 'Mod+F4', 'Alt+Space', 'Alt+Enter'],
      ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'PrintScreen', 'ContextMenu', 'Shift+F10'],
      ...(isMac
        ? ['Mod+H', 'Mod+M', 'Mod+Space', 'Mod+`', 'Mod+Alt+Escape', 'Mod+Alt+I', 'Mod+Alt+J']
        : ['Mod+Alt+Delete']),
    ],
  ],
  ['zooms the window. Choose another key.', ['Mod++', 'Mod+=', 'Mod+-', 'Mod+_', 'Mod+0']],
  ['is for copying and pasting. Choose another key.', ['Mod+C', 'Mod+X', 'Mod+V', 'Mod+Shift+V']],
  [
    `moves through lists and text. Choose another key, or add ${MOD}, Alt or Shift.`,
    ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'],
  ],
  ['presses buttons and scrolls. Choose another key.', ['Space', 'Shift+Space']],
  ...(isMac
    ? []
    : ([
        ['opens a menu. Choose another key.', ['Alt+F', 'Alt+E', 'Alt+V', 'Alt+H', 'Alt+D', 'F10']],
      ] as const)),
];

/** What text fields and notes do with a key; a command that acts in them too cannot have it. */
const EDITING: ReadonlySet<string> = new Set([
  ...['Mod+A', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+B', 'Mod+I', 'Mod+U', 'Mod+Enter'],
  ...['Mod+Backspace', 'Mod+Delete', 'Alt+Backspace', 'Alt+Delete', 'Mod+Home', 'Mod+End'],
]);

const SENTENCES: ReadonlyMap<string, string> = new Map(
  RESERVED.flatMap(([sentence, chords]) => chords.map((chord) => [chord, sentence] as const)),
);

/**
 * Why a command cannot have this chord, as one sentence with a next step; null when it can. The chord is
 * written as `chordOfPress` writes it.
 */
export function refusalOf(
  keys: string,
  { scope }: Pick<OfferedCommand, 'scope'>,
  hasSingleKeys: boolean,
): string | null {
  const reserved = SENTENCES.get(keys);
  if (reserved !== undefined) return `${showKeys(keys)} ${reserved}`;
  if (scope === 'anywhere' && isTyped(keys))
    return `${showKeys(keys)} is typed or edits text, and this command acts while you write. Add ${MOD}.`;
  if (!hasSingleKeys && isSingleKey(keys))
    return `Single-letter keys are off. Add ${MOD}, or turn them on above.`;
  return null;
}

/** Whether a text field makes something of this chord: a character, or an edit, or a move of the caret. */
function isTyped(keys: string): boolean {
  const { modifiers, key } = chordOf(keys);
  if (/^F\d+$/.test(key)) return false;
  if (EDITING.has(keys) || !(modifiers.includes('Mod') || modifiers.includes('Alt'))) return true;
  if (/^(Arrow|Home|End)/.test(key)) return true;
  // Option on macOS, and Alt on some layouts, makes characters.
  return !modifiers.includes('Mod') && (isSymbol(key) || key.length === 1);
}
