import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveWithin } from './resolve-within';

const FOLDER = `${sep}srv${sep}page`;

describe('SH2 a path that would leave the folder names nothing', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/../page-old/index.html',
    '/index.html%00.txt',
    '/%',
    '/',
    '',
  ])('refuses %j', (path) => {
    expect(resolveWithin(FOLDER, path)).toBeNull();
  });

  it('resolves a file inside, with its name decoded', () => {
    expect(resolveWithin(FOLDER, '/assets/a%20b.js')).toBe(`${FOLDER}${sep}assets${sep}a b.js`);
  });

  it('takes an absolute path for one below the folder', () => {
    expect(resolveWithin(FOLDER, '//etc/passwd')).toBe(`${FOLDER}${sep}etc${sep}passwd`);
  });

  it('does not decode twice', () => {
    expect(resolveWithin(FOLDER, '/%252e%252e/secret.txt')).toBe(`${FOLDER}${sep}%2e%2e${sep}secret.txt`);
  });
});
