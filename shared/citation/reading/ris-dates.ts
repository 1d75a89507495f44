import type { CslDate } from '../../model';
import { parseDate } from '../date-parsing';

/**
 * The date that several tags of a record give, the most exact of them in the order given. `year` is that of
 * `PY`, which a date without one (`March 12`, as EndNote asks for it) belongs to. Words that name no date
 * are kept where nothing better is known; no values give null.
 */
export function readRisDate(texts: readonly string[], year: string | undefined): CslDate | null {
  const dates = texts.map((text) => dateOf(text, year)).filter((date) => date !== null);
  return dates.toSorted((a, b) => precision(b) - precision(a))[0] ?? null;
}

/** Words that name a year say more than it alone. */
const precision = ({ literal = '', 'date-parts': parts }: CslDate): number =>
  parts?.[0]?.length ?? (/\d{4}/.test(literal) ? 1.5 : 0);

const SLASHED = /^\s*(-?\d{1,4})?\s*\/\s*(\d{0,2})\s*(?:\/\s*(\d{0,2})\s*(?:[/\s]\s*(.*))?)?$/;
/** `2008 Mar 12`, `2008/Mar`, `2008 Mar-Apr`. */
const YEAR_FIRST = /^(\d{4})[\s/,-]+(\p{L}+)\.?(?:\s*[/-]\s*(\p{L}+)\.?)?(?:[\s/,-]+(\d{1,2}))?$/u;

/** `YYYY/MM/DD/other`, any part of which may be empty, or a date as people write it. */
function dateOf(text: string, knownYear: string | undefined): CslDate | null {
  const slashed = SLASHED.exec(text);
  if (!slashed) return ambiguous(text) ?? wordsOf(text, knownYear);
  const [, given = '', month = '', day = '', other = ''] = slashed;
  const year = given || (month === '' ? '' : (knownYear ?? ''));
  const words = other.trim();
  if (words !== '' && (month === '' || day === '')) {
    const parsed = parseDate(words);
    if (parsed.ok) return parsed.date;
    if (year === '') return wordsOf(words, knownYear);
  }
  if (!(Math.abs(Number(year)) > 0)) return null;
  const range = words === '' ? null : parseDate(words);
  if (range?.ok) return range.date;
  const parts = [Number(year), Number(month), Number(day)];
  const end = parts.findIndex((part, index) => index > 0 && !(part > 0));
  return { 'date-parts': [end < 0 ? parts : parts.slice(0, end)] };
}

function wordsOf(text: string, knownYear: string | undefined): CslDate | null {
  // `0000` is how some databases say that they know no date
  if (/^0+(?:-0+)*$/.test(text)) return null;
  const unparted = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (unparted !== null) return wordsOf(unparted.slice(1).join('-'), knownYear);
  const [, year = '', month = '', toMonth = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  const months = toMonth === '' ? month : `${month}–${toMonth}`;
  const readings = [
    text,
    ...(year === '' ? [] : [`${day} ${months} ${year}`.trim()]),
    ...(knownYear === undefined || /\d{4}/.test(text) ? [] : [`${text} ${knownYear}`]),
  ];
  for (const reading of readings) {
    const parsed = parseDate(reading);
    if (parsed.ok) return parsed.date;
  }
  return { literal: text };
}

/** What could be the 3rd of April or the 4th of March is at least of its year. */
function ambiguous(text: string): CslDate | null {
  const year = /^\d{1,2}[-./]\d{1,2}[-./](\d{4})$/.exec(text)?.[1];
  return year === undefined || parseDate(text).ok ? null : { 'date-parts': [[Number(year)]] };
}
