import { type Line, linesOf } from './lines';

/** What can carry no id and is known by its words alone: a heading, a rule. */
const KNOWN_BY_WORDS = /^(?:#{1,6} .*|\* \* \*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const FOOTNOTE = /^\[\^([\w-]+)\]:/;
const ID_ALONE = /^\^([A-Za-z\d-]+)[ \t]*$/;
const ID_AT_END = /[ \t]\^([A-Za-z\d-]+)[ \t]*$/;

/** What a stretch of a file may be known by. */
export type Mark =
  | { readonly kind: 'property' | 'footnote' | 'id'; readonly name: string }
  | { readonly kind: 'words' };

/** A stretch of a file that may be a block of ours: where it stands, and its words without its id. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
  readonly body: string;
}

export const isKnownByWords = (text: string): boolean => KNOWN_BY_WORDS.test(text);

/**
 * The stretches of a file for Obsidian in order: its properties, then all that ends in a block id of which `isOurs`
 * says so, headings, rules and footnotes. An id at the end of a line belongs to the paragraph that ends there; one
 * alone on a line to the quote, list or code before it. What else there is belongs to no stretch. Linear.
 */
export function stretchesOf(file: string, isOurs: (id: string) => boolean): readonly Stretch[] {
  const lines = linesOf(file);
  const bodyAt = endOfHead(lines);
  return [
    ...properties(lines.slice(1, Math.max(1, bodyAt - 1)), file),
    ...blocks(lines.slice(bodyAt), file, isOurs),
  ];
}

/** The index of the first line after the YAML block that opens a file, 0 where none does. */
function endOfHead(lines: readonly Line[]): number {
  if (lines[0]?.text !== '---') return 0;
  const end = lines.findIndex(({ text }, at) => at > 0 && text === '---');
  return end < 0 ? 0 : end + 1;
}

function properties(lines: readonly Line[], file: string): readonly Stretch[] {
  const found: Stretch[] = [];
  lines.forEach((line, at) => {
    const name = /^([\p{L}\d_-]+):(?:\s|$)/u.exec(line.text)?.[1];
    if (name === undefined) return;
    let last = line;
    for (const next of lines.slice(at + 1)) {
      if (!/^(?:\s+\S|-(?:\s|$))/.test(next.text)) break;
      last = next;
    }
    const { start } = line;
    const { end } = last;
    found.push({ start, end, mark: { kind: 'property', name }, body: file.slice(start, end) });
  });
  return found;
}

function blocks(lines: readonly Line[], file: string, isOurs: (id: string) => boolean): readonly Stretch[] {
  const found: Stretch[] = [];
  /** Runs of lines without a blank one between that nothing has claimed; `open` is the last of them. */
  let runs: { start: number; end: number; isIndented: boolean }[] = [];
  let open = false;
  let fence = '';
  const claim = (start: number, end: number, mark: Mark, body: string) => {
    found.push({ start, end, mark, body });
    runs = [];
    open = false;
  };
  for (const [at, line] of lines.entries()) {
    const { start, end, text } = line;
    const opensFence = FENCE.exec(text)?.[1];
    if (fence) {
      const run = runs.at(-1);
      if (run) run.end = end;
      if (opensFence?.startsWith(fence) && text.trim() === opensFence) fence = '';
      continue;
    }
    const footnote = FOOTNOTE.exec(text)?.[1];
    const alone = ID_ALONE.exec(text)?.[1];
    const closing = ID_AT_END.exec(text);
    if (text.trim() === '') open = false;
    else if (isKnownByWords(text)) claim(start, end, { kind: 'words' }, text);
    else if (footnote !== undefined) {
      const last = lastIndented(lines, at);
      claim(start, last.end, { kind: 'footnote', name: footnote }, file.slice(start, last.end));
    } else if (alone !== undefined && isOurs(alone)) {
      const from = startOfBlock(runs) ?? start;
      claim(from, end, { kind: 'id', name: alone }, file.slice(from, runs.at(-1)?.end ?? start));
    } else if (closing?.[1] !== undefined && isOurs(closing[1])) {
      const from = open ? (runs.at(-1)?.start ?? start) : start;
      claim(from, end, { kind: 'id', name: closing[1] }, file.slice(from, start + closing.index));
    } else {
      const run = runs.at(-1);
      if (open && run) run.end = end;
      else runs.push({ start, end, isIndented: /^\s/.test(text) });
      open = true;
      fence = opensFence ?? '';
    }
  }
  return found;
}

/** Where the block begins that ends in the last run: an indented run goes on with the item before it. */
function startOfBlock(
  runs: readonly { readonly start: number; readonly isIndented: boolean }[],
): number | undefined {
  const begins = runs.findLast(({ isIndented }) => !isIndented) ?? runs[0];
  return begins?.start;
}

/** The last line of what is indented under a line. */
function lastIndented(lines: readonly Line[], at: number): Line | { readonly end: number } {
  let last = lines[at] ?? { end: 0 };
  for (const line of lines.slice(at + 1)) {
    if (!/^\s+\S/.test(line.text)) break;
    last = line;
  }
  return last;
}
