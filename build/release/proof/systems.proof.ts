import { appendFileSync, copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage, extractAll } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { version } from '../../../package.json';
import { readAsar } from '../asar';
import { certificateState } from '../certificate';
import { FUSE_NAMES, readFuseWires } from '../fuses';
import { changeByte, copyOfSources, dist, must, newFolder, run, script, verify } from './workbench';

const PASSWORD = 'a password with spaces';
const SUBJECT = '/CN=Provenote Proof/O=Provenote';

let folder = '';
let sources = '';
let packages = '';
let today: Date;
let certificate = '';
let signer = '';

beforeAll(() => {
  folder = newFolder('certificate');
  certificate = join(folder, 'certificate.p12');
  signer = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  const usage = ['-addext', 'extendedKeyUsage=codeSigning', '-addext', 'keyUsage=digitalSignature'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', SUBJECT, ...usage];
  must('openssl', [...made, '-keyout', key, '-out', signer]);
  const packed = ['pkcs12', '-export', '-inkey', key, '-in', signer, '-out', certificate];
  must('openssl', [...packed, '-passout', `pass:${PASSWORD}`]);
  today = new Date();
  // In a folder of its own, because other packages are built at the same time.
  sources = copyOfSources();
  packages = join(sources, 'dist/release');
  const built = dist(['--dir', '--stand-in', '--linux', '--mac', '--win'], {
    cwd: sources,
    environment: {
      USE_SYSTEM_OSSLSIGNCODE: 'true',
      // No server of time stamps is asked.
      ELECTRON_BUILDER_OFFLINE: 'true',
      WIN_CSC_LINK: certificate,
      WIN_CSC_KEY_PASSWORD: PASSWORD,
    },
  });
  if (built.status !== 0) throw new Error(built.output);
});
afterAll(() => {
  for (const made of [folder, sources]) rmSync(made, { recursive: true, force: true });
});

describe('BU28 each system’s program is packed here', () => {
  it.each([
    ['linux-unpacked', 'every file of its archive is as it was packed'],
    ['mac', 'The archive is the one that the program was sealed with.'],
    ['win-unpacked', 'The archive is the one that the program was sealed with.'],
  ])('%s: fuses, archive and seal are as they must be', (name, sentence) => {
    const { status, output } = verify(join(packages, name));
    expect(output).toContain(sentence);
    expect(output).not.toContain('✗');
    expect(status).toBe(0);
  });

  it.each(['linux-unpacked', 'mac', 'win-unpacked'])('BU76 %s: verify says that nobody signed it', (name) => {
    const { output } = verify(join(packages, name));
    expect(output).toContain('It is a build for trying, which nobody signed');
    expect(output).toContain(`Nothing is wrong with ${name}, but not everything could be checked.`);
  });
});

describe('BU34 the Windows program', () => {
  const executable = (): string => join(packages, 'win-unpacked/Provenote.exe');

  it('is signed with Authenticode, as osslsigncode finds', () => {
    const printed = must('osslsigncode', ['verify', '-CAfile', signer, '-in', executable()]);
    expect(printed).toContain('Signature verification: ok');
    expect(printed).toContain('CN=Provenote Proof');
  });

  it('is no longer so with one byte changed, also to verify', () => {
    const program = join(folder, 'changed');
    must('cp', ['-r', join(packages, 'win-unpacked'), program]);
    const changed = join(program, 'Provenote.exe');
    changeByte(changed, 'Provenote'.split('').join('\u0000'));
    expect(run('osslsigncode', ['verify', '-CAfile', signer, '-in', changed]).status).not.toBe(0);
    expect(verify(program)).toMatchObject({
      status: 1,
      output: expect.stringContaining('Its Authenticode signature is of other bytes.'),
    });
  });

  it('does not start another archive than its own', async () => {
    const program = join(folder, 'other-archive');
    must('cp', ['-r', join(packages, 'win-unpacked'), program]);
    copyFileSync(await otherArchive(), join(program, 'resources/app.asar'));
    expect(verify(program).output).toContain('The program expects another app.asar than the one beside it');
  });
});

/** An archive that is whole in itself and is not the program's. */
async function otherArchive(): Promise<string> {
  const source = join(folder, 'source');
  extractAll(join(packages, 'win-unpacked/resources/app.asar'), source);
  appendFileSync(join(source, 'dist/electron/main.cjs'), '// changed\n');
  await createPackage(source, join(folder, 'other.asar'));
  return join(folder, 'other.asar');
}

describe('BU70 the program that tests drive', () => {
  const packed = (ofVersion: string): string =>
    join(sources, 'dist/inspectable', ofVersion, 'linux-unpacked');
  /** Paths that differ between two folders. */
  const differing = (one: string, other: string): readonly string[] =>
    run('diff', ['--recursive', '--brief', one, other])
      .output.trim()
      .split('\n')
      .map((line) => /^Files (\S+) and /.exec(line)?.[1]?.slice(one.length + 1) ?? line);
  let printed = '';

  beforeAll(() => {
    // Everything of `npm run test:electron` but running the specs, which the stand-in cannot.
    const { status, output } = script('build/test-electron.ts', ['--', '--list'], {
      cwd: sources,
      environment: {
        DISPLAY: ':0',
        ELECTRON_OVERRIDE_DIST_PATH: join(sources, 'dist/stand-in-electron/linux'),
        PROVENOTE_PREVIOUS: undefined,
      },
    });
    if (status !== 0) throw new Error(output);
    printed = output;
  });

  it('differs from the one that is released in the inspect fuse alone', () => {
    const released = join(packages, 'linux-unpacked');
    expect(differing(released, packed(version))).toEqual(['provenote']);
    const program = join(packed(version), 'provenote');
    const places = run('cmp', ['--verbose', join(released, 'provenote'), program]).output.trim();
    expect(places.split('\n')).toHaveLength(1);
    const [wire] = readFuseWires(readFileSync(program));
    expect(wire?.states[FUSE_NAMES.indexOf('enableNodeCliInspectArguments')]).toBe('on');
  });

  it('is named on a line of its own, and gets the specs', () => {
    expect(printed.split('\n')).toContain(join(packed(version), 'provenote'));
    expect(printed).toContain('[electron] › electron.spec.ts');
    expect(printed).toContain('[electron] › annotate.spec.ts');
  });

  it('BU74 has an older one beside it that says another version and is the same in all else', () => {
    expect(differing(packed(version), packed('0.0.0'))).toEqual(['resources/app.asar']);
    const contents = (ofVersion: string) =>
      readAsar(join(packed(ofVersion), 'resources/app.asar')).files.map(({ path, sha256 }) => [path, sha256]);
    const changed = contents('0.0.0').filter(([path, hash], at) => {
      const [samePath, sameHash] = contents(version)[at] ?? [];
      return path !== samePath || hash !== sameHash;
    });
    expect(changed.map(([path]) => path)).toEqual(['package.json']);
  });

  it('is warned of by verify, should it ever get out', () => {
    const { status, output } = verify(packed(version));
    expect(output).toContain('The fuse enableNodeCliInspectArguments is on and must be off.');
    expect(output).toContain('Do not use linux-unpacked');
    expect(status).toBe(1);
  });
});

describe('BU41 a certificate is looked at before anything is built', () => {
  const inDays = (days: number): Date => new Date(today.getTime() + days * 86_400_000);

  it('is good with its password, as a file and in base64', () => {
    expect(certificateState(certificate, PASSWORD, today)).toEqual({ kind: 'good' });
    const encoded = must('base64', ['-w0', certificate]);
    expect(certificateState(encoded, PASSWORD, today)).toEqual({ kind: 'good' });
  });

  it('is locked with another, expired later, not valid before', () => {
    expect(certificateState(certificate, 'another', today)).toEqual({ kind: 'locked' });
    expect(certificateState(certificate, PASSWORD, inDays(60)).kind).toBe('expired');
    expect(certificateState(certificate, PASSWORD, inDays(-1)).kind).toBe('not-yet');
  });

  it('cannot be looked at without openssl', () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(certificateState(certificate, PASSWORD, today)).toEqual({ kind: 'unseen' });
    vi.unstubAllEnvs();
  });

  it('is none where the file is missing or something else', () => {
    expect(certificateState(undefined, undefined, today)).toEqual({ kind: 'not-set' });
    expect(certificateState('/gone.p12', '', today)).toEqual({ kind: 'not-found', path: '/gone.p12' });
    expect(certificateState(signer, '', today)).toEqual({ kind: 'unreadable' });
  });
});
