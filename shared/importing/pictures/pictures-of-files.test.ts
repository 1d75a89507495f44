import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../file-ranges';
import { importInNode, outline } from '../import-in-node';
import type { ImportedSource } from '../index';
import { bookOf, zipOf } from '../testing/make-book';
import { docxOf, paragraph } from '../testing/make-docx';
import { addressOf, noise, pngHead, pngOf } from '../testing/make-pictures';
import { unpackZip } from '../unpack-zip';

const FIRST =
  '<p>The lock at Vell was opened on Thursday, four days late, because the gate “would not move”, the keeper said.</p>';
const SECOND =
  '<p>Nobody had told the boats that lay before it, and the first of them turned back to the town at noon.</p>';
const THIRD =
  '<p>The water stood a hand below the mark, which it had not done since the spring of the great flood, and went on falling.</p>';

const LOCK = pngOf(80, 60, 1);
const BOAT = pngOf(70, 90, 2);
const ICON = pngOf(24, 24, 3);

const pageOf = (article: string, around = '') =>
  `<html><head><title>The lock at Vell</title></head><body>${around}<article><h1>The lock at Vell</h1>${article}</article></body></html>`;
const img = (bytes: Uint8Array, more = '') => `<img src="${addressOf(bytes)}" ${more}>`;

