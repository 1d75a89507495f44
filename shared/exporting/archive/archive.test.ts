import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Annotation, ARCHIVE_TABLES, type Block, DEFAULT_COLOUR_LABELS } from '../../model';
import type { AnnotatedSource } from '../annotated-source';
import { commonMarkToHtml } from '../testing/markdown-readers';
import { readHtml } from '../testing/read-back';
import { archiveNames, archiveReadMe, archiveWriter, extensionOf, sourceWithText } from '.';
import { textToMarkdown } from './source-with-text';

const NOW = new Date('2026-11-26T10:20:30.000Z');
const hash = async (bytes: Uint8Array) => String(bytes.length).padStart(64, '0');

async function written(
  act: (writer: ReturnType<typeof archiveWriter>) => Promise<unknown>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const write = (chunk: Uint8Array) => void chunks.push(chunk);
  const writer = archiveWriter({
    write,
    hash,
    pause: async () => undefined,
    now: NOW,
    program: 'Provenote 1',
  });
  await act(writer);
  await writer.end();
  return Buffer.concat(chunks);
}

const textsIn = (archive: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]));

describe('EX141 the manifest', () => {
  it('has the format, the version, the counts of each table and a hash of every other file', async () => {
    const files = textsIn(
      await written(async (writer) => {
        await writer.add('README.txt', 'words');
        await writer.addRecords('notes', [{ id: 'a' }, { id: 'b' }]);
      }),
    );
    expect(Object.keys(files)).toEqual(['README.txt', 'data/notes-0001.jsonl', 'manifest.json']);
    expect(files['data/notes-0001.jsonl']).toBe('{"id":"a"}\n{"id":"b"}\n');
    expect(JSON.parse(files['manifest.json'] ?? '')).toEqual({
      format: 'provenote-archive',
      version: 1,
      program: 'Provenote 1',
      createdAt: NOW.toISOString(),
      counts: { ...Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, 0])), notes: 2 },
      files: { 'README.txt': '5'.padStart(64, '0'), 'data/notes-0001.jsonl': '22'.padStart(64, '0') },
    });
  });

  it('parts many records into several files', async () => {
    const record = { id: 'a', text: 'x'.repeat(600_000) };
    const files = textsIn(await written((writer) => writer.addRecords('bodies', [record, record, record])));
    expect(Object.keys(files)).toContain('data/bodies-0002.jsonl');
  });

  it('counts records that cannot be written, and leaves them out', async () => {
    const endless: Record<string, unknown> = { id: 'a' };
    endless.self = endless;
    let left = 0;
    await written(async (writer) => {
      left = await writer.addRecords('notes', [endless, { id: 'b' }]);
    });
    expect(left).toBe(1);
  });
});

it('EX281 what is larger than what is read again is not written', async () => {
  const act = (writer: ReturnType<typeof archiveWriter>) =>
    writer.add('film.pdf', new Uint8Array(500_000_001));
  await expect(written(act)).rejects.toThrow(
    '“film.pdf” is larger than the 500 MB that a file in an archive may have. Remove its source, then export again.',
  );
});

describe('EX143 the same library at the same time', () => {
  it('gives the same bytes, and names in Korean are marked as UTF-8', async () => {
    const act = async (writer: ReturnType<typeof archiveWriter>) => {
      await writer.add('notes/항구의 메모.md', '글');
      await writer.add('a.pdf', new Uint8Array(3_000_000));
    };
    const archive = await written(act);
    expect(Buffer.from(archive).equals(Buffer.from(await written(act)))).toBe(true);
    expect(new DataView(archive.buffer, archive.byteOffset).getUint16(6, true) & 0x800).toBe(0x800);
    expect(textsIn(archive)['notes/항구의 메모.md']).toBeDefined();
  });
});

describe('EX144 names in an archive', () => {
  it.each([
    ['CON', 'CON_.md'],
    ['a/b: c?', 'a b c.md'],
    ['..', 'Untitled.md'],
    ['한글'.normalize('NFD'), '한글.md'],
  ])('%s is safe on every system', (title, name) => {
    expect(archiveNames()('', title, 'md')).toBe(name);
  });

  it('are told apart also where letter case does not tell them', () => {
    const names = archiveNames();
    expect(['Ferry', 'ferry', 'FERRY'].map((title) => names('notes', title, 'md'))).toEqual([
      'notes/Ferry.md',
      'notes/ferry (2).md',
      'notes/FERRY (3).md',
    ]);
  });

  it('are short, also of emoji, and still told apart', () => {
    const names = archiveNames();
    const title = '👩‍👩‍👧‍👦'.repeat(80);
    const [first = '', second = ''] = [names('', title, 'md'), names('', title, 'md')];
    expect(first).not.toBe(second);
    expect(Buffer.byteLength(second)).toBeLessThan(200);
  });

  it('keep the ending of the file that was imported', () => {
    expect(['Report.PDF', 'page', 'a.tar.gz'].map(extensionOf)).toEqual(['pdf', 'bin', 'gz']);
  });
});

