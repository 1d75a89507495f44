import { basename, dirname } from 'node:path';
import type { UserConfig } from 'vite';
import { ROOT } from './paths';
import { bundledPackages } from './release/bundled-packages';
import { IDENTITY } from './release/identity';

/** A release is `signed`, and About calls every other build unsigned. */
export type BuildKind = 'signed' | 'unsigned';

/** What the shell is told by the bundler, because the environment it runs in must not tell it. */
export function shellWords(kind: BuildKind): Record<string, string> {
  const { address, publicKey } = IDENTITY.updates;
  const updates = JSON.stringify({ address, publicKey, downloads: IDENTITY.homepage });
  return {
    'process.env.PROVENOTE_BUILD': JSON.stringify(kind),
    'process.env.PROVENOTE_UPDATES': JSON.stringify(updates),
  };
}

/**
 * Vite configuration that bundles one entry of the shell, dependencies included, into one CommonJS file.
 * It is not minified: a stack trace in a user's log must be readable, and the file is small.
 */
export function shellBundle(entry: string, output: string): UserConfig {
  return {
    root: ROOT,
    publicDir: false,
    define: shellWords('unsigned'),
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
