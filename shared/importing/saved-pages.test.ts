import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importInNode } from './import-in-node';

const STORY =
  '<p>The lock at Vell was opened on Thursday, four days late, because the gate “would not move”, the keeper said.</p>' +
  '<p>Nobody had told the boats that lay before it, and the first of them turned back to the town at noon.</p>';
const PAGE = `<html><head><title>The lock at Vell</title></head><body><article><h1>The lock at Vell</h1>${STORY}</article></body></html>`;
const SENTENCE = 'The lock at Vell was opened on Thursday, four days late, because the gate “would not move”';

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly body: string | Uint8Array;
  readonly more?: readonly string[];
}

/** A page as Chromium saves it with “Webpage, Single File”. */
function mhtml(parts: readonly Part[], headers: readonly string[] = [], isClosed = true): Uint8Array {
  const head = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://vell.example/lock?utm_source=mail',
    'Subject: The lock at Vell',
    'Date: Mon, 16 Feb 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    ...headers,
    '',
    '',
  ].join('\r\n');
  const bodies = parts.map(({ type, encoding, body, more = [] }) =>
    Buffer.concat([
      Buffer.from(
        [
          '------MultipartBoundary--x----',
          `Content-Type: ${type}`,
          `Content-Transfer-Encoding: ${encoding}`,
          ...more,
          '',
          '',
        ].join('\r\n'),
      ),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]),
  );
  return Buffer.concat([
    Buffer.from(head),
    ...bodies,
    Buffer.from(isClosed ? '------MultipartBoundary--x------\r\n' : ''),
  ]);
}

