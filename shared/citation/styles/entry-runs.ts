const MARKS = ['italic', 'bold', 'smallCaps', 'superscript', 'subscript', 'underline'] as const;
export type Mark = (typeof MARKS)[number];

/** A stretch of a bibliography entry in one look; a mark that is absent is not set. */
export type TextRun = { readonly text: string } & { readonly [mark in Mark]?: true };

/** Each mark's element in the format that citeproc writes for us, and the one that ends it inside itself. */
export const MARK_TAGS: Readonly<Record<Mark, { readonly on: string; readonly off: string }>> = {
  italic: { on: 'i', off: 'noi' },
  bold: { on: 'b', off: 'nob' },
  smallCaps: { on: 'sc', off: 'nosc' },
  superscript: { on: 'sup', off: 'nosup' },
  subscript: { on: 'sub', off: 'nosub' },
  underline: { on: 'u', off: 'nou' },
};
/** An element that only stands apart, such as an entry's number: one space is between it and what follows. */
export const BLOCK_TAG = 'div';

const TAG = /<(\/?)([a-z]+)>/g;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/**
 * An entry as runs, from what citeproc wrote in our format (`output-format.ts`), in which every sign of
 * the record itself is escaped. Runs of spaces become one, the words are NFC. Linear.
 */
export function readEntry(written: string): readonly TextRun[] {
  const runs: { text: string; marks: readonly Mark[] }[] = [];
  const looks: (readonly Mark[])[] = [[]];
  let end = 0;
  const add = (escaped: string): void => {
    const marks = looks.at(-1) ?? [];
    const last = runs.at(-1);
    const isAfterSpace = !last || last.text.endsWith(' ');
    const text = unescaped(escaped).replace(/[ \t\r\n]+/g, ' ');
    const words = isAfterSpace && text.startsWith(' ') ? text.slice(1) : text;
    if (!words) return;
    if (last && last.marks.join() === marks.join()) last.text += words;
    else runs.push({ text: words, marks });
  };
  for (const match of written.matchAll(TAG)) {
    add(written.slice(end, match.index));
    end = match.index + match[0].length;
    const name = match[2] ?? '';
    if (name === BLOCK_TAG) add(' ');
    else if (match[1]) looks.pop();
    else looks.push(within(looks.at(-1) ?? [], name));
  }
  add(written.slice(end));
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text).map(runOf);
}

/** The words of an entry without their look. */
export function plainText(runs: readonly TextRun[]): string {
  const text = runs.map((run) => run.text).join('');
  return text.normalize('NFC');
}

function within(outer: readonly Mark[], tag: string): readonly Mark[] {
  return MARKS.filter((mark) => {
    const { on, off } = MARK_TAGS[mark];
    return tag === on || (tag !== off && outer.includes(mark));
  });
}

function runOf({ text, marks }: { text: string; marks: readonly Mark[] }): TextRun {
  const run: { text: string } & { [mark in Mark]?: true } = { text: text.normalize('NFC') };
  for (const mark of marks) run[mark] = true;
  return run;
}

function unescaped(text: string): string {
  return text.includes('&') ? text.replace(/&(amp|lt|gt);/g, (_, name: string) => SIGNS[name] ?? '') : text;
}
