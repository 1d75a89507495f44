import { Buffer } from 'node:buffer';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { NEWS_PAGE, textFile } from './articles';
import { deskOf, importAndOpen, importFiles, openProgram } from './desk';
import { expect, test } from './fixtures';

function packed(name: string, mimeType: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const content: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]),
  );
  return { name, mimeType, buffer: Buffer.from(zipSync({ ...content }, { level: 6 })) };
}

const BOOK = packed('mole.epub', 'application/epub+zip', {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'b.opf':
    '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Mole</dc:title><dc:creator id="c">Anna Weber</dc:creator><meta refines="#c" property="file-as">Weber, Anna</meta><dc:date>2021</dc:date></metadata><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
  'nav.xhtml':
    '<html><body><nav epub:type="toc"><ol><li><a href="a.xhtml">The lamp goes dark</a></li><li><a href="b.xhtml">The town sleeps</a></li></ol></nav></body></html>',
  'a.xhtml':
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>The lamp on the mole went dark in the night of 3 May.</p><img src="https://elsewhere.example/a.png"/></body></html>',
  'b.xhtml':
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body><p>Nobody in the town had been told.</p></body></html>',
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = packed(
  'log.docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>So the log says.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${W}><w:body><w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>The Vell log</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>First week</w:t></w:r></w:p><w:p><w:r><w:t>The gate would not move</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, the keeper wrote.</w:t></w:r></w:p></w:body></w:document>`,
  },
);

const ARCHIVED_PAGE = textFile(
  'frost.mhtml',
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://valley-courier.example/2026/05/frost',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----x"',
    '',
    '------x',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    NEWS_PAGE.buffer.toString('base64').replace(/.{76}/g, '$&\r\n'),
    '------x--',
    '',
  ].join('\r\n'),
  'multipart/related',
);

test('IM70 a page saved as MHTML opens like the page itself', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, ARCHIVED_PAGE, 'Late frost takes a third of the valley’s plums');
  const { article } = deskOf(page);
  await expect(article).toContainText('We lit nine hundred candles');
  await expect(article).not.toContainText('Copyright Valley Courier');
});

test('IM74 IM75 an EPUB book opens with its chapters as headings, and loads nothing', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, BOOK, 'The Mole');
  const { article } = deskOf(page);
  await expect(article.locator('section > *')).toHaveText([
    'The lamp goes dark',
    'The lamp on the mole went dark in the night of 3 May.',
    'The town sleeps',
    'Nobody in the town had been told.',
  ]);
  await expect(article.getByRole('heading', { name: 'The town sleeps' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+e');
  await expect(page.getByRole('dialog').getByLabel('Author')).toHaveValue(/Weber/);
  await expect(page.getByRole('dialog').getByText('from the file’s properties, dc:title')).toBeVisible();
});

test('IM83 a Word document opens with its headings and footnotes', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(page, DOCUMENT, 'The Vell log');
  const { article } = deskOf(page);
  await expect(article.locator('section > *')).toHaveText([
    'First week',
    'The gate would not move[1], the keeper wrote.',
    '[1] So the log says.',
  ]);
  await expect(article.getByRole('heading', { name: 'First week' })).toBeVisible();
});