function quotedPrintable(bytes: Uint8Array): string {
  const escaped = [...bytes].map((byte) =>
    byte === 0x3d || byte > 0x7e || byte < 0x20
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  return escaped.map((character, at) => (at % 60 === 59 ? `${character}=\r\n` : character)).join('');
}

const PICTURE: Part = {
  type: 'image/png',
  encoding: 'binary',
  body: Uint8Array.of(0x89, 0x50, 0, 1, 2, 3, 0),
  more: ['Content-Location: https://vell.example/lock.png'],
};
const ROOT: Part = {
  type: 'text/html',
  encoding: 'quoted-printable',
  body: quotedPrintable(Buffer.from(PAGE)),
  more: ['Content-Location: https://vell.example/lock?utm_source=mail'],
};

describe('IM70 a page saved as MHTML', () => {
  it('is read like the page itself, with its address, whatever pictures stand beside it', async () => {
    const source = await importInNode('lock.mhtml', mhtml([ROOT, PICTURE]));
    expect(source.problems).toEqual([]);
    expect(source.text).toContain(SENTENCE);
    expect(source.csl).toMatchObject({ title: 'The lock at Vell', URL: 'https://vell.example/lock' });
    expect(source.mediaType).toBe('multipart/related');
  });

  it('was seen on the day it was saved', async () => {
    const { csl } = await importInNode('lock.mhtml', mhtml([ROOT]));
    expect(csl.accessed).toEqual({ 'date-parts': [[2026, 2, 16]] });
  });

  it('is known by its content under any name', async () => {
    expect((await importInNode('lock', mhtml([ROOT]))).text).toContain(SENTENCE);
  });

  it.each([
    ['base64', 'utf-8', (page: string) => Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['8bit', 'windows-1252', (page: string) => iconv.encode(page, 'windows-1252')],
    [
      'quoted-printable',
      'windows-1252',
      (page: string) => quotedPrintable(iconv.encode(page, 'windows-1252')),
    ],
    ['binary', 'utf-8', (page: string) => Buffer.from(page)],
  ] as const)('is decoded from %s and its part’s charset, %s', async (encoding, charset, encode) => {
    const root = { ...ROOT, type: `text/html; charset="${charset}"`, encoding, body: encode(PAGE) };
    const source = await importInNode('lock.mht', mhtml([PICTURE, root]));
    expect(source.problems).toEqual([]);
    expect(source.text).toContain(SENTENCE);
  });

  it('reads the part that the archive calls its start', async () => {
    const other = {
      ...ROOT,
      body: PAGE.replaceAll('Vell', 'Mire'),
      encoding: '8bit',
      more: ['Content-ID: <a>'],
    };
    const root = { ...ROOT, more: ['Content-ID: <b>'] };
    const start = ['Content-Type: multipart/related; boundary="----MultipartBoundary--x----"; start="<b>"'];
    const archive = Buffer.from(mhtml([other, root])).toString('latin1');
    const started = archive.replace(/Content-Type: multipart[\s\S]*?x----"/, start.join(''));
    expect((await importInNode('lock.mht', Buffer.from(started, 'latin1'))).text).toContain('lock at Vell');
  });

  it('reads the frame that holds the article where the page is only a frame', async () => {
    const frame = { ...ROOT, more: ['Content-Location: https://vell.example/text.html'] };
    const root = {
      ...ROOT,
      encoding: '8bit',
      body: '<html><frameset><frame src="text.html"></frameset></html>',
    };
    const source = await importInNode('lock.mht', mhtml([root, frame]));
    expect(source.text).toContain(SENTENCE);
  });
});

describe('IM194 an MHTML file whose own page has hardly any words', () => {
  const root = { ...ROOT, encoding: '8bit', body: '<html><body>Loading</body></html>' };

  it('is the frame that holds an article', async () => {
    const frame = { ...ROOT, more: ['Content-Location: https://vell.example/text.html'] };
    const source = await importInNode('lock.mht', mhtml([root, frame]));
    expect(source.text).toContain(SENTENCE);
    expect(source.problems).toEqual([]);
  });

  it('is those words where no frame holds one', async () => {
    const source = await importInNode('lock.mht', mhtml([root]));
    expect(source.text).toBe('Loading');
    expect(source.problems).toMatchObject([{ code: 'no-text', isFatal: false }]);
  });
});

describe('IM71 an MHTML file that is damaged', () => {
  it.each([
    ['holds no page', mhtml([PICTURE])],
    ['holds no page', Buffer.from('From: <Saved by Browser>\nMIME-Version: 1.0\n')],
    ['breaks off', mhtml([ROOT], [], false)],
  ])('is refused by name when it %s', async (reason, bytes) => {
    const source = await importInNode('lock.mhtml', bytes);
    expect(source).toMatchObject({ text: '', blocks: [], problems: [{ code: 'damaged', isFatal: true }] });
    expect(source.problems[0]?.message).toMatch(
      new RegExp(`^“lock.mhtml” is a web archive \\(MHTML\\).*${reason}`),
    );
  });

  it('is read when only a picture after the page is cut', async () => {
    expect((await importInNode('lock.mhtml', mhtml([ROOT, PICTURE], [], false))).problems).toEqual([]);
  });

  it('costs bounded time however deep its parts are nested', async () => {
    const nested = Array.from(
      { length: 5_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    );
    const source = await importInNode(
      'deep.mht',
      `Content-Type: multipart/related; boundary=r\n\n--r\n${nested.join('')}`,
    );
    expect(source.problems).toMatchObject([{ code: 'damaged', isFatal: true }]);
  });
});

describe('IM72 a page saved as one HTML file by SingleFile', () => {
  const saved = (body: string) =>
    `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://vell.example/lock \n saved date: Tue Mar 10 2026 12:00:00 GMT+0100 (CET)\n--><meta charset=utf-8><title>The lock at Vell</title>${body}`;

  it('keeps its address and the day it was saved', async () => {
    const { csl } = await importInNode('lock.html', saved(`<article>${STORY}</article>`));
    expect(csl).toMatchObject({
      URL: 'https://vell.example/lock',
      accessed: { 'date-parts': [[2026, 3, 10]] },
    });
  });

  it('has its words alone, however large the pictures in it', async () => {
    const picture = `<img alt="" src="data:image/png;base64,${'iVBORw0KGgo'.repeat(200_000)}">`;
    const source = await importInNode('lock.html', saved(`<article>${picture}${STORY}</article>`));
    expect(source.text).toContain(SENTENCE);
    expect(source.text.length).toBeLessThan(300);
  });

  it('has the words of its web components where a reader saw them', async () => {
    const component = `<x-page><template shadowrootmode="open"><x-head></x-head><article><slot></slot><x-note><template shadowrootmode=open><p>The keeper has asked for a new gate twice, in letters that this paper has seen.</p></template></x-note></article></template>${STORY}</x-page>`;
    const { text } = await importInNode('lock.html', saved(component));
    expect(text.split('\n').map((line) => line.slice(0, 15))).toEqual([
      'The lock at Vel',
      'Nobody had told',
      'The keeper has ',
    ]);
  });
});

describe('IM73 a page saved “complete” beside a folder', () => {
  it('is read alone, with the address its browser wrote into it', async () => {
    const source = await importInNode(
      'The lock at Vell.html',
      `<!DOCTYPE html>\n<!-- saved from url=(0025)https://vell.example/lock -->\n<html><head><title>The lock at Vell</title><link rel="stylesheet" href="./The lock at Vell_files/page.css"><script src="./The lock at Vell_files/page.js.download"></script></head><body><article><img src="./The lock at Vell_files/gate.png" alt="">${STORY}</article></body></html>`,
    );
    expect(source.problems).toEqual([]);
    expect(source.csl.URL).toBe('https://vell.example/lock');
    expect(source.text).toContain(SENTENCE);
  });
});
