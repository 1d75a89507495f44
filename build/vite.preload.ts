import { defineConfig } from 'vite';
import { SHELL } from './paths';
import { shellBundle } from './shell-bundle';

/** The preload as one file: a sandboxed preload can require nothing but `electron`. */
export default defineConfig(shellBundle('electron/preload.ts', `${SHELL}/preload.cjs`));
