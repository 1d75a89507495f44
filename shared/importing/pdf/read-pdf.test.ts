import { describe, expect, it } from 'vitest';
import { cellsOf, importInNode, outline } from '../import-in-node';
import { linesAt, pdfOf, type Words } from '../testing/make-pdf';

const LEFT = [
  'The gate of the lock would not move on',
  'Thursday, the keeper wrote, and nobody in',
  'the town had been told why it stood still.',
  'He asked for a new one twice, in letters',
  'that this paper has seen, and was told to',
  'wait until the spring had come and gone.',
];
const RIGHT = [
  'The boats that lay before it turned back',
  'at noon, all but one, whose master said',
  'that he had time and would rather wait.',
  'On Friday the gate moved by itself, and',
  'the boat went through without a word to',
  'anyone, as the log of that day has it.',
];
const one = (words: readonly Words[]) => pdfOf({ pages: [words] });
const textOf = async (bytes: Uint8Array) => (await importInNode('log.pdf', bytes)).text;

describe('IM90 the text of a PDF', () => {
  it('is read in paragraphs, each with the page it begins on', async () => {
    const pages = [
      [...linesAt(60, 760, LEFT.slice(0, 3)), ...linesAt(60, 700, LEFT.slice(3))],
      linesAt(60, 760, RIGHT),
    ];
    const source = await importInNode('log.pdf', pdfOf({ pages }));
    expect(source.problems).toEqual([]);
    expect(source.mediaType).toBe('application/pdf');
    expect(source.text.split('\n')).toEqual([
      LEFT.slice(0, 3).join(' '),
      LEFT.slice(3).join(' '),
      RIGHT.join(' '),
    ]);
    expect(source.blocks.map(({ page }) => page)).toEqual([1, 1, 2]);
  });

  it('begins a paragraph at an indent, and where a sentence ends early', async () => {
    const words = [
      { text: LEFT[0] ?? '', x: 60, y: 760 },
      { text: 'Thursday, he wrote.', x: 60, y: 748 },
      { text: LEFT[3] ?? '', x: 60, y: 736 },
      { text: 'that this paper has seen, and was', x: 60, y: 724 },
      { text: 'The boats that lay before it turned', x: 72, y: 712 },
      { text: 'at noon.', x: 60, y: 700 },
    ];
    expect((await textOf(one(words))).split('\n')).toEqual([
      `${LEFT[0]} Thursday, he wrote.`,
      `${LEFT[3]} that this paper has seen, and was`,
      'The boats that lay before it turned at noon.',
    ]);
  });

  it('is that of a page lying on its side, and leaves out what stands across it', async () => {
    const words = linesAt(60, 500, LEFT);
    expect(await textOf(pdfOf({ pages: [words], rotate: 90 }))).toBe(LEFT.join(' '));
    expect(await textOf(pdfOf({ pages: [words], before: '0 1 -1 0 595 0 cm' }))).toBe(LEFT.join(' '));
  });

  it('keeps list items and the rows of a table apart', async () => {
    const words = [
      ...linesAt(60, 784, ['• one boat went on', '• one boat stayed until']),
      { text: 'the gate moved again', x: 70, y: 760 },
      { text: 'and nobody knew why.', x: 60, y: 748 },
      ...[
        ['Boat', 'Days', 'Cargo'],
        ['Sanna', '4', 'salt'],
        ['Ilse', '11', 'coal'],
      ].flatMap((row, index) => row.map((text, cell) => ({ text, x: 60 + cell * 120, y: 700 - index * 14 }))),
    ];
    expect(outline(await importInNode('log.pdf', one(words)))).toEqual([
      'list-item 1: one boat went on',
      'list-item 1: one boat stayed until the gate moved again',
      'paragraph: and nobody knew why.',
      'table-row: Boat | Days | Cargo',
      'table-row: Sanna | 4 | salt',
      'table-row: Ilse | 11 | coal',
    ]);
  });

  it('IM235 has the cells of a table in the columns they stand under', async () => {
    const at = (y: number, ...cells: readonly (readonly [string, number])[]) =>
      cells.map(([text, x]) => ({ text, x, y }));
    const source = await importInNode(
      'log.pdf',
      one([
        ...at(740, ['Boat', 60], ['Days', 180], ['Cargo', 300]),
        ...at(726, ['Ilse', 60], ['coal', 300]),
        ...at(712, ['Sanna', 60], ['4', 180], ['salt', 300]),
        ...at(698, ['• Kestrel', 60], ['eleven days, in two voyages', 180]),
        ...at(600, ['The gate of the lock would not move on Thursday, the keeper wrote.', 60]),
        ...at(500, ['one', 60], ['two', 180], ['three', 300]),
        ...at(486, ['four', 60], ['five', 180], ['six', 300]),
      ]),
    );
    expect(source.text.split('\n').slice(0, 4)).toEqual([
      'Boat | Days | Cargo',
      'Ilse | coal',
      'Sanna | 4 | salt',
      'Kestrel | eleven days, in two voyages',
    ]);
    expect(cellsOf(source)).toEqual([
      'begins Boat / Days / Cargo',
      'Ilse /  / coal',
      'Sanna / 4 / salt',
      'Kestrel / eleven days, in two voyages →2',
      'begins one / two / three',
      'four / five / six',
    ]);
  });

  it('has every word that is drawn in pieces once, with its spaces', async () => {
    const words = [
      { text: 'The ga', x: 60, y: 760 },
      { text: 'te', x: 90.6, y: 760 },
      { text: 'moved.', x: 103, y: 760 },
      { text: 'It did.', x: 60, y: 748 },
      { text: 'moved.', x: 103.3, y: 760 },
    ];
    expect(await textOf(one(words))).toBe('The gate moved. It did.');
  });
});

