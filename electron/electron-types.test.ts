import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const MODULES = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /^(?!main|preload).*(?<!\.test)\.ts$/.test(name),
);
const VALUE_IMPORT = /^import (?!type )[^;]*'electron(?:\/[^']*)?'|require\('electron|import\('electron/m;

it.each(MODULES)('%s takes Electron as types alone, so that it is tested without Electron', (name) => {
  expect(readFileSync(`${__dirname}/${name}`, 'utf8')).not.toMatch(VALUE_IMPORT);
});

it('main.ts, which hands the real objects out, would not pass', () => {
  expect(readFileSync(`${__dirname}/main.ts`, 'utf8')).toMatch(VALUE_IMPORT);
});