/** Which pictures a source has, each with its size, description, place and caption. */
function shown({ pictures = [], text, blocks }: ImportedSource): string[] {
  const words = (at: number | undefined) => {
    const block = blocks[at ?? -1];
    return block === undefined ? 'the end' : text.slice(block.start, block.end).slice(0, 12);
  };
  return pictures.map(({ width, height, alt, before, caption }) =>
    [
      `${width}×${height} before “${words(before)}”`,
      alt,
      caption === undefined ? '' : `as “${words(caption)}”`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
}

describe('IM241 pictures that are in the file', () => {
  it('are kept byte for byte, where they stand among the blocks', async () => {
    const source = await importInNode(
      'lock.html',
      pageOf(`${img(LOCK, 'alt="The lock"')}${FIRST}<p>${img(BOAT)}</p>${SECOND}${THIRD}`),
    );
    expect(source.problems).toEqual([]);
    expect(shown(source)).toEqual(['80×60 before “The lock at ”, The lock', '70×90 before “Nobody had t”']);
    expect(source.pictures?.map(({ bytes }) => Buffer.compare(bytes, LOCK))[0]).toBe(0);
    expect(Buffer.from(source.pictures?.[1]?.bytes ?? []).equals(BOAT)).toBe(true);
    expect(source.pictures?.[0]?.mediaType).toBe('image/png');
  });

  it('stand behind the paragraph in whose middle they are, and behind the last', async () => {
    const inside = FIRST.replace('opened', `opened ${img(LOCK)} again`);
    const source = await importInNode('lock.html', pageOf(`${inside}${SECOND}${THIRD}<p>${img(BOAT)}</p>`));
    expect(shown(source)).toEqual(['80×60 before “Nobody had t”', '70×90 before “the end”']);
  });

  it('are not those around the article, nor those of its teasers', async () => {
    const logo = `<header><a href="/">${img(pngOf(90, 40, 4))}</a></header>`;
    const teasers = `<h3>Related articles</h3><ul><li><a href="https://vell.example/1">${img(BOAT)}Mill burns down again</a></li></ul>`;
    const source = await importInNode(
      'lock.html',
      pageOf(`${FIRST}${img(LOCK)}${SECOND}${THIRD}${FIRST}${SECOND}${teasers}`, logo),
    );
    expect(source.text).not.toContain('Mill');
    expect(shown(source)).toEqual(['80×60 before “Nobody had t”']);
  });

  it('come along where the second extractor finds the article', async () => {
    const boxes = Array.from(
      { length: 14 },
      (_, at) =>
        `<div class="w"><div class="i"><span>On day ${at + 1} the gate of the lock would not move, the keeper wrote, and nobody in the town had been told why.</span></div></div>`,
    );
    const icon = `<img width="16" height="16" src="${addressOf(ICON)}">`;
    const html = `<html><head><title>The Vell log</title></head><body>${icon}<div class="sidebar-comment-box"><div id="page">${boxes[0]}<figure>${img(LOCK)}<figcaption>The gate, shut.</figcaption></figure>${boxes.slice(1).join('')}</div></div></body></html>`;
    expect(shown(await importInNode('log.html', html))).toEqual([
      '80×60 before “The gate, sh”, as “The gate, sh”',
    ]);
  });
});

describe('IM242 pictures are found', () => {
  it('as the second choice behind a placeholder, and in the sources of a <picture>', async () => {
    const lazy = `<img src="${addressOf(pngOf(20, 15, 9))}" data-src="${addressOf(LOCK)}">`;
    const chosen = `<picture><source srcset="${addressOf(BOAT)} 2x"><img src="https://vell.example/far.png" alt="A boat"></picture>`;
    const source = await importInNode('lock.html', pageOf(`${FIRST}${lazy}${SECOND}${chosen}${THIRD}`));
    expect(shown(source)).toEqual(['80×60 before “Nobody had t”', '70×90 before “The water st”, A boat']);
  });

  it('in the style of a page, where SingleFile puts what it shows twice', async () => {
    const style = `<style>:root{--sf-img-3: url("${addressOf(LOCK)}")}</style>`;
    const picture = `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='80' height='60'><rect fill-opacity='0'/></svg>" style="background-image:var(--sf-img-3)!important">`;
    const source = await importInNode('lock.html', pageOf(`${FIRST}${picture}${SECOND}${THIRD}`, style));
    expect(shown(source)).toEqual(['80×60 before “Nobody had t”']);
  });

  it('in parts of a web archive, by address, by relative address and by id', async () => {
    const html = pageOf(
      `${FIRST}<img src="https://vell.example/a.png">${SECOND}<img src="pictures/b.png">${THIRD}<img src="cid:c@vell">${FIRST}`,
    );
    const parts = [
      ['Content-Type: text/html', 'Content-Location: https://vell.example/lock', '', html],
      ...[
        ['Content-Location: https://vell.example/a.png', LOCK] as const,
        ['Content-Location: https://vell.example/pictures/b.png', BOAT] as const,
        ['Content-ID: <c@vell>', LOCK] as const,
      ].map(([name, bytes]) => [
        'Content-Type: application/octet-stream',
        'Content-Transfer-Encoding: base64',
        name,
        '',
        Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
      ]),
    ];
    const archive = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="=x="',
      '',
      ...parts.flatMap((part) => ['--=x=', ...part]),
      '--=x=--',
    ].join('\r\n');
    const source = await importInNode('lock.mhtml', archive);
    expect(source.problems).toEqual([]);
    expect(shown(source)).toEqual([
      '80×60 before “Nobody had t”',
      '70×90 before “The water st”',
      '80×60 before “The lock at ”',
    ]);
  });

  it('in a book: in its chapters, and as its cover, which has no words', async () => {
    const cover = '<svg xmlns="http://www.w3.org/2000/svg"><image xlink:href="../images/cover.png"/></svg>';
    const source = await importInNode(
      'mole.epub',
      bookOf({
        chapters: {
          'cover.xhtml': cover,
          'one.xhtml': `<h1>One</h1>${FIRST}<figure><img src="../images/lock%201.png" alt=""/><figcaption>The lock.</figcaption></figure>`,
          'two.xhtml': `<h1>Two</h1>${SECOND}<img src="https://vell.example/far.png"/>`,
          'plate.xhtml': '<p><img src="../images/cover.png"/></p>',
        },
        more: { 'OEBPS/images/cover.png': BOAT, 'OEBPS/images/lock 1.png': LOCK },
      }),
    );
    expect(source.problems).toEqual([]);
    expect(shown(source)).toEqual([
      '70×90 before “One”',
      '80×60 before “The lock.”, as “The lock.”',
      '70×90 before “the end”',
    ]);
    expect(source.pictures?.[0]?.bytes).toBe(source.pictures?.[2]?.bytes);
  });

  it('in a Word document, with the caption below', async () => {
    const drawing = (id: string) =>
      `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="A lock gate"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const body = [
      paragraph('The lock was opened on Thursday.'),
      paragraph(drawing('p1')),
      paragraph('Figure 1: the lock', 'Caption'),
      paragraph('Nobody had told the boats.'),
      paragraph(drawing('missing')),
    ];
    const file = docxOf({
      body: body.join(''),
      styles: { Caption: 'caption' },
      more: {
        'word/media/image1.png': LOCK,
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/><Relationship Id="missing" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image2.png"/></Relationships>',
      },
    });
    const source = await importInNode('lock.docx', file);
    expect(source.problems).toEqual([]);
    expect(outline(source)).toEqual([
      'paragraph: The lock was opened on Thursday.',
      'caption: Figure 1: the lock',
      'paragraph: Nobody had told the boats.',
    ]);
    expect(shown(source)).toEqual(['80×60 before “Figure 1: th”, A lock gate, as “Figure 1: th”']);
  });

  it('in Markdown, alone, in a line, by reference and as HTML, and code that shows one is left as it is', async () => {
    const address = addressOf(LOCK);
    const code = `![a](${address})`;
    const source = await importInNode(
      'lock.md',
      `# The lock\n\n![The lock](${address})\n\nA boat ![boat][b] turned back.\n\n    ${code}\n\n<p>Words <img src="${address}"></p>\n\n[b]: ${addressOf(BOAT)}\n`,
    );
    expect(outline(source)).toEqual([
      'paragraph: A boat turned back.',
      `preformatted: ${code}`,
      'paragraph: Words',
    ]);
    expect(shown(source)).toEqual([
      '80×60 before “A boat turne”, The lock',
      '70×90 before “![a](data:im”, boat',
      '80×60 before “the end”',
    ]);
  });

  it('in the folder that came along with a page or a text', async () => {
    const { files } = await unpackZip({
      name: 'saved.zip',
      ranges: rangesOf(
        zipOf({
          'day/The lock.html': pageOf(
            `${FIRST}<img src="./The%20lock_files/a.png">${SECOND}<img src="../a.png">${THIRD}`,
          ),
          'day/The lock_files/a.png': LOCK,
          'a.png': BOAT,
          'note.md': 'Words.\n\n![](pictures/b.png)\n',
          'pictures/b.png': BOAT,
        }),
      ),
    });
    const sources = await Promise.all(
      files.map(async ({ name, read, beside }) => importInNode(name, (await read()) ?? '', { beside })),
    );
    expect(sources.map(shown)).toEqual([['80×60 before “Nobody had t”'], ['70×90 before “the end”']]);
  });
});

