import { COMMON_REFERENCES, referencedCharacter } from '../../text';

/** One value of a record, with the line it stands in, counted from 1. */
export interface RisLine {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}

/** What stands from one `TY` to its `ER`; `line` is that of its `TY`. */
export interface RisRecord {
  readonly line: number;
  readonly lines: readonly RisLine[];
}

/** Each problem is a sentence for the user. */
export interface RisFile {
  readonly records: readonly RisRecord[];
  readonly problems: readonly string[];
}

const TAGGED = /^\s*([A-Z][A-Z0-9])(?: {1,2}-(?: |$)| {2}-|\s+- )(.*)$/;
/** Characters as publishers' sites write them for HTML. */
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

/**
 * Parts a RIS file into records (RIS 2011: `TY` begins one, `ER` ends it). A line without a tag goes on
 * where the one before ended, as programs write that wrap long values; among keywords it is the next one. A
 * record without its `ER`, and words outside of any, are problems with their line. HTML's entities (`&amp;`)
 * are their characters, but in abstracts and notes.
 */
export function readRisRecords(text: string): RisFile {
  const records: RisRecord[] = [];
  const problems: string[] = [];
  let open: { line: number; lines: RisLine[] } | null = null;
  const close = (): void => {
    if (open !== null) records.push(open);
    open = null;
  };
  let at = 0;
  for (const written of text.split(/\r\n|\r|\n/)) {
    at++;
    // some publishers part lines of their pages by signs that end no line of the file
    const raw = /[\u2028\u2029]/.test(written) ? written.replace(/\s*[\u2028\u2029]\s*/g, ' ') : written;
    const tagged = TAGGED.exec(raw);
    const tag = tagged?.[1];
    if (tag === 'TY') {
      if (open !== null) problems.push(`The record of line ${open.line} has no end (ER) before line ${at}.`);
      close();
      open = { line: at, lines: [{ tag, value: cleanValue(tag, tagged?.[2] ?? ''), line: at }] };
    } else if (tag === 'ER') {
      if (open === null) problems.push(`Line ${at} ends a record that has no beginning (TY).`);
      close();
    } else if (open === null) {
      if (raw.trim() !== '') problems.push(`Line ${at} stands outside of any record and was left out.`);
    } else if (tag !== undefined) {
      open.lines.push({ tag, value: cleanValue(tag, tagged?.[2] ?? ''), line: at });
    } else goOn(open.lines, raw);
  }
  if (open !== null)
    problems.push(`The record of line ${open.line} has no end (ER); it was read to the file’s end.`);
  close();
  return { records, problems };
}

function goOn(lines: RisLine[], raw: string): void {
  const last = lines.at(-1);
  const words = cleanValue(last?.tag ?? '', raw);
  if (words === '' || last === undefined) return;
  if (last.tag === 'KW') {
    lines.push({ ...last, value: words });
    return;
  }
  lines[lines.length - 1] = { ...last, value: last.value ? `${last.value} ${words}` : words };
}

/** Abstracts and notes, which may tell of HTML themselves. */
const PROSE = new Set(['AB', 'N1', 'N2', 'RN']);

function cleanValue(tag: string, written: string): string {
  const value = written.trim();
  if (!value.includes('&') || PROSE.has(tag)) return value;
  return value.replace(ENTITY, (entity, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return COMMON_REFERENCES[name.toLowerCase()] ?? entity;
    return referencedCharacter(decimal, hex) ?? entity;
  });
}
