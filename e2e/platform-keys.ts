const isMac = process.platform === 'darwin';

/** What a system’s own key for the end of a text is: it is the text field’s, not the program’s. */
export const END_OF_TEXT = isMac ? 'Meta+ArrowDown' : 'Control+End';

/** The key of most commands, as screen readers hear it and as it is shown. */
export const COMMAND_KEY = isMac ? { spoken: 'Command', shown: '⌘' } : { spoken: 'Control', shown: 'Ctrl ' };
