import { describe, expect, it } from 'vitest';
import { ROOT } from '../paths';
import { billOfMaterials } from './bill-of-materials';
import { packageOf } from './bundled-packages';
import { type Component, citationStyles } from './components';
import { licenceText } from './licences';

const ONE: Component = {
  name: 'one',
  version: '1.0.0',
  licence: 'MIT',
  text: 'The MIT text',
  integrity: null,
};
const SCOPED: Component = {
  name: '@scope/two',
  version: '2.0.0',
  licence: '(MPL-2.0 OR Apache-2.0)',
  text: 'Another text',
  integrity: `sha512-${Buffer.from([1, 2, 255]).toString('base64')}`,
};
const QUESTION = { version: '0.1.0', electron: '45.0.0', epoch: 0, components: [ONE, SCOPED] };

describe('BU29 what is in the program is told from the bundles', () => {
  it.each([
    [`${ROOT}node_modules/react/index.js`, 'node_modules/react'],
    [`\u0000${ROOT}node_modules/@lexical/list/x.mjs?commonjs`, 'node_modules/@lexical/list'],
    [`${ROOT}node_modules/a/node_modules/b/index.js`, 'node_modules/a/node_modules/b'],
    ['../node_modules/@fontsource-variable/inter/files/a.woff2', 'node_modules/@fontsource-variable/inter'],
    [`${ROOT}renderer/app/main.tsx`, null],
  ])('%j is of %s', (path, folder) => {
    expect(packageOf(path)).toBe(folder);
  });

  it('names each package in the list of licences and prints each text once', () => {
    const text = licenceText([ONE, { ...ONE, name: 'other' }, SCOPED]);
    expect(text).toContain('one 1.0.0: MIT\nother 1.0.0: MIT\n@scope/two 2.0.0: (MPL-2.0 OR Apache-2.0)');
    expect(text.split('The MIT text')).toHaveLength(2);
    expect(text).toContain('one 1.0.0, other 1.0.0\n');
  });

  it('is written as CycloneDX, with package addresses, licences and hashes', () => {
    expect(billOfMaterials(QUESTION)).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { timestamp: '1970-01-01T00:00:00.000Z' },
      components: [
        { name: 'electron', type: 'framework', version: '45.0.0' },
        { name: 'one', purl: 'pkg:npm/one@1.0.0', licenses: [{ license: { id: 'MIT' } }] },
        {
          group: '@scope',
          name: 'two',
          purl: 'pkg:npm/%40scope/two@2.0.0',
          licenses: [{ expression: '(MPL-2.0 OR Apache-2.0)' }],
          hashes: [{ alg: 'SHA-512', content: '0102ff' }],
        },
      ],
    });
  });

  it('BU65 the citation styles stand in both with their authors, the licence’s text and where they are from', () => {
    const styles = citationStyles();
    const text = licenceText([ONE, styles]);
    expect(text).toContain('citation-style-language 2025-03-22: CC-BY-SA-3.0');
    expect(text).toContain('<https://citationstyles.org>');
    expect(text).toContain('Brenton M. Wiernik');
    expect(text).toContain('Grégoire Colly');
    expect(text).toContain('Attribution-ShareAlike 3.0 Unported');
    expect(text).toContain('BY EXERCISING ANY RIGHTS TO THE WORK PROVIDED HERE, YOU ACCEPT AND AGREE');
    expect(billOfMaterials({ ...QUESTION, components: [styles] })).toMatchObject({
      components: [
        { name: 'electron' },
        {
          type: 'data',
          purl: 'pkg:generic/citation-style-language@2025-03-22',
          licenses: [{ license: { id: 'CC-BY-SA-3.0' } }],
        },
      ],
    });
  });

  it('is the same bill for the same bundles and another for others', () => {
    expect(billOfMaterials(QUESTION)).toEqual(billOfMaterials(QUESTION));
    const less = billOfMaterials({ ...QUESTION, components: [ONE] });
    expect(less).not.toMatchObject({ serialNumber: Reflect.get(billOfMaterials(QUESTION), 'serialNumber') });
  });
});
