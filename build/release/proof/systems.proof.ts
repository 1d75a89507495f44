import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateState } from '../certificate';
import { PACKAGES } from '../paths';
import { changeByte, dist, must, newFolder, run, verify } from './workbench';

const PASSWORD = 'a password with spaces';
const SUBJECT = '/CN=Provenote Proof/O=Provenote';

let folder = '';
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
  const built = dist(['--dir', '--stand-in', '--linux', '--mac', '--win'], {
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
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('BU28 each system’s program is packed here', () => {
  it.each([
    ['linux-unpacked', 'every file of its archive is as it was packed'],
    ['mac', 'The archive is the one that the program was sealed with.'],
    ['win-unpacked', 'The archive is the one that the program was sealed with.'],
  ])('%s: fuses, archive and seal are as they must be', (name, sentence) => {
    const { status, output } = verify(join(PACKAGES, name));
    expect(output).toContain(sentence);
    expect(output).not.toContain('✗');
    expect(status).toBe(0);
  });
});

describe('BU34 the Windows program', () => {
  const executable = join(PACKAGES, 'win-unpacked/Provenote.exe');

  it('is signed with Authenticode, as osslsigncode finds', () => {
    const printed = must('osslsigncode', ['verify', '-CAfile', signer, '-in', executable]);
    expect(printed).toContain('Signature verification: ok');
    expect(printed).toContain('CN=Provenote Proof');
  });

  it('is no longer so with one byte changed, also to verify', () => {
    const program = join(folder, 'changed');
    must('cp', ['-r', join(PACKAGES, 'win-unpacked'), program]);
    const changed = join(program, 'Provenote.exe');
    changeByte(changed, 'Provenote'.split('').join('\u0000'));
    expect(run('osslsigncode', ['verify', '-CAfile', signer, '-in', changed]).status).not.toBe(0);
    expect(verify(program)).toMatchObject({
      status: 1,
      output: expect.stringContaining('Its Authenticode signature is of other bytes.'),
    });
  });

  it('does not start another archive than its own', () => {
    const program = join(folder, 'other-archive');
    must('cp', ['-r', join(PACKAGES, 'win-unpacked'), program]);
    copyFileSync(otherArchive(), join(program, 'resources/app.asar'));
    expect(verify(program).output).toContain('The program expects another app.asar than the one beside it');
  });
});

/** An archive that is whole in itself and is not the program's. */
function otherArchive(): string {
  const source = join(folder, 'source');
  must('npx', ['asar', 'extract', join(PACKAGES, 'win-unpacked/resources/app.asar'), source]);
  must('sh', ['-c', 'echo "// changed" >> "$1"', 'sh', join(source, 'dist/electron/main.cjs')]);
  must('npx', ['asar', 'pack', source, join(folder, 'other.asar')]);
  return join(folder, 'other.asar');
}

describe('BU41 a certificate is looked at before anything is built', () => {
  const today = new Date();
  const inTwoMonths = new Date(today.getTime() + 60 * 86_400_000);
  const yesterday = new Date(today.getTime() - 86_400_000);

  it('is good with its password, as a file and in base64', () => {
    expect(certificateState(certificate, PASSWORD, today)).toEqual({ kind: 'good' });
    const encoded = must('base64', ['-w0', certificate]);
    expect(certificateState(encoded, PASSWORD, today)).toEqual({ kind: 'good' });
  });

  it('is locked with another, expired later, not valid before', () => {
    expect(certificateState(certificate, 'another', today)).toEqual({ kind: 'locked' });
    expect(certificateState(certificate, PASSWORD, inTwoMonths).kind).toBe('expired');
    expect(certificateState(certificate, PASSWORD, yesterday).kind).toBe('not-yet');
  });

  it('is none where the file is missing or something else', () => {
    expect(certificateState(undefined, undefined, today)).toEqual({ kind: 'not-set' });
    expect(certificateState('/gone.p12', '', today)).toEqual({ kind: 'not-found', path: '/gone.p12' });
    expect(certificateState(signer, '', today)).toEqual({ kind: 'unreadable' });
  });
});
