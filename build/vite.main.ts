import { defineConfig } from 'vite';
import { SHELL } from './paths';
import { shellBundle } from './shell-bundle';

/** The shell's main process as one CommonJS file. */
export default defineConfig(shellBundle('electron/main.ts', `${SHELL}/main.cjs`));
