import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './asar';
import { bad, type Finding, good, unknown } from './finding';
import { listedSum, SUMS, SUMS_SIGNATURE } from './sums';

/** Whether the file is what the list beside it says, and who signed the list. */
export function sumFindings(file: string, name: string, expectedKey: string | undefined): readonly Finding[] {
  const list = join(dirname(file), SUMS);
  if (!existsSync(list))
    return [unknown(`There is no ${SUMS} beside it: download it from the release to compare the sum.`)];
  const expected = listedSum(readFileSync(list, 'utf8'), name);
  if (expected === null) return [bad(`${SUMS} does not list ${name}.`)];
  const isSame = sha256(readFileSync(file)) === expected;
  return [
    isSame ? good(`Its SHA-256 is the one in ${SUMS}.`) : bad(`Its SHA-256 is not the one in ${SUMS}.`),
    listFinding(list, join(dirname(file), SUMS_SIGNATURE), expectedKey),
  ];
}

function listFinding(list: string, signature: string, expectedKey: string | undefined): Finding {
  if (!existsSync(signature))
    return unknown(`${SUMS} is not signed: there is no ${SUMS_SIGNATURE} beside it.`);
  const run = spawnSync('gpg', ['--batch', '--status-fd', '1', '--verify', signature, list], {
    encoding: 'utf8',
  });
  if (run.error !== undefined) return unknown(`gpg is needed to check ${SUMS_SIGNATURE}: install GnuPG.`);
  return gpgFinding(run.stdout, expectedKey);
}

/** Reads gpg's status lines (GnuPG's doc/DETAILS). */
export function gpgFinding(status: string, expectedKey: string | undefined): Finding {
  if (/^\[GNUPG:\] BADSIG /m.test(status)) return bad(`The signature of ${SUMS} is not of this list.`);
  const missing = /^\[GNUPG:\] NO_PUBKEY (\S+)/m.exec(status)?.[1];
  if (missing !== undefined)
    return unknown(`${SUMS} is signed by ${missing}, whose key you do not have: gpg --import it first.`);
  if (/^\[GNUPG:\] (?:REVKEYSIG|EXPKEYSIG|EXPSIG) /m.test(status))
    return bad(`${SUMS} is signed by a key that was revoked or has expired.`);
  const valid = /^\[GNUPG:\] VALIDSIG (\S+)(?:.* (\S+))?$/m.exec(status);
  const key = valid?.[2] ?? valid?.[1];
  if (key === undefined) return bad(`${SUMS_SIGNATURE} is no signature that gpg can read.`);
  if (expectedKey !== undefined && !key.endsWith(expectedKey.replaceAll(/\s|^0x/g, '').toUpperCase()))
    return bad(`${SUMS} is signed by ${key} and not by ${expectedKey}.`);
  return expectedKey === undefined
    ? good(`${SUMS} is signed by ${key}; compare this with the key in the README.`)
    : good(`${SUMS} is signed by ${key}.`);
}

/** What the system's own signature says: Authenticode in an executable, codesign in a program of macOS. */
export function systemSignature(path: string): Finding {
  if (path.endsWith('.exe')) return authenticode(path);
  if (process.platform !== 'darwin') return unknown('The signature for macOS can be checked on macOS only.');
  const run = spawnSync('codesign', ['--verify', '--deep', '--strict', path], { encoding: 'utf8' });
  return run.status === 0
    ? good('macOS finds its signature whole.')
    : bad(`macOS does not accept its signature: ${run.stderr.trim()}`);
}

function authenticode(path: string): Finding {
  const run = spawnSync('osslsigncode', ['verify', '-in', path], { encoding: 'utf8' });
  if (run.error !== undefined)
    return unknown('Its Authenticode signature was not checked: install osslsigncode, or see Properties.');
  return authenticodeFinding(`${run.stdout}\n${run.stderr}`, run.status === 0);
}

/** Reads what `osslsigncode verify` prints; it succeeds only where the signer's authority is known here. */
export function authenticodeFinding(output: string, isTrusted: boolean): Finding {
  if (output.includes('MISMATCH!!!')) return bad('Its Authenticode signature is of other bytes.');
  if (output.includes('No signature found')) return unknown('It is not signed with Authenticode.');
  const signer = /Subject: (.+)/.exec(output)?.[1] ?? 'someone unknown';
  return isTrusted
    ? good(`It is signed with Authenticode by ${signer}.`)
    : unknown(`It is signed with Authenticode by ${signer}, whose authority this machine does not know.`);
}
