import { fileURLToPath } from 'node:url';

function underRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** The project's root folder; every path here is absolute. */
export const ROOT = underRoot('');
/** Root of the page's sources, where `index.html` stands. */
export const RENDERER = underRoot('renderer');
/** The built page, served by the shell and by `serve.ts` alike. */
export const PAGE = underRoot('dist/page');
/** The built shell: `main.cjs` and `preload.cjs`. */
export const SHELL = underRoot('dist/electron');
/** Where end-to-end tests leave reports, traces and screenshots. */
export const RESULTS = underRoot('e2e/.results');