describe('IM243 no picture is', () => {
  it('what is smaller than 32 pixels either way, or somewhere else, or SVG', async () => {
    const svg = `<img src="${addressOf(new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(400)}</svg>`), 'image/png')}">`;
    const source = await importInNode(
      'lock.html',
      pageOf(
        `${FIRST}${img(ICON)}${img(pngOf(600, 8, 5))}<img src="https://vell.example/far.png" data-src="far.png">${svg}${SECOND}${THIRD}`,
      ),
    );
    expect(source.pictures).toBeUndefined();
    expect(source.problems).toEqual([]);
  });
});

describe('IM244 what is too much is left out, which one sentence says', () => {
  it('a picture of 100 million pixels is never drawn, nor one of an unknown kind', async () => {
    const bomb = Buffer.concat([pngHead(20_000, 20_000), noise(300)]);
    const bitmap = Buffer.concat([Buffer.from('BM'), noise(4_000)]);
    const source = await importInNode(
      'lock.html',
      pageOf(`${FIRST}${img(bomb)}${img(LOCK)}${SECOND}${img(bitmap)}${THIRD}`),
    );
    expect(shown(source)).toEqual(['80×60 before “Nobody had t”']);
    expect(source.problems).toEqual([
      {
        code: 'pictures',
        isFatal: false,
        message:
          '2 pictures of “lock.html” are not shown: too large or too many, damaged, or not PNG, JPEG, GIF, WebP or AVIF. The original file keeps them.',
      },
    ]);
  });

  it('after 500 pictures the rest is left out', async () => {
    const many = `${FIRST}${img(LOCK)}${SECOND}${img(BOAT)}`.repeat(251);
    const source = await importInNode('lock.html', pageOf(many));
    expect(source.pictures).toHaveLength(500);
    expect(source.problems.map(({ message }) => message.slice(0, 31))).toEqual(
      ['2 pictures of “lock.html” are no'].map((start) => start.slice(0, 31)),
    );
  });
});

