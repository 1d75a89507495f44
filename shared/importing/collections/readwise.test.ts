import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCollection } from './read-collection';

const HEADER =
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags';
const ROW = 'It rose,Tides,Maja Lindqvist,B00X,,,,location,12,2026-03-04 10:00:00+00:00,';
const read = (...lines: string[]) =>
  readCollection({ name: 'file.csv', bytes: new TextEncoder().encode([HEADER, ...lines].join('\r\n')) });
const words = (collection: Awaited<ReturnType<typeof read>>) =>
  collection?.sources.flatMap(({ annotations }) => annotations.map(({ exact }) => exact));

describe('IM110 highlights of Readwise come with note, colour, tags, place and time', () => {
  it('by the book or article they are from', async () => {
    const collection = await read(
      '"The minister ""did not know"", he said.\nTwice.",Tides,"Maja Lindqvist and Vincent van Gogh",B00X,Who?,yellow,"flood, to check",page,12,2026-03-04 10:00:00+00:00,"coast, read"',
      '하이라이트,Tides,"Maja Lindqvist and Vincent van Gogh",B00X,,,,location,1204,,"coast, read"',
      '',
      'A line.,How it went,Nordby Press,,,mauve,,order,3,2026-03-05 10:00:00+00:00,',
    );
    expect(collection).toEqual({
      kind: 'Readwise',
      problems: [],
      sources: [
        {
          csl: {
            id: '',
            type: 'book',
            title: 'Tides',
            author: [
              { family: 'Lindqvist', given: 'Maja' },
              { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
            ],
            keyword: 'coast, read',
            note: 'Amazon: B00X',
          },
          annotations: [
            {
              exact: 'The minister "did not know", he said.\nTwice.',
              prefix: '',
              suffix: '',
              start: null,
              end: null,
              comment: 'Who?',
              tags: ['flood', 'to check'],
              colour: 'amber',
              createdAt: Date.parse('2026-03-04T10:00:00Z'),
              updatedAt: Date.parse('2026-03-04T10:00:00Z'),
              locator: 'p. 12',
            },
            expect.objectContaining({ exact: '하이라이트', createdAt: null, locator: 'loc. 1204' }),
          ],
        },
        {
          csl: { id: '', type: 'document', title: 'How it went', author: [{ literal: 'Nordby Press' }] },
          annotations: [expect.objectContaining({ exact: 'A line.', colour: null, locator: '' })],
        },
      ],
    });
  });

  it('whatever the order of the columns, and with the semicolons of a spreadsheet', async () => {
    const csv = '\ufeffBook Title;Note;Highlight\nTides;Who?;It rose, they said\n';
    const collection = await readCollection({ name: 'x', bytes: new TextEncoder().encode(csv) });
    expect(collection?.sources).toMatchObject([
      { csl: { title: 'Tides' }, annotations: [{ exact: 'It rose, they said', comment: 'Who?' }] },
    ]);
  });
});

describe('IM111 a row of Readwise that is broken is named by its line, and the others are read', () => {
  it('where a quotation mark never closes', async () => {
    const collection = await read(
      ROW,
      '"It fell,Tides,,,,,,,,,',
      ROW.replace('rose', 'stood'),
      '"Last",Tides,,,,,,,,,',
    );
    expect(words(collection)).toEqual(['It rose', 'It stood', 'Last']);
    expect(collection?.problems).toEqual([
      'Line 3 was left out: its quotation marks or columns do not come out.',
    ]);
  });

  it('where columns are missing, lines that follow each other as one', async () => {
    const collection = await read('two,columns', 'three,of,them', ROW);
    expect(words(collection)).toEqual(['It rose']);
    expect(collection?.problems).toEqual([
      'Lines 2 to 3 were left out: their quotation marks or columns do not come out.',
    ]);
  });

  it('but a mark that is only not doubled does no harm', async () => {
    const collection = await read('"He "knew" it",Tides,,,,,,,,,', '"a', 'b",Tides,,,,,,,,,', 'short');
    expect(words(collection)).toEqual(['He "knew" it', 'a\nb']);
    expect(collection?.problems).toEqual([
      'Line 5 was left out: its quotation marks or columns do not come out.',
    ]);
  });

  it('and where it has no words or no title', async () => {
    const collection = await read('"two', 'lines",Tides,,,,,,,,,', ',Tides,,,,,,,,,', 'x,,,,,,,,,,');
    expect(words(collection)).toEqual(['two\nlines']);
    expect(collection?.problems).toEqual([
      'Line 4 was left out: it has neither words nor a note.',
      'Line 5 was left out: it has no title.',
    ]);
  });

  it('and of a file that is nothing but broken rows the rest is given up', async () => {
    const collection = await read(...Array.from({ length: 4_000 }, (_, at) => (at % 2 === 0 ? '"a' : ROW)));
    expect(words(collection)?.length).toBeGreaterThan(50);
    expect(collection?.problems[0]).toBe(
      'Too many lines are broken; what stands after line 200 was left out.',
    );
  });

  it('and nothing throws, whatever stands in the rows', async () => {
    const piece = fc.constantFrom('"', ',', '\n', '\r\n', 'x', ROW, '""', ' ', ';');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (parts) => {
        const collection = await read(ROW, parts.join(''));
        expect(words(collection)?.[0]).toBe('It rose');
      }),
    );
  });
});
