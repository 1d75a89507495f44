import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../paths';
import { BUNDLED } from './paths';

/** The package a module or asset comes from: the folder under the last `node_modules`; null for our own. */
export function packageOf(path: string): string | null {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path.replace(/^\0+/, ''));
  const folder = found?.[1]?.replaceAll('\\', '/') ?? null;
  return folder?.startsWith(ROOT.replaceAll('\\', '/'))
    ? folder.slice(ROOT.length)
    : (folder?.replace(/^.*?(?=node_modules\/)/, '') ?? null);
}

/**
 * Writes which packages a bundle is made of to `dist/bundled/<name>.json`, as folders from the project's root:
 * what the list of licences and the bill of materials are made from, so that they say what is in the program
 * and not what was installed.
 */
export function bundledPackages(name: string): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_options, bundle) {
      const paths = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? Object.keys(output.modules) : output.originalFileNames,
      );
      const folders = new Set([...paths.map(packageOf)].filter((folder) => folder !== null));
      mkdirSync(BUNDLED, { recursive: true });
      const entry = Object.keys(bundle).sort()[0] ?? name;
      const file = name === 'worker' ? `worker-${entry.replaceAll(/\W+/g, '-')}` : name;
      writeFileSync(join(BUNDLED, `${file}.json`), JSON.stringify([...folders].sort(), null, 1));
    },
  };
}