describe('IM245 a picture and its caption', () => {
  it('belong together, above or below, and a description that is the caption is not said twice', async () => {
    const below = `<figure>${img(LOCK, 'alt="A gate"')}<figcaption>The lock, shut.</figcaption></figure>`;
    const above = `<figure><figcaption>A boat.</figcaption>${img(BOAT)}</figure>`;
    const described = `<figure>${img(LOCK, 'alt="The gate from afar"')}${img(BOAT, 'alt="IMG_1.jpg"')}</figure>`;
    const source = await importInNode(
      'lock.html',
      pageOf(`${FIRST}${below}${SECOND}${above}${THIRD}${described}${FIRST}`),
    );
    expect(shown(source)).toEqual([
      '80×60 before “The lock, sh”, A gate, as “The lock, sh”',
      '70×90 before “The water st”, as “A boat.”',
      '80×60 before “The gate fro”, as “The gate fro”',
      '70×90 before “The gate fro”',
    ]);
  });

  it('a picture that stands twice at one place is shown once', async () => {
    const twice = `${FIRST}${img(LOCK)}${img(LOCK)}${SECOND}${THIRD}`;
    expect(shown(await importInNode('lock.html', pageOf(twice)))).toHaveLength(1);
  });
});

describe('IM246 the text is the same with its pictures and without', () => {
  const withPictures = pageOf(
    `<p>${img(LOCK)}</p>${FIRST.replace('four', `${img(BOAT)}four`)}<figure>${img(LOCK, 'alt="The gate"')}</figure>${SECOND}<table><tr><td>${img(BOAT)}Boats</td><td>12</td></tr><tr><td>${img(LOCK)}</td><td>${img(BOAT)}</td></tr></table><ul><li>${img(LOCK)}<p>One.</p></li><li>Two.${img(BOAT)}</li></ul>${THIRD}`,
  );
  const without = withPictures.replaceAll(/src="data:[^"]+"/g, 'src="https://vell.example/far.png"');

  // Of the eight of the piece two are the same at one place; a page's table of pictures is none of its article.
  it.each([
    ['of a page', (html: string) => html, 5],
    ['of a piece of one, as it is pasted', (html: string) => `<!--StartFragment-->${html}`, 7],
  ])('%s, to the last character, with its blocks', async (_, made, count) => {
    const [a, b] = await Promise.all(
      [withPictures, without].map((html) => importInNode('a.html', made(html))),
    );
    if (a === undefined || b === undefined) throw new Error('two pages were imported');
    expect(a.text).toBe(b.text);
    expect(a.blocks).toEqual(b.blocks);
    expect(a.pictures).toHaveLength(count);
    expect(b.pictures).toBeUndefined();
  });
});
