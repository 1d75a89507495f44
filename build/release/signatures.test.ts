import { describe, expect, it } from 'vitest';
import { bad, good, unknown, verdict } from './finding';
import { authenticodeFinding, gpgFinding } from './signatures';
import { listedSum } from './sums';

const KEY = 'A'.repeat(40);
const VALID = `[GNUPG:] GOODSIG AAAA Someone\n[GNUPG:] VALIDSIG ${KEY} 2026-03-04 1 0 4 0 22 10 00 ${KEY}\n`;

describe('BU35 the list of sums', () => {
  const list = `${'1'.repeat(64)}  a.deb\n${'2'.repeat(64)} *b c.zip\n`;

  it('is read as sha256sum reads it', () => {
    expect([listedSum(list, 'a.deb'), listedSum(list, 'b c.zip'), listedSum(list, 'deb')]).toEqual([
      '1'.repeat(64),
      '2'.repeat(64),
      null,
    ]);
  });

  it('is signed by the key that was named, by its whole fingerprint or its end', () => {
    expect(gpgFinding(VALID, KEY)).toEqual(good(`SHA256SUMS is signed by ${KEY}.`));
    expect(gpgFinding(VALID, `0x${'a'.repeat(16)}`).state).toBe('good');
    expect(gpgFinding(VALID, 'B'.repeat(40)).state).toBe('bad');
  });

  it.each([
    ['[GNUPG:] BADSIG AAAA Someone', 'bad'],
    [`[GNUPG:] REVKEYSIG AAAA Someone\n${VALID}`, 'bad'],
    ['[GNUPG:] ERRSIG AAAA 22 10 00 1 9 -\n[GNUPG:] NO_PUBKEY AAAA', 'unknown'],
    ['', 'bad'],
  ] as const)('of which gpg says %j is %s', (status, state) => {
    expect(gpgFinding(status, undefined).state).toBe(state);
  });
});

describe('BU36 an Authenticode signature', () => {
  it.each([
    ['Subject: /CN=Provenote\nSucceeded', true, 'good'],
    ['Subject: /CN=Provenote\nFailed', false, 'unknown'],
    ['Subject: /CN=Provenote\nCalculated message digest : 00     MISMATCH!!!', false, 'bad'],
    ['No signature found', false, 'unknown'],
  ] as const)('of which osslsigncode says %j is %s', (output, isTrusted, state) => {
    expect(authenticodeFinding(output, isTrusted).state).toBe(state);
  });
});

describe('BU37 the verdict is one plain sentence', () => {
  it('warns when anything is wrong, however much else is right', () => {
    expect(verdict('a.deb', [good('1'), bad('2'), unknown('3')])).toEqual(
      bad('Do not use a.deb: a check failed.'),
    );
  });

  it('vouches only for what was checked whole', () => {
    expect(verdict('a.deb', [good('1'), good('2')]).state).toBe('good');
    expect(verdict('a.deb', [good('1'), unknown('2')]).sentence).toContain('not everything could be checked');
    expect(verdict('a.deb', [unknown('1')]).sentence).toBe('Nothing of a.deb could be checked.');
    expect(verdict('a.deb', []).state).not.toBe('good');
  });
});