/** A PDF of one page in two columns, and Korean that only Adobe’s character map can read. */
function twoColumns(): Buffer {
  const left = [
    'The gate of the lock would not move on',
    'Thursday, the keeper wrote, and no-',
    'body had been told why it stood still.',
  ];
  const right = [
    'The boats that lay before it turned back',
    'at noon, all but one, whose master said',
    'that he had time and would rather wait.',
  ];
  const at = (x: number, lines: readonly string[]) =>
    lines.map((line, index) => `BT /F1 10 Tf ${x} ${700 - index * 12} Td (${line}) Tj ET`);
  const korean = [...'등대의불은꺼졌다'].map((letter) => letter.charCodeAt(0).toString(16)).join('');
  const content = [
    'BT /F1 20 Tf 60 780 Td (A gate that would not move) Tj ET',
    ...at(310, right),
    ...at(60, left),
    `BT /F2 10 Tf 60 600 Td <${korean}> Tj ET`,
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> /Contents 6 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Batang /Encoding /UniKS-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Batang /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Batang /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 800 /StemV 80 >> >>] >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  // Without a list of its objects, which pdf.js makes anew.
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

test('IM90 IM91 IM97 a PDF opens column by column, read in the page’s own worker', async ({ page }) => {
  await openProgram(page);
  await importAndOpen(
    page,
    { name: 'gate.pdf', mimeType: 'application/pdf', buffer: twoColumns() },
    'A gate that would not move',
  );
  await expect(deskOf(page).article.locator('section > *')).toHaveText([
    'The gate of the lock would not move on Thursday, the keeper wrote, and nobody had been told why it stood still.',
    '등대의불은꺼졌다',
    'The boats that lay before it turned back at noon, all but one, whose master said that he had time and would rather wait.',
  ]);
});

test('IM96 a PDF that is cut or holds pictures alone is refused by name', async ({ page }) => {
  await openProgram(page);
  const noText = twoColumns()
    .toString('latin1')
    .replace(/BT[^\n]*ET/g, (drawing) => ' '.repeat(drawing.length));
  await importFiles(
    page,
    { name: 'cut.pdf', mimeType: 'application/pdf', buffer: twoColumns().subarray(0, 50) },
    { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(noText, 'latin1') },
  );
  await expect(page.getByText(/“cut\.pdf” is a PDF document that is damaged/)).toBeVisible();
  await expect(page.getByText(/“scan\.pdf” holds pictures of pages and no text/)).toBeVisible();
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
});

test('IM77 IM81 IM85 IM88 each file that cannot be opened gets one sentence, and nothing of it is stored', async ({
  page,
}) => {
  await openProgram(page);
  await importFiles(
    page,
    { ...BOOK, name: 'cut.epub', buffer: BOOK.buffer.subarray(0, 700) },
    { ...DOCUMENT, name: 'cut.docx', buffer: DOCUMENT.buffer.subarray(0, 700) },
    packed('bomb.zip', 'application/zip', { 'zeros.html': new Uint8Array(30_000_000) }),
    textFile('broken.mht', 'From: <Saved by Blink>\nMIME-Version: 1.0\n', 'multipart/related'),
  );
  for (const name of ['cut.epub', 'cut.docx', 'bomb.zip', 'broken.mht'])
    await expect(page.getByText(new RegExp(`“${name.replace('.', '\\.')}”`))).toHaveCount(1);
  await expect(page.getByText('4 not imported.')).toBeVisible();
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(1);
});

test('IM86 IM87 each file of a ZIP archive becomes a source, and the rest is named in one line', async ({
  page,
}) => {
  await openProgram(page);
  await importFiles(
    page,
    packed('all.zip', 'application/zip', {
      'news/frost.html': new Uint8Array(NEWS_PAGE.buffer),
      'news/frost_files/frame.html': '<p>A frame that nobody meant to read, in more than eight words.</p>',
      'notes/lamp.txt': 'The lamp went dark and nobody in the town was told of it.',
      'mole.epub': new Uint8Array(BOOK.buffer),
      'notes/.DS_Store': 'x',
      'picture.png': 'x',
    }),
  );
  await expect(page.getByText(/^3 sources added/)).toBeVisible();
  await expect(
    page.getByText('“picture.png” in “all.zip” cannot be imported; the other files were.'),
  ).toBeVisible();
  await expect(deskOf(page).sources.getByRole('listitem')).toHaveCount(4);
});

test('LI6 a folder is chosen by a command and each source in it goes in', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'provenote-folder-'));
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'lamp.txt'), 'The lamp went dark and nobody in the town was told of it.');
  await writeFile(
    join(folder, 'deep', 'gate.md'),
    '# The gate\n\nIt would not move, the keeper wrote on Thursday.',
  );
  await openProgram(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Import a folder');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(folder);
  await expect(page.getByText(/^2 sources added/)).toBeVisible();
  await expect(deskOf(page).sources.getByRole('listitem').filter({ hasText: 'The gate' })).toBeVisible();
  await rm(folder, { recursive: true, force: true });
});
