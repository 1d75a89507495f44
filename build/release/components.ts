import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../paths';
import { BUNDLED, RESOURCES } from './paths';

/** A package whose code, type or data is in the program, or data of others among our own files. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its package.json has it. */
  readonly licence: string;
  /** Its licence and notice files, joined. */
  readonly text: string;
  /** Subresource integrity of its archive in the registry, from the lock file; null where it has none. */
  readonly integrity: string | null;
  /** Whether it is data that stands among our own files, and no package. */
  readonly isData?: true;
}

const CSL_DATA = join(ROOT, 'shared/citation/styles/data');

/**
 * The citation styles and locales that ship. Their licence asks for its text or address, for the names of their
 * authors and for word of what was changed (CC BY-SA 3.0, section 4), all of which stand in one file beside them.
 */
export function citationStyles(): Component {
  const files = [join(CSL_DATA, 'LICENSE.md'), join(RESOURCES, 'licence-CC-BY-SA-3.0.txt')];
  return {
    name: 'citation-style-language',
    version: '2025-03-22',
    licence: 'CC-BY-SA-3.0',
    text: files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n'),
    integrity: null,
    isData: true,
  };
}

/** Packages that only name their licence; its text is kept here, with their copyright. */
const KEPT_HERE: Readonly<Record<string, { readonly licence: string; readonly file: string }>> = {
  format: { licence: 'MIT', file: join(RESOURCES, 'licence-of-format.txt') },
  'lazy-val': { licence: 'MIT', file: join(RESOURCES, 'licence-of-lazy-val.txt') },
};

const PackageSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string()),
});
const LockSchema = v.object({
  packages: v.record(v.string(), v.object({ integrity: v.optional(v.string()) })),
});
const FoldersSchema = v.array(v.string());

/**
 * What the last build was made of, sorted by name and version. Throws a sentence that names the package where
 * one has no licence or no licence text: such a package must not ship.
 */
export function bundledComponents(): readonly Component[] {
  const lock = v.parse(LockSchema, json(join(ROOT, 'package-lock.json')));
  const folders = new Set(
    readdirSync(BUNDLED).flatMap((file) => v.parse(FoldersSchema, json(join(BUNDLED, file)))),
  );
  const packages = [...folders].map((folder) =>
    readComponent(folder, lock.packages[folder]?.integrity ?? null),
  );
  return [...packages, citationStyles()].sort((one, other) =>
    `${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1,
  );
}

function readComponent(folder: string, integrity: string | null): Component {
  const place = join(ROOT, folder);
  const { name, version, license } = v.parse(PackageSchema, json(join(place, 'package.json')));
  const kept = KEPT_HERE[name];
  const licence = license ?? kept?.licence;
  if (licence === undefined) throw new Error(`${name} ${version} names no licence; it must not ship.`);
  const files = kept === undefined ? licenceFiles(place) : [kept.file];
  if (files.length === 0) throw new Error(`${name} ${version} comes without its licence’s text.`);
  const text = files.map((file) => readFileSync(resolve(place, file), 'utf8').trim()).join('\n\n');
  return { name, version, licence, text, integrity };
}

/** Licence and notice files of a package and of the folders right below it, which hold data of others. */
function licenceFiles(place: string): readonly string[] {
  const here = readdirSync(place, { withFileTypes: true });
  const below = here
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap(({ name }) => readdirSync(join(place, name)).map((file) => `${name}/${file}`));
  const files = here.filter((entry) => entry.isFile()).map(({ name }) => name);
  return [...files, ...below].filter((file) =>
    /(?:^|\/)(?:licen[sc]e|copying|notice)(?![\w.-]*\.js$|_header)/i.test(file),
  );
}

function json(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path} is missing; build first.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
