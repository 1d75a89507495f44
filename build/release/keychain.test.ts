import { expect, it } from 'vitest';
import { isListed } from './keychain';

const LISTED = `  1) 0123456789ABCDEF0123456789ABCDEF01234567 "Developer ID Application: Ida Marsh (TEAM123456)"
     1 valid identities found
`;

it('BU40 a certificate is looked for in the keychain by its name or its hash', () => {
  expect(isListed(LISTED, 'Ida Marsh (TEAM123456)')).toBe(true);
  expect(isListed(LISTED, '0123456789ABCDEF0123456789ABCDEF01234567')).toBe(true);
  expect(isListed(LISTED, 'Karl Berg')).toBe(false);
  expect(isListed(LISTED, 'valid identities')).toBe(false);
});
