import type { TestDetails } from '@playwright/test';

/** The tag of what only a browser can do; the specs of Electron leave it out. */
export const BROWSER_ONLY = '@browser';

/** Why a test is for a browser alone, and what holds its rule in Electron where anything does. */
const REASONS = {
  'second-page': 'The program has one window; there is no second page to open.',
  'another-browser':
    'It starts a browser of its own, as another computer or to end it. Electron is ended in electron-keeping.spec.ts.',
  'print-dialog': 'A browser asks to print; the desktop writes the PDF itself (EX102, electron.spec.ts).',
  'stand-in-host': 'It puts a stand-in where Electron has the shell (SH29, electron.spec.ts).',
  'no-shell': 'It shows what the program leaves out where it has no shell.',
  touch: 'A context is made for touch before its pages are; Electron’s window is there already.',
} as const;

/** The details of a test, or a group of them, that runs in a browser alone. */
export function onlyInBrowser(reason: keyof typeof REASONS): TestDetails {
  return { tag: BROWSER_ONLY, annotation: { type: 'only in a browser', description: REASONS[reason] } };
}