describe('EX145 a source in an archive', () => {
  it('is its record, its annotations and its whole text', () => {
    const text = 'Harbour\nThe *ferry* runs here.\none\ntwo';
    const source = {
      id: 's',
      csl: { id: 'marsh', type: 'webpage', title: 'The ferry' },
      text,
      blocks: [
        { kind: 'heading', level: 1, start: 0, end: 7 },
        { kind: 'paragraph', start: 8, end: 30 },
        { kind: 'list-item', level: 1, start: 31, end: 34 },
        { kind: 'list-item', level: 1, ordinal: 2, start: 35, end: 38 },
      ],
      annotations: [{ ...annotation, start: 13, end: 18, exact: 'ferry' }],
    } as const;
    expect(sourceWithText(source, DEFAULT_COLOUR_LABELS)).toBe(
      '# The ferry\n\n> ferry\n\n**Claim** · ¶ 1\n\n## Text\n\n### Harbour\n\nThe \\*ferry\\* runs here.\n\n- one\n\n2. two\n',
    );
  });
});

it('EX314 the text of a source keeps its marks, lists and quotes', () => {
  const text = 'Ebb and flow\none\ninner\nthree\ndeep\nquoted';
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      start: 0,
      end: 12,
      marks: [
        { kind: 'link', href: 'https://tide.example/a_(b)', start: 0, end: 7 },
        { kind: 'strong', start: 0, end: 3 },
        { kind: 'emphasis', start: 8, end: 12 },
      ],
    },
    { kind: 'list-item', level: 1, ordinal: 1, start: 13, end: 16 },
    { kind: 'list-item', level: 2, start: 17, end: 22 },
    { kind: 'list-item', level: 1, ordinal: 3, start: 23, end: 28 },
    { kind: 'list-item', level: 3, start: 29, end: 33 },
    { kind: 'quote', level: 2, start: 34, end: 40 },
  ];
  const source = {
    id: 's',
    csl: { id: 'marsh', type: 'webpage', title: 'The ferry' },
    text,
    blocks,
    annotations: [],
  };
  expect(sourceWithText(source, DEFAULT_COLOUR_LABELS).split('## Text\n\n')[1]).toBe(
    '[**Ebb** and](https://tide.example/a\\_(b)) *flow*\n\n1. one\n   - inner\n\n<!-- -->\n\n3. three\n   - - deep\n\n> > quoted\n',
  );
});

describe('EX342 code in an archive', () => {
  const markdownOf = (text: string, marks: Block['marks']) =>
    textToMarkdown({
      text,
      blocks: [{ kind: 'preformatted', start: 0, end: text.length, ...(marks && { marks }) }],
    });

  it('with marks is HTML, its marks over each other and over lines, and its words no tags', () => {
    const text = 'let a = 1;\n\n  </pre> <b>';
    const markdown = markdownOf(text, [
      { kind: 'strong', start: 0, end: 5 },
      { kind: 'emphasis', start: 4, end: 14 },
      { kind: 'link', href: 'https://x.example/?a=1&b="2"', start: 14, end: 20 },
      { kind: 'link', href: 'javascript:alert(1)', start: 21, end: 24 },
    ]);
    expect(markdown).toBe(
      '<pre><strong>let </strong><em><strong>a</strong></em><em> = 1;\n\n  </em><a href="https://x.example/?a=1&amp;b=%222%22">&lt;/pre&gt;</a> &lt;b&gt;</pre>',
    );
    expect(readHtml(commonMarkToHtml(markdown))).toMatchObject({
      text,
      blocks: [
        {
          kind: 'preformatted',
          marks: [
            { kind: 'strong', start: 0, end: 5 },
            { kind: 'emphasis', start: 4, end: 10 },
            { kind: 'link', start: 14, end: 20 },
          ],
        },
      ],
    });
  });

  it('without stands between fences', () => {
    expect(markdownOf('a *b*', undefined)).toBe('```\na *b*\n```');
  });
});

