import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Annotation, ARCHIVE_TABLES, DEFAULT_COLOUR_LABELS } from '../../model';
import { archiveNames, archiveReadMe, archiveWriter, extensionOf, sourceWithText } from '.';

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
      '# The ferry\n\n> ferry\n\n**Claim** · ¶ 1\n\n## Text\n\n### Harbour\n\nThe \\*ferry\\* runs here.\n\n- one\n2. two\n',
    );
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
    '## Text\n\n![A \\[gate\\]](picture-0.png)\n\nA gate.\n\n- one\n\n   ![A \\[gate\\]](picture-2.png)\n\n- two\n\n![A \\[gate\\]](picture-3.png)\n',
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
