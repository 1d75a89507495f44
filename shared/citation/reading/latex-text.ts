import { ACCENTS, MATH_SIGNS, MATH_TAGS, SIGNS, SPACED } from './latex-signs';

/** Commands whose argument CSL can format, with the tags that do it. */
const FORMATS: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    emph: ['<i>', '</i>'],
    textit: ['<i>', '</i>'],
    mkbibemph: ['<i>', '</i>'],
    textsl: ['<i>', '</i>'],
    textbf: ['<b>', '</b>'],
    mkbibbold: ['<b>', '</b>'],
    textsuperscript: ['<sup>', '</sup>'],
    mkbibsuperscript: ['<sup>', '</sup>'],
    textsubscript: ['<sub>', '</sub>'],
    textsc: ['<span style="font-variant:small-caps;">', '</span>'],
    mkbibquote: ['“', '”'],
    enquote: ['“', '”'],
  }),
);

/** `nothing` where a text needs no reading at all. */
const NEEDS_READING = /[\\{}$~]|--|``|''|\s\s|[^\S ]/;

/**
 * A LaTeX value as a CSL text: commands for letters and signs become those, formatting becomes CSL's inline
 * tags, braces go, `--` is a dash and white space one space. An unknown command leaves its argument; a
 * lone backslash, brace or dollar sign costs nothing else. Of mathematics its signs, what is raised and what
 * is lowered are kept. Linear.
 */
export function latexToText(latex: string): string {
  if (!NEEDS_READING.test(latex)) return latex.trim();
  const reader = { latex, at: 0, isMath: false };
  return readUntil(reader, '')
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** A URL or DOI: braces and the backslashes that some programs put before `_ % & #` go, nothing else. */
export function verbatimToText(latex: string): string {
  return latex
    .replace(/^\\url\{(.*)\}$/s, '$1')
    .replace(/\\([_%&#~{}$])/g, '$1')
    .replace(/[{}\s]/g, '');
}

interface Reader {
  readonly latex: string;
  at: number;
  /** Whether it stands between two dollar signs. */
  isMath: boolean;
}

function readUntil(reader: Reader, closing: '' | '}'): string {
  const { latex } = reader;
  let text = '';
  while (reader.at < latex.length) {
    const character = latex[reader.at] ?? '';
    if (character === '}') {
      reader.at++;
      if (closing === '}') return text;
    } else if (character === '{') {
      reader.at++;
      text += readUntil(reader, '}');
    } else if (character === '\\') text += readCommand(reader);
    else text += readPlain(reader);
  }
  return text;
}

const LIGATURES: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
];

function readPlain(reader: Reader): string {
  const { latex, at } = reader;
  for (const [written, sign] of LIGATURES) {
    if (latex.startsWith(written, at)) {
      reader.at += written.length;
      return sign;
    }
  }
  reader.at++;
  const character = latex[at] ?? '';
  if (character === '~') return '\u00a0';
  if (character === '$') return readDollar(reader);
  const tags = reader.isMath ? MATH_TAGS[character] : undefined;
  return tags === undefined ? character : tags[0] + argumentOf(reader, true) + tags[1];
}

/** A dollar sign opens or closes mathematics; one that nothing closes is money. */
function readDollar(reader: Reader): string {
  if (!reader.isMath && !closesMath(reader.latex, reader.at)) return '$';
  reader.isMath = !reader.isMath;
  return '';
}

/** Not the second of `$5 to $10`, nor one that is escaped. */
function closesMath(latex: string, from: number): boolean {
  CLOSING_DOLLAR.lastIndex = from;
  return CLOSING_DOLLAR.test(latex);
}

const CLOSING_DOLLAR = /(?<!\\)\$(?!\d)/g;

function readCommand(reader: Reader): string {
  const { latex } = reader;
  const name = /\\([A-Za-z]+|[\s\S]?)/y;
  name.lastIndex = reader.at;
  const found = name.exec(latex)?.[1] ?? '';
  reader.at += found.length + 1;
  const isWord = /^[A-Za-z]/.test(found);
  const accent = ACCENTS.get(found);
  // `\c` and `\v` are accents, `\cite` is not; `\-` and `\/` print nothing.
  if (accent !== undefined) return accented(argumentOf(reader, isWord), accent) || SPACED.get(found) || '';
  if (isWord) skipSpaceAfterName(reader);
  const sign = SIGNS.get(found) ?? MATH_SIGNS.get(found);
  if (sign !== undefined) {
    if (latex.startsWith('{}', reader.at)) reader.at += 2;
    return sign;
  }
  const format = FORMATS.get(found);
  if (format !== undefined) return `${format[0]}${argumentOf(reader, true)}${format[1]}`;
  // `\href{address}{words}` prints its words
  if (found === 'href') argumentOf(reader, true);
  if (found === 'frac') return `${argumentOf(reader, true)}/${argumentOf(reader, true)}`;
  // `\(` and `\)` are dollar signs of their own
  if (found === '(' || found === ')') {
    reader.isMath = found === '(';
    return '';
  }
  if (found !== '' && '\\ \n;:'.includes(found)) return ' ';
  if (found !== '' && '-/,!'.includes(found)) return '';
  return isWord ? '' : found;
}

/** The group after a command, or the one letter or command that stands there. */
function argumentOf(reader: Reader, mayHaveSpace: boolean): string {
  if (mayHaveSpace) while (/\s/.test(reader.latex[reader.at] ?? '')) reader.at++;
  const character = reader.latex[reader.at];
  if (character === undefined || character === '}') return '';
  if (character === '{') {
    reader.at++;
    return readUntil(reader, '}');
  }
  if (character === '\\') return readCommand(reader);
  const letter = String.fromCodePoint(reader.latex.codePointAt(reader.at) ?? 0);
  reader.at += letter.length;
  return letter;
}

/** The accent on the argument's first letter; dotless letters take theirs back. */
function accented(text: string, mark: string): string {
  const plain = text.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
  const first = String.fromCodePoint(plain.codePointAt(0) ?? 0x20);
  return plain === '' ? '' : (first + mark).normalize('NFC') + plain.slice(first.length);
}

/** White space after a command's name only ends it: `\ss ern` is one word. */
function skipSpaceAfterName(reader: Reader): void {
  while (/\s/.test(reader.latex[reader.at] ?? '')) reader.at++;
}