describe('IM97 Korean', () => {
  it('is read by Adobe’s map where the file does not say which letters its codes are', async () => {
    const lines = ['등대의 불은 오월 삼일 밤에 꺼졌고 마을에서는', '아무도 그 까닭을 듣지 못하였다.'];
    expect(await textOf(one(linesAt(60, 760, lines)))).toBe(lines.join(' '));
  });

  it('has no space inside a word that its document writes whole elsewhere, nor before an ending', async () => {
    const lines = [
      '등대지기는 그날 밤 마을에 있었고 등대',
      '지기는 아무 말도 하지 않았다고 말하였',
      '다. 그것이 전부였다.',
    ];
    expect(await textOf(one(linesAt(60, 760, lines)))).toBe(
      '등대지기는 그날 밤 마을에 있었고 등대지기는 아무 말도 하지 않았다고 말하였다. 그것이 전부였다.',
    );
  });
});

describe('IM91 columns', () => {
  it('are read one after the other, under a title that runs across both, however they were written', async () => {
    const title = {
      text: 'A gate that would not move, and what the log says of it',
      x: 60,
      y: 790,
      size: 18,
    };
    const inRows = LEFT.flatMap((text, index) => [
      { text: RIGHT[index] ?? '', x: 310, y: 750 - index * 12 },
      { text, x: 60, y: 750 - index * 12 },
    ]);
    const source = await importInNode('log.pdf', one([...inRows, title]));
    expect(source.csl.title).toBe(title.text);
    expect(source.text.split('\n')).toEqual([LEFT.join(' '), RIGHT.join(' ')]);
  });

  it('are joined where a sentence goes on in the next', async () => {
    const words = [
      ...linesAt(60, 750, LEFT.slice(0, 4)),
      ...linesAt(310, 750, ['and of the town', ...RIGHT.slice(1)]),
    ];
    expect((await textOf(one(words))).split('\n')).toHaveLength(1);
  });

  it('may be three, with a line across them in the middle of the page', async () => {
    const column = (x: number, y: number, name: string) =>
      linesAt(x, y, [`The ${name} lines of a`, `column that has ${name}`, `words and ends here.`]);
    const words = [
      ...column(50, 760, 'first'),
      ...column(230, 760, 'second'),
      ...column(410, 760, 'third'),
      {
        text: 'A line that runs across all three of the columns of this page, and parts them.',
        x: 50,
        y: 710,
        size: 12,
      },
      ...column(50, 680, 'fourth'),
      ...column(230, 680, 'fifth'),
    ];
    expect(
      (await textOf(one(words)))
        .match(/first|second|third|A line|fourth|fifth/g)
        ?.filter((word, at, all) => word !== all[at - 1]),
    ).toEqual(['first', 'second', 'third', 'A line', 'fourth', 'fifth']);
  });
});

