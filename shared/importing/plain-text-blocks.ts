import type { RawBlock } from '../text';
import { isHardWrapped, joinLines, lineWidth } from './wrapped-lines';

/** `title` is the first line when it looks like one; it is not among the blocks. */
export interface PlainText {
  readonly title: string | null;
  readonly blocks: RawBlock[];
}

const BULLET = /^(\s*)[-*•‣◦·]\s+(?=\S)/;
const NUMBER = /^(\s*)(\d{1,3})[.)]\s+(?=\S)/;
const QUOTE = /^((?:>\s?)+)/;
const LONGEST_TITLE = 120;

/**
 * Paragraphs of plain text: divided by blank lines; lines are joined when the file is hard-wrapped and
 * stand each for itself when not. Two list items in a row make a list, `>` begins a quote. Linear.
 */
export function plainTextBlocks(source: string): PlainText {
  const groups = lineGroups(source);
  const title = titleOf(groups);
  const body = title === null ? groups : groups.slice(1);
  const isWrapped = isHardWrapped(body);
  return { title, blocks: body.flatMap((lines) => blocksOfGroup(lines, isWrapped)) };
}

/** Lines between blank lines or page breaks, trailing white space gone. */
function lineGroups(source: string): string[][] {
  return source
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+|\f/)
    .map((group) => group.split('\n').map((line) => line.trimEnd()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
}

/** A first line that stands alone, is short, does not end like a sentence and has text after it. */
function titleOf(groups: readonly string[][]): string | null {
  const [first, ...rest] = groups;
  const line = first?.length === 1 ? (first[0]?.trim() ?? '') : '';
  const isShort = line !== '' && lineWidth(line) <= LONGEST_TITLE;
  return isShort && rest.length > 0 && !/[.,;:。、，；：]$/.test(line) && !/^[-*•>]/.test(line) ? line : null;
}

function blocksOfGroup(lines: readonly string[], isWrapped: boolean): RawBlock[] {
  if (lines.every((line) => QUOTE.test(line))) return quoteBlocks(lines, isWrapped);
  if (isList(lines)) return listBlocks(lines);
  const paragraphs = isWrapped ? [joinLines(lines.map((line) => line.trim()))] : lines;
  return paragraphs.map((text) => ({ kind: 'paragraph', pieces: [{ text }] }));
}

function quoteBlocks(lines: readonly string[], isWrapped: boolean): RawBlock[] {
  const level = Math.min(9, QUOTE.exec(lines[0] ?? '')?.[1]?.replace(/\s/g, '').length ?? 1);
  const bare = lines.map((line) => line.replace(QUOTE, '').trim());
  const isJoined = isWrapped || isHardWrapped([bare]);
  const paragraphs = isJoined ? [joinLines(bare)] : bare;
  return paragraphs.map((text) => ({ kind: 'quote', level, pieces: [{ text }] }));
}

/** Two items at least, with numbers that count up: one line that begins with a dash may be dialogue. */
function isList(lines: readonly string[]): boolean {
  if (!isItem(lines[0] ?? '')) return false;
  const numbers = lines.flatMap((line) => NUMBER.exec(line)?.[2] ?? []).map(Number);
  const countsUp = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return lines.filter(isItem).length > 1 && countsUp;
}

function isItem(line: string): boolean {
  return BULLET.test(line) || NUMBER.test(line);
}

/** A line that is no item goes on with the item before it. Two columns of indent are one level. */
function listBlocks(lines: readonly string[]): RawBlock[] {
  const items: { indent: number; ordinal: number | null; lines: string[] }[] = [];
  for (const line of lines) {
    const number = NUMBER.exec(line);
    const marker = number ?? BULLET.exec(line);
    if (marker === null) items.at(-1)?.lines.push(line.trim());
    else {
      const ordinal = number === null ? null : Number(number[2]);
      items.push({ indent: marker[1]?.length ?? 0, ordinal, lines: [line.slice(marker[0].length)] });
    }
  }
  const outermost = Math.min(...items.slice(0, 1_000).map((item) => item.indent));
  return items.map(({ indent, ordinal, lines: own }) => ({
    kind: 'list-item',
    level: Math.max(1, Math.min(9, 1 + ((indent - outermost) >> 1))),
    ...(ordinal === null ? {} : { ordinal }),
    pieces: [{ text: joinLines(own) }],
  }));
}
