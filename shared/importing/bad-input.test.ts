import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { MAX_SOURCE_BYTES } from '../file-limits';
import { importInNode } from './import-in-node';
import { importSource } from './index';
import { bookOf } from './testing/make-book';
import { docxOf, paragraph } from './testing/make-docx';
import { linesAt, pdfOf } from './testing/make-pdf';

function bytes(...values: (number | string)[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value)])),
  );
}

describe('IM1 nothing throws, and the same bytes give the same source', () => {
  it.each(['a.txt', 'a.md', 'a.html', 'Clipboard', 'a'])('for any bytes called %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        const once = await importInNode(name, content);
        expect(await importInNode(name, content)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [
      'a.epub',
      bookOf({ chapters: { 'a.xhtml': '<h1>One</h1><p>words of a text</p>', 'b.xhtml': '<p>more</p>' } }),
    ],
    ['a.docx', docxOf({ body: paragraph('words of a text') })],
    ['a.pdf', pdfOf({ pages: [linesAt(60, 760, ['words of a text', 'and more'])] })],
    [
      'a.mht',
      new TextEncoder().encode(
        'Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>words=20of a text that is long enough to be one</p>\n--x--\n',
      ),
    ],
  ])(
    'for any damage to a book or document: %s',
    async (name, whole) => {
      const damage = fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length));
      await fc.assert(
        fc.asyncProperty(damage, async ([at, byte, length]) => {
          const content = whole
            .map((was, index) => (index === at ? byte : was))
            .subarray(0, Math.max(1, length));
          const once = await importInNode(name, content);
          expect(once.text === '').toBe(once.problems.some(({ isFatal }) => isFatal));
          expect(await importInNode(name, content)).toEqual(once);
        }),
        { numRuns: 40 },
      );
    },
    30_000,
  );

  it('for any soup of tags and words', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul><li>',
      '</ul>',
      '<table><tr><td>',
      '</b>',
      '<b>',
      '<q>',
      '<pre>',
      '<br>',
      'words of a text ',
      '<a href="/x">',
      '<!--',
      '-->',
      '&amp;',
      '<h2>',
      '</h2>',
      '<blockquote>',
      '\n\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { text, blocks } = await importInNode('Clipboard', pieces.join(''), { mediaType: 'text/html' });
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('IM2, IM3 an empty file', () => {
  it('is refused with a sentence that names it', async () => {
    const source = await importInNode('notes.txt', '');
    expect(source).toMatchObject({ text: '', blocks: [] });
    expect(source.problems).toEqual([
      { code: 'empty', isFatal: true, message: '“notes.txt” is empty. Nothing was imported.' },
    ]);
  });

  it.each(['blank.txt', 'blank.md'])('of white space alone has no text: %s', async (name) => {
    const source = await importInNode(name, ' \n\t\n\u00a0\n');
    expect(source.problems).toMatchObject([{ code: 'no-text', isFatal: true }]);
  });
});

describe('IM4 a file that is too large', () => {
  it('is refused for its size before anything in it is looked at', async () => {
    const source = await importInNode('log.txt', new Uint8Array(50_000_000));
    expect(source.problems).toMatchObject([{ code: 'too-large', isFatal: true }]);
    expect(source.problems[0]?.message).toContain('“log.txt” is 50 MB');
  });

  it('counts of a page what is left without its pictures', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(MAX_SOURCE_BYTES)}">`;
    const words = '<p>The lock at the mouth of the river was shut for four days in the spring.</p>';
    const page = (body: string) =>
      `<title>Lock</title><article><h1>Lock</h1>${words.repeat(9)}${body}</article>`;
    expect((await importInNode('lock.html', page(picture))).text).toContain('shut for four days');
    const { problems } = await importInNode('lock.html', page(`<!--${'A'.repeat(MAX_SOURCE_BYTES)}-->`));
    expect(problems).toMatchObject([{ code: 'too-large', isFatal: true }]);
    expect(problems[0]?.message).toContain('“lock.html” has 20 MB without its pictures');
  });

  it('IM299 counts no picture or typeface that a page’s style holds, in a sheet or a tag', async () => {
    const address = `data:font/woff2;base64,${'A'.repeat(MAX_SOURCE_BYTES / 2)}`;
    const sheet = `<style>@font-face { src: url("${address}") } .note { display: none } p { background: url(${address}) }</style>`;
    const tag = `<div style="background:url(&quot;${address}&quot;);color:red"><p>What is in code, url(data:font/woff2;base64,${'B'.repeat(300)}), stays.</p></div>`;
    const words = '<p>The lock at the mouth of the river was shut for four days in the spring.</p>';
    const source = await importInNode(
      'lock.html',
      `<title>Lock</title>${sheet}<article><h1>Lock</h1>${words.repeat(9)}${tag}</article>`,
    );
    expect(source.problems).toEqual([]);
    expect(source.text).toContain(`url(data:font/woff2;base64,${'B'.repeat(300)}), stays.`);
  });

  it('is taken at the limit itself', async () => {
    const content = new Uint8Array(MAX_SOURCE_BYTES).fill(0x61);
    expect((await importInNode('log.txt', content)).problems).toEqual([]);
  });
});

