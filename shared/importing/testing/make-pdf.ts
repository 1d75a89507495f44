/** Words of one line: where they begin, in points from the left and from the bottom of the page, and their size. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

interface Parts {
  /** What stands on each page. */
  readonly pages: readonly (readonly Words[])[];
  /** Entries of the Info dictionary as PDF writes them: `/Title (The log)`. */
  readonly info?: string;
  readonly xmp?: string;
  readonly language?: string;
  /** More entries of the trailer. */
  readonly trailer?: string;
  /** Turns the pages, in degrees clockwise. */
  readonly rotate?: number;
  /** A transformation before the words, `0 1 -1 0 595 0 cm` for words that lie on their side. */
  readonly before?: string;
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** Korean as older programs wrote it: no font in the file and no letters for its codes but by Adobe's map. */
const KOREAN =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Batang /Encoding /UniKS-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Batang /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Batang /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 800 /StemV 80 >> >>] >>';

/** A PDF of A4 pages in Helvetica, or in Korean, as small as one can be. */
export function pdfOf({
  pages,
  info,
  xmp,
  language,
  trailer = '',
  rotate = 0,
  before = '',
}: Parts): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const stream = (content: string, more = '') =>
    add(`<< /Length ${content.length} ${more}>>\nstream\n${content}\nendstream`);
  const catalog = add('');
  const tree = add('');
  const font = add(FONT);
  const korean = add(KOREAN);
  const kids = pages.map((words) => {
    const content = stream([before, ...words.map(drawn)].join('\n'));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources << /Font << /F1 ${font} 0 R /F2 ${korean} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  const metadata = xmp === undefined ? '' : `/Metadata ${stream(xmp, '/Type /Metadata /Subtype /XML ')} 0 R`;
  const lang = language === undefined ? '' : `/Lang (${language})`;
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${metadata} ${lang} >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const infoEntry = info === undefined ? '' : `/Info ${add(`<< ${info} >>`)} 0 R`;
  return written(objects, `/Root ${catalog} 0 R ${infoEntry} ${trailer}`);
}

function drawn({ text, x, y, size = 10 }: Words): string {
  if (/\p{sc=Hangul}/u.test(text)) {
    const codes = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'));
    return `BT /F2 ${size} Tf ${x} ${y} Td <${codes.join('')}> Tj ET`;
  }
  const escaped = text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('–', '\\226')
    .replaceAll('•', '\\225')
    .replaceAll('’', '\\222');
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
}

function written(objects: readonly string[], trailer: string): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const text = `${index + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    parts.push(text);
    length += text.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Uint8Array.from(Buffer.from(parts.join(''), 'latin1'));
}

/** Lines under each other, 12 points apart, from `y` downwards. */
export function linesAt(x: number, y: number, texts: readonly string[], size = 10): Words[] {
  return texts.map((text, index) => ({ text, x, y: y - index * size * 1.2, size }));
}
