import { describe, expect, it } from 'vitest';
import { MAX_ASAR_BYTES, manifestProblems } from './asar-manifest';

function file(path: string, text = '', size = text.length) {
  return { path, size, bytes: Buffer.from(text) };
}

const PROGRAM = [
  file('package.json', '{"version":"1.0.0"}'),
  file('dist/electron/main.cjs', 'main'),
  file('dist/electron/preload.cjs', 'preload'),
  file('dist/page/index.html'),
  file('dist/page/assets/index-BfWeoE7I.js', 'page'),
  file('dist/page/assets/source-serif-4-greek-opsz-normal-DrHU7SY7.woff2'),
  file('dist/licences/LICENSE.txt'),
  file('dist/licences/THIRD-PARTY.txt'),
];

describe('BU25 the archive holds what it must and nothing else', () => {
  it('is content with a program', () => {
    expect(manifestProblems(PROGRAM)).toEqual([]);
  });

  it.each([
    'electron/main.ts',
    'dist/electron/main.cjs.map',
    'dist/page/assets/index-BfWeoE7I.js.map',
    'node_modules/react/index.js',
    'dist/page/assets/notes.txt',
    'electron/main.test.ts',
  ])('has no place for %s', (path) => {
    expect(manifestProblems([...PROGRAM, file(path)])).toEqual([`${path} has no place in app.asar.`]);
  });

  it('misses what the program and the licences need', () => {
    expect(manifestProblems(PROGRAM.slice(1, -1))).toEqual([
      'package.json is missing in app.asar.',
      'dist/licences/THIRD-PARTY.txt is missing in app.asar.',
    ]);
  });

  it('finds a reference to a source map, also where the map itself is left out', () => {
    const script = file('dist/page/assets/a-12345678.js', 'a();\n//# sourceMappingURL=a.js.map\n');
    expect(manifestProblems([...PROGRAM, script])).toEqual([`${script.path} refers to a source map.`]);
  });

  it('keeps out of package.json how the program was made', () => {
    const withScripts = file('package.json', '{"scripts":{},"devDependencies":{}}');
    expect(manifestProblems([withScripts, ...PROGRAM.slice(1)])).toEqual([
      'package.json in app.asar has scripts.',
      'package.json in app.asar has devDependencies.',
    ]);
  });

  it('has a limit to its size', () => {
    const large = file('dist/page/assets/large-12345678.js', '', MAX_ASAR_BYTES);
    expect(manifestProblems([...PROGRAM, large])[0]).toContain(`${MAX_ASAR_BYTES} are its limit`);
  });
});
