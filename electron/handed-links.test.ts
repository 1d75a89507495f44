import { expect, it } from 'vitest';
import { linksOfCommandLine } from './handed-links';

it('SH91 the links of a command line are read, and all else in it is passed over', () => {
  const words = [
    '/opt/Provenote/provenote',
    '--no-sandbox',
    'provenote://note/n1',
    'ferry.html',
    'https://example.org/provenote://note/n2',
    'PROVENOTE://delete',
  ];
  expect(linksOfCommandLine(words)).toEqual([
    { ok: true, link: { kind: 'note', id: 'n1' } },
    { ok: false, problem: expect.stringContaining('leads to no source, annotation or note') },
  ]);
});
