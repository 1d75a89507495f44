import { rootFlags } from './run-electron';

/** How tests and benchmarks start Chromium: its own errands would be requests that the page did not make. */
export const BROWSER_FLAGS: readonly string[] = [
  ...rootFlags(),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
