import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths';
import type { Component } from './components';
import { LICENCES } from './paths';

const RULE = '='.repeat(80);

/** The licences of everything in the program, in one text: a list first, then each text once. */
export function licenceText(components: readonly Component[]): string {
  const list = components.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const texts = new Map<string, string[]>();
  for (const { name, version, text } of components)
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  return [
    'Provenote is made with the following packages and data. Their licences stand below.',
    list.join('\n'),
    ...[...texts].map(([text, names]) => `${RULE}\n${names.join(', ')}\n${RULE}\n\n${text}`),
    '',
  ].join('\n\n');
}

/** Writes `dist/licences`, which goes into the program. */
export function writeLicences(components: readonly Component[]): void {
  rmSync(LICENCES, { recursive: true, force: true });
  mkdirSync(LICENCES, { recursive: true });
  copyFileSync(join(ROOT, 'LICENSE'), join(LICENCES, 'LICENSE.txt'));
  writeFileSync(join(LICENCES, 'THIRD-PARTY.txt'), licenceText(components));
}