describe('IM92 a word divided at the end of a line', () => {
  it.each([
    ['is whole again', ['The minister resig-', 'ned on Thursday.'], 'The minister resigned on Thursday.'],
    ['keeps its hyphen before a capital', ['An Anglo-', 'Saxon charter.'], 'An Anglo-Saxon charter.'],
    ['keeps its hyphen before a figure', ['The COVID-', '19 inquiry.'], 'The COVID-19 inquiry.'],
    [
      'keeps its hyphen when the document writes it so elsewhere',
      ['A well-known man. He is a well-', 'known man.'],
      'A well-known man. He is a well-known man.',
    ],
  ])('%s', async (_, lines, text) => {
    expect(await textOf(one(linesAt(60, 760, lines)))).toBe(text);
  });

  it('keeps its hyphen in a document that divides no words', async () => {
    const full = linesAt(60, 760, [...LEFT, ...RIGHT, ...LEFT, ...RIGHT]);
    const last = linesAt(60, 760, ['It was a record-', 'breaking year.']);
    expect(await textOf(pdfOf({ pages: [full, full, full, last] }))).toContain('a record-breaking year.');
  });

  it('is whole again over two pages', async () => {
    const pages = [
      linesAt(60, 100, [...LEFT.slice(0, 2), 'the town had been in-']),
      linesAt(60, 760, ['formed of it.']),
    ];
    expect(await textOf(pdfOf({ pages }))).toContain('the town had been informed of it.');
  });
});

describe('IM93 running heads, feet and page numbers', () => {
  const body = (page: number) =>
    linesAt(60, 700, [`Page ${page} of the log begins with these words`, ...LEFT]);
  it('are not part of the text', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      { text: 'The Vell log', x: 60, y: 810 },
      ...body(page),
      { text: `– ${page + 6} –`, x: 290, y: 30 },
      { text: `Printed on 3 May, sheet ${page} of 4`, x: 60, y: 45 },
    ]);
    const text = await textOf(pdfOf({ pages }));
    expect(text).not.toMatch(/Vell log|–|Printed/);
    expect(text).toContain('Page 3 of the log begins');
  });

  it('are known on a single page by what they say', async () => {
    const text = await textOf(one([...body(1), { text: 'Page 1 of 1', x: 290, y: 30 }]));
    expect(text).not.toContain('Page 1 of 1');
  });

  it('do not take the title on the first page with them, nor a year', async () => {
    const pages = [1, 2, 3].map((page) => [
      page === 1
        ? { text: 'The Vell log', x: 60, y: 800, size: 20 }
        : { text: 'The Vell log', x: 60, y: 810 },
      ...body(page),
      ...(page === 1 ? [{ text: '1923', x: 60, y: 50 }] : []),
    ]);
    const source = await importInNode('log.pdf', pdfOf({ pages }));
    expect(source.csl.title).toBe('The Vell log');
    expect(source.text).toContain('1923');
    expect(source.text).not.toContain('Vell log');
  });
});

describe('IM94 headings', () => {
  it('are known by larger type, and ordered by size', async () => {
    const words = [
      { text: 'The Vell log', x: 60, y: 790, size: 22 },
      { text: 'The first week', x: 60, y: 750, size: 15 },
      ...linesAt(60, 725, LEFT),
      { text: 'A day', x: 60, y: 630, size: 12.5 },
      ...linesAt(60, 610, RIGHT),
    ];
    const source = await importInNode(
      'log.pdf',
      pdfOf({ pages: [words], info: '/Title (Microsoft Word - log.doc)' }),
    );
    expect(source.csl.title).toBe('The Vell log');
    expect(outline(source).map((line) => line.slice(0, 24))).toEqual([
      'heading 2: The first wee',
      'paragraph: The gate of t',
      'heading 3: A day',
      'paragraph: The boats tha',
    ]);
  });
});

