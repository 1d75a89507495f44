import { basename, dirname } from 'node:path';
import type { UserConfig } from 'vite';
import { ROOT } from './paths';
import { bundledPackages } from './release/bundled-packages';

/**
 * Vite configuration that bundles one entry of the shell, dependencies included, into one CommonJS file.
 * It is not minified: a stack trace in a user's log must be readable, and the file is small.
 */
export function shellBundle(entry: string, output: string): UserConfig {
  return {
    root: ROOT,
    publicDir: false,
    plugins: [bundledPackages(basename(output, '.cjs'))],
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: entry,
      outDir: dirname(output),
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: basename(output), codeSplitting: false },
      },
    },
  };
}
