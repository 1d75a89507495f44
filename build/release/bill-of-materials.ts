import { createHash } from 'node:crypto';
import type { Component } from './components';
import { IDENTITY } from './identity';

export interface BillQuestion {
  readonly version: string;
  readonly electron: string;
  /** Seconds since 1970 of the commit, so that a build of it again gives the same bill. */
  readonly epoch: number;
  readonly components: readonly Component[];
}

/** The bill of materials as CycloneDX 1.6: the program, Electron, and each package or data of others that is in it. */
export function billOfMaterials({ version, electron, epoch, components }: BillQuestion): object {
  const root = `pkg:generic/${IDENTITY.executable}@${version}`;
  const parts = [
    part('electron', electron, 'MIT', null, 'framework'),
    ...components.map(({ name, version: its, licence, integrity, isData }) =>
      part(name, its, licence, integrity, isData ? 'data' : 'library'),
    ),
  ];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${stableUuid(JSON.stringify(parts) + root)}`,
    version: 1,
    metadata: {
      timestamp: new Date(epoch * 1_000).toISOString(),
      component: {
        type: 'application',
        'bom-ref': root,
        name: IDENTITY.productName,
        version,
        purl: root,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: parts,
    dependencies: [{ ref: root, dependsOn: parts.map((one) => one['bom-ref']) }],
  };
}

function part(
  name: string,
  version: string,
  licence: string,
  integrity: string | null,
  type: 'framework' | 'library' | 'data',
) {
  const [scope, base] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:${type === 'data' ? 'generic' : 'npm'}/${name.replace('@', '%40')}@${version}`;
  return {
    type,
    'bom-ref': purl,
    ...(scope === undefined ? {} : { group: scope }),
    name: base ?? name,
    version,
    purl,
    licenses: [/[ (]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
  };
}

/** `sha512-…` in base64, as the lock file has it, in CycloneDX's form. */
function hashOf(integrity: string): { readonly alg: string; readonly content: string } {
  const [algorithm = '', digest = ''] = integrity.split('-');
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
}

/** A version 8 UUID (RFC 9562) of the bytes, so that the same bill has the same number. */
function stableUuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
