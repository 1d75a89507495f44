import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { copyOfSources, dist, must, newFolder } from './workbench';

let sources = '';
let folder = '';
beforeAll(() => {
  sources = copyOfSources();
  folder = newFolder('certificate');
});
afterAll(() => {
  for (const made of [sources, folder]) rmSync(made, { recursive: true, force: true });
});

/** The lines of a release that was refused; nothing else is printed and nothing was built. */
function refusal(arguments_: readonly string[], environment: Record<string, string> = {}): readonly string[] {
  const { status, output } = dist(['--release', ...arguments_], { cwd: sources, environment });
  expect(status).toBe(1);
  return output.trim().split('\n');
}

describe('BU42 a release that cannot be made ends at once with sentences that say what to set', () => {
  it('without a certificate', () => {
    expect(refusal(['--win'])).toContain(
      'Set WIN_CSC_LINK to the code signing certificate (a .p12 or .pfx file) and WIN_CSC_KEY_PASSWORD to its password.',
    );
  });

  it('with a certificate that its password does not open', () => {
    const path = (name: string): string => join(folder, name);
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=Proof'];
    must('openssl', [...made, '-keyout', path('key.pem'), '-out', path('certificate.pem')]);
    const packed = ['pkcs12', '-export', '-inkey', path('key.pem'), '-in', path('certificate.pem')];
    must('openssl', [...packed, '-passout', 'pass:right', '-out', path('certificate.p12')]);
    const environment = { WIN_CSC_LINK: path('certificate.p12'), WIN_CSC_KEY_PASSWORD: 'wrong' };
    expect(refusal(['--win'], environment)).toContain(
      'The password in WIN_CSC_KEY_PASSWORD does not open WIN_CSC_LINK: set the one the file was made with.',
    );
  });

  it('without a key for the list of sums', () => {
    expect(refusal(['--linux'])).toContain(
      'Set PROVENOTE_GPG_KEY to the fingerprint of the key that signs releases.',
    );
  });

  it('from a tree that differs from its commit', () => {
    appendFileSync(join(sources, 'README.md'), 'changed\n');
    expect(refusal(['--linux'])).toContain(
      'A release is built from a commit: commit or stash README.md first.',
    );
    must('git', ['checkout', '--quiet', 'README.md'], { cwd: sources });
  });

  it('of a version that is released already', () => {
    must('git', ['tag', `v${version}`], { cwd: sources });
    const identity = ['-c', 'user.name=Proof', '-c', 'user.email=proof@example.org'];
    must('git', [...identity, 'commit', '--quiet', '--allow-empty', '--message', 'Later'], { cwd: sources });
    expect(refusal(['--linux'])).toContain(
      `Version ${version} is released already (tag v${version}): raise "version" in package.json.`,
    );
  });

  it('to a folder that cannot be written, and so does any build', () => {
    mkdirSync(join(sources, 'dist'), { recursive: true });
    rmSync(join(sources, 'dist/release'), { recursive: true, force: true });
    writeFileSync(join(sources, 'dist/release'), '');
    const { status, output } = dist(['--dir', '--stand-in'], { cwd: sources });
    expect(output.trim()).toBe(
      `Nothing can be written to ${join(sources, 'dist/release')} (EEXIST): make it writable or remove it.`,
    );
    expect(status).toBe(1);
    rmSync(join(sources, 'dist/release'));
  });

  it('of a kind of package that there is none of', () => {
    const { output } = dist(['--stand-in', '--linux', '--target', 'snap'], { cwd: sources });
    expect(output).toContain('There is no such package for linux: leave out --target and --arch');
  });
});