describe('EX219 a table in an archive', () => {
  const begins = { header: 'column' } as const;
  const sourceOf = (text: string, blocks: AnnotatedSource['blocks']) =>
    sourceWithText(
      { id: 's', csl: { id: 'marsh', type: 'webpage', title: 'The ferry' }, text, blocks, annotations: [] },
      DEFAULT_COLOUR_LABELS,
    ).split('## Text\n\n')[1];

  it('is a table of Markdown, with bars and line breaks of its cells as they can stand there', () => {
    const text = 'Boat | Days\na | b | *four*\nfive\nAfter.';
    expect(
      sourceOf(text, [
        {
          kind: 'table-row',
          beginsTable: true,
          start: 0,
          end: 11,
          cells: [
            { start: 0, end: 4, ...begins },
            { start: 7, end: 11, ...begins },
          ],
        },
        {
          kind: 'table-row',
          start: 12,
          end: 31,
          cells: [
            { start: 12, end: 17 },
            { start: 20, end: 31 },
          ],
        },
        { kind: 'paragraph', start: 32, end: 38 },
      ]),
    ).toBe('| Boat | Days |\n| --- | --- |\n| a \\| b | \\*four\\*<br>five |\n\nAfter.\n');
  });

  it('has an empty head where its first row heads nothing, and its cells under the right columns', () => {
    const text = 'a | b\nc';
    expect(
      sourceOf(text, [
        {
          kind: 'table-row',
          beginsTable: true,
          level: 1,
          start: 0,
          end: 5,
          cells: [
            { start: 0, end: 1, rows: 2 },
            { start: 4, end: 5, columns: 40 },
          ],
        },
        { kind: 'table-row', level: 1, start: 6, end: 7, cells: [{ start: 6, end: 7 }] },
      ]),
    ).toBe('> |  |  |\n> | --- | --- |\n> | a | b |\n> |  | c |\n');
  });
});

it('EX240 a source in an archive shows its pictures at their places, by the files beside it', () => {
  const text = 'A gate.\none\ntwo';
  const source = {
    id: 's',
    csl: { id: 'marsh', type: 'webpage', title: 'The ferry' },
    text,
    blocks: [
      { kind: 'caption', start: 0, end: 7 },
      { kind: 'list-item', level: 1, start: 8, end: 11 },
      { kind: 'list-item', level: 1, start: 12, end: 15 },
    ],
    annotations: [],
  } as const;
  const pictures = [0, 2, 3].map((before) => ({ before, alt: 'A [gate]', address: `picture-${before}.png` }));
  expect(sourceWithText(source, DEFAULT_COLOUR_LABELS, pictures)).toContain(
    '## Text\n\n![A \\[gate\\]](picture-0.png)\n\nA gate.\n\n- one\n\n![A \\[gate\\]](picture-2.png)\n\n- two\n\n![A \\[gate\\]](picture-3.png)\n',
  );
});

it('EX322 pictures of the cells of a table stand below it', () => {
  const text = 'Boats\nSanna\nIlse\nAfter.';
  const source: AnnotatedSource = {
    id: 's',
    csl: { id: 'marsh', type: 'webpage', title: 'The ferry' },
    text,
    blocks: [
      { kind: 'caption', beginsTable: true, start: 0, end: 5 },
      { kind: 'table-row', start: 6, end: 11, cells: [{ start: 6, end: 11 }] },
      { kind: 'table-row', start: 12, end: 16, cells: [{ start: 12, end: 16 }] },
      { kind: 'paragraph', start: 17, end: 23 },
    ],
    annotations: [],
  };
  const pictures = [1, 2, 3].map((before) => ({ before, alt: '', address: `picture-${before}.png` }));
  expect(sourceWithText(source, DEFAULT_COLOUR_LABELS, pictures).split('## Text\n\n')[1]).toBe(
    'Boats\n\n![](picture-1.png)\n\n|  |\n| --- |\n| Sanna |\n| Ilse |\n\n![](picture-2.png)\n\n![](picture-3.png)\n\nAfter.\n',
  );
});

it('EX146 the README says in plain words what the archive is and how to get the library back', () => {
  const text = archiveReadMe('Provenote 1', NOW);
  expect(text).toContain('You can read it without the program.');
  expect(text).toContain('choose "Import sources"');
  expect(text).toContain('Written by Provenote 1 on 2026-11-26.');
});

const annotation: Annotation = {
  id: 'a',
  schema: 1,
  createdAt: NOW.toISOString(),
  updatedAt: NOW.toISOString(),
  sourceId: 's',
  revisionId: 'r',
  start: 0,
  end: 0,
  exact: '',
  prefix: '',
  suffix: '',
  kind: 'highlight',
  colour: 'amber',
  tags: [],
  comment: '',
  anchor: 'exact',
};