describe('IM95 the record of a PDF', () => {
  it('has the largest words of the first page for its title, whatever stands above them', async () => {
    const words = [
      { text: 'Office of the Keeper', x: 60, y: 810 },
      { text: 'The Vell log', x: 60, y: 770, size: 22 },
      ...linesAt(60, 730, LEFT),
    ];
    const bytes = pdfOf({ pages: [words], info: '/Title (about:blank)' });
    expect((await importInNode('a.pdf', bytes)).csl.title).toBe('The Vell log');
  });

  it('comes from Info', async () => {
    const info = "/Title (The Vell log) /Author (Anna Weber; Jo Ray) /CreationDate (D:20260203101500+01'00')";
    const { csl, provenance } = await importInNode(
      'a.pdf',
      pdfOf({ pages: [linesAt(60, 760, LEFT)], info, language: 'en-GB' }),
    );
    expect(csl).toMatchObject({
      title: 'The Vell log',
      author: [
        { family: 'Weber', given: 'Anna' },
        { family: 'Ray', given: 'Jo' },
      ],
      issued: { 'date-parts': [[2026, 2, 3]] },
      language: 'en-GB',
      type: 'document',
    });
    expect(provenance.author).toMatchObject({ origin: 'document-properties', locator: 'Info Author' });
  });

  it('comes from XMP, which knows more', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">The Vell log</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Anna Weber</rdf:li><rdf:li>Jo Ray</rdf:li></rdf:Seq></dc:creator><prism:doi>10.1234/vell.1</prism:doi></rdf:Description></rdf:RDF></x:xmpmeta>';
    const { csl } = await importInNode(
      'a.pdf',
      pdfOf({ pages: [linesAt(60, 760, LEFT)], xmp, info: '/Author (user)' }),
    );
    expect(csl).toMatchObject({
      title: 'The Vell log',
      DOI: '10.1234/vell.1',
      author: [{ family: 'Weber' }, { family: 'Ray' }],
    });
  });
});

describe('IM96 a PDF that cannot be read is refused by name', () => {
  const whole = pdfOf({ pages: [linesAt(60, 760, LEFT)] });
  const locked = pdfOf({
    pages: [linesAt(60, 760, LEFT)],
    trailer: `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  });
  it.each([
    ['protected', 'locked with a password', locked],
    ['no-text', 'pictures alone', pdfOf({ pages: [[], []] })],
    ['damaged', 'cut', whole.subarray(0, 60)],
    [
      'damaged',
      'noise after the first line',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900, 7)]),
    ],
  ])('as %s: %s', async (code, _, bytes) => {
    const source = await importInNode('log.pdf', bytes);
    expect(source).toMatchObject({ text: '', blocks: [], problems: [{ code, isFatal: true }] });
    expect(source.problems[0]?.message).toContain('“log.pdf”');
  });

  it('with 12,000 pages, at once', async () => {
    const source = await importInNode('log.pdf', pdfOf({ pages: Array.from({ length: 12_000 }, () => []) }));
    expect(source.problems).toMatchObject([{ code: 'too-large', isFatal: true }]);
    expect(source.problems[0]?.message).toContain('“log.pdf” has 12,000 pages, more than the 10,000');
  });

  it('and is read when only its list of objects is lost', async () => {
    const noTable = Buffer.from(
      Buffer.from(whole)
        .toString('latin1')
        .replace(/\d{10} 00000 n/g, '0000000777 00000 n'),
      'latin1',
    );
    expect(await textOf(noTable)).toContain('The gate of the lock');
  });

  it('and warns when some of its pages are pictures', async () => {
    const { problems } = await importInNode('log.pdf', pdfOf({ pages: [linesAt(60, 760, LEFT), []] }));
    expect(problems).toMatchObject([{ code: 'no-text', isFatal: false }]);
  });

  it('ends when it is cancelled, and keeps nothing', async () => {
    const source = await importInNode('log.pdf', whole, { isCancelled: () => true });
    expect(source).toMatchObject({ text: '', problems: [{ code: 'cancelled' }] });
  });
});