describe('IM5 a binary file renamed to .txt', () => {
  it.each([
    ['an Excel workbook', bytes('PK', 3, 4, 20, 0, '[Content_Types].xml', 'xl/workbook.xml')],
    ['a ZIP archive', bytes('PK', 3, 4, 20, 0, 'photos/')],
    ['an older Word, Excel or PowerPoint document', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0)],
    ['a PNG image', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0)],
    ['a JPEG image', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['binary data', bytes('The minister', 0, 'resigned')],
    ['binary data', bytes(1, 2, 3, 4, 'words')],
  ])('is told to be %s', async (kind, content) => {
    const source = await importInNode('report.txt', content);
    expect(source).toMatchObject({ text: '', blocks: [], problems: [{ code: 'binary', isFatal: true }] });
    expect(source.problems[0]?.message).toContain(`“report.txt” is not text: it seems to be ${kind}.`);
  });
});

describe('IM6 text that is no prose', () => {
  it.each([
    ['a.rtf', '{\\rtf1 Hello}', 'an RTF document'],
    ['a.txt', '{\\rtf1 Hello}', 'an RTF document'],
    ['a.json', '{"a": 1}', 'a JSON file'],
    ['a.txt', '<?xml version="1.0"?><rss></rss>', 'an XML file'],
  ])('%s is refused', async (name, content, kind) => {
    const source = await importInNode(name, content);
    expect(source.problems).toMatchObject([{ code: 'unsupported', isFatal: true }]);
    expect(source.problems[0]?.message).toContain(`“${name}” is ${kind}`);
  });
});

describe('IM7 a page without an article', () => {
  it.each([
    ['an empty body', '<html><head><title>Home</title></head><body></body></html>'],
    [
      'scripts alone',
      '<html><body><script>document.write("The minister resigned on Thursday, he said, and left the hall.")</script></body></html>',
    ],
    [
      'a menu',
      '<html><body><ul><li><a href="/a">World news and what it means for you</a></li><li><a href="/b">All the sport of the week in one place</a></li></ul></body></html>',
    ],
  ])('is refused: %s', async (_, html) => {
    const source = await importInNode('page.html', html);
    expect(source).toMatchObject({ text: '', blocks: [], problems: [{ code: 'no-article', isFatal: true }] });
    expect(source.problems[0]?.message).toContain('“page.html”');
  });
});

describe('IM8 a file that its parser cannot take', () => {
  it('is reported by name with the reason', async () => {
    const bytes = new TextEncoder().encode('<html><body><p>words</p></body></html>');
    const source = await importSource({ name: 'odd.html', bytes }, () => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    expect(source).toMatchObject({ text: '', blocks: [], problems: [{ code: 'unreadable', isFatal: true }] });
    expect(source.problems[0]?.message).toBe(
      '“odd.html” could not be read (Maximum call stack size exceeded). Nothing was imported.',
    );
  });

  it.each([
    ['deep.md', `${'>'.repeat(60_000)} The minister resigned.`],
    ['deep.md', `${'- '.repeat(60_000)} The minister resigned.`],
    ['deep.html', `${'<div>'.repeat(3_000)}The minister resigned on Thursday, he said in a statement.`],
    ['deep.html', `<p>The minister resigned on Thursday, he said in a statement.${'<ul><li>'.repeat(3_000)}`],
    ['wide.html', `<table>${'<tr><td>The minister<td>resigned'.repeat(3_000)}</table>`],
  ])('keeps its words in bounded time however it is nested: %s', async (name, content) => {
    expect((await importInNode(name, content)).text).toContain('The minister');
  });
});

describe('IM9 metadata that cannot be read', () => {
  it('warns of broken JSON-LD and imports the article', async () => {
    const source = await importInNode(
      'page.html',
      '<html><head><script type="application/ld+json">{"headline": </script></head><body><p>The minister resigned on Thursday, he said in a statement.</p></body></html>',
    );
    expect(source.text).toBe('The minister resigned on Thursday, he said in a statement.');
    expect(source.problems).toMatchObject([{ code: 'metadata', isFatal: false }]);
  });

  it('warns of broken front matter and imports the text', async () => {
    const source = await importInNode('note.md', '---\ntitle: [unclosed\n---\n\nThe text.\n');
    expect(source.text).toBe('The text.');
    expect(source.problems).toMatchObject([{ code: 'metadata', isFatal: false }]);
    expect(source.problems[0]?.message).toContain('“note.md”');
  });
});

describe('IM13 text that cannot be decoded', () => {
  it('is refused when UTF-8 is damaged, with the line', async () => {
    const source = await importInNode('a.txt', bytes('장관은 사임했다\n더 많은 글', 0xe3, 0x81, '\n'));
    expect(source.problems).toMatchObject([{ code: 'encoding', isFatal: true }]);
    expect(source.problems[0]?.message).toContain('the first on line 2');
  });

  it('is refused when no encoding fits', async () => {
    const noise = Uint8Array.from({ length: 300 }, (_, at) => 128 + ((at * at * 7_919 + at * 31) % 128));
    const source = await importInNode('noise.txt', noise);
    expect(source).toMatchObject({ text: '', problems: [{ code: 'encoding', isFatal: true }] });
  });

  it('never holds a replacement character the file did not hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 80 }), async (content) => {
        expect((await importInNode('a.txt', content)).text).not.toContain('\ufffd');
      }),
      { numRuns: 300 },
    );
  });
});

describe('IM11 an encoding that was guessed', () => {
  it('is named in a warning, and the words are right', async () => {
    const source = await importInNode(
      'a.txt',
      iconv.encode('The minister “did not know”. It’s over.', 'win1252'),
    );
    expect(source.text).toBe('The minister “did not know”. It’s over.');
    expect(source.problems).toMatchObject([{ code: 'encoding', isFatal: false }]);
    expect(source.problems[0]?.message).toMatch(/“a\.txt”.*windows-1252/);
  });
});
