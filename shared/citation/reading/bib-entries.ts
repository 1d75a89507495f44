/** One entry as it stands in a .bib file: values with their braces, `@string` names and `#` resolved. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
  /** By the field's name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface BibFile {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly string[];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** The beginning of a field, which no value looks like. */
const FIELD = /[A-Za-z][\w-]*\s*=\s*[{"\w]/y;
const NAME = /[^\s"#%'(),={}@]+/y;

/**
 * Parts a .bib file into entries (BibTeX 0.99, and BibLaTeX's own use of it). What stands outside of
 * entries, `@comment` and `@preamble` are passed over. A broken entry is a problem with its line, and
 * reading goes on at the next `@` that begins a line; where only a comma is missing between two fields, the
 * entry is read as well. Linear: each character is looked at once, and those of a broken entry twice.
 */
export function readBibEntries(text: string): BibFile {
  const reader = new BibReader(text);
  const entries: BibEntry[] = [];
  const problems: string[] = [];
  while (reader.toNextEntry()) {
    const read = reader.readEntry();
    if (read !== null && 'problem' in read) problems.push(read.problem);
    else if (read !== null) entries.push(read);
    problems.push(...reader.takeRemarks());
  }
  return { entries, problems };
}

class BibSyntaxError extends Error {}

/** Where reading stands in the text. A class, because every step moves the same position. */
class BibReader {
  readonly #text: string;
  readonly #macros = new Map<string, string>(MONTHS.map((name) => [name.slice(0, 3).toLowerCase(), name]));
  #at = 0;
  #line = 1;
  #counted = 0;
  #remarks: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Moves to the next `@`; false at the end of the text. */
  toNextEntry(): boolean {
    this.#at = this.#text.indexOf('@', this.#at);
    if (this.#at < 0) this.#at = this.#text.length;
    return this.#at < this.#text.length;
  }

  /** What was mended since this was asked last, as sentences. */
  takeRemarks(): readonly string[] {
    const remarks = this.#remarks;
    this.#remarks = [];
    return remarks;
  }

  /** The entry that begins here; null for what is no entry. */
  readEntry(): BibEntry | { readonly problem: string } | null {
    const start = this.#at;
    const line = this.#lineAt(start);
    this.#at++;
    this.#skipSpace();
    const type = this.#name()?.toLowerCase() ?? '';
    this.#skipSpace();
    const opening = this.#text[this.#at];
    // An `@` in running text, such as an e-mail address between entries.
    if (type === '' || (opening !== '{' && opening !== '(')) return null;
    if (type === 'comment') return null;
    const closing = opening === '{' ? '}' : ')';
    this.#at++;
    let key = '';
    try {
      if (type === 'preamble') return this.#skipTo(closing);
      if (type !== 'string') key = this.#key(closing);
      const fields = this.#fields(closing);
      if (type === 'string') {
        for (const [name, value] of fields) this.#macros.set(name, value);
        return null;
      }
      return { type, key, line, fields };
    } catch (cause) {
      if (!(cause instanceof BibSyntaxError)) throw cause;
      const where = this.#lineAt(Math.min(this.#at, this.#text.length - 1));
      this.#at = this.#nextEntryLine(start + 1);
      const name = key ? `“${key}”` : `@${type}`;
      return {
        problem: `Line ${line}: the entry ${name} was left out, since ${cause.message} (line ${where}).`,
      };
    }
  }

  #key(closing: string): string {
    this.#skipSpace();
    const start = this.#at;
    while (this.#at < this.#text.length && !/[,=\s]/.test(this.#text[this.#at] ?? '')) {
      if (this.#text[this.#at] === closing) break;
      this.#at++;
    }
    const key = this.#text.slice(start, this.#at);
    this.#skipSpace();
    const next = this.#text[this.#at];
    if (next === '=') {
      // An entry without a key: what stands there is its first field.
      this.#at = start;
      return '';
    }
    if (next === ',') this.#at++;
    else if (next !== closing) throw new BibSyntaxError('a comma is missing after its key');
    return key;
  }

  #fields(closing: string): ReadonlyMap<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.#skipSpace();
      while (this.#text[this.#at] === ',') {
        this.#at++;
        this.#skipSpace();
      }
      if (this.#at >= this.#text.length) throw new BibSyntaxError('it does not end');
      if (this.#text[this.#at] === closing) {
        this.#at++;
        return fields;
      }
      const name = this.#name()?.toLowerCase();
      if (name === undefined)
        throw new BibSyntaxError(`“${this.#text[this.#at]}” stands where a field should`);
      this.#skipSpace();
      if (this.#text[this.#at] !== '=') throw new BibSyntaxError(`“=” is missing after “${name}”`);
      this.#at++;
      const value = this.#value();
      if (!fields.has(name)) fields.set(name, value);
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (next === ',' || next === closing) continue;
      if (next === undefined) throw new BibSyntaxError('it does not end');
      FIELD.lastIndex = this.#at;
      if (!FIELD.test(this.#text)) throw new BibSyntaxError(`a comma is missing after “${name}”`);
      this.#remarks.push(
        `Line ${this.#lineAt(this.#at)}: a comma is missing after “${name}”; the entry was read all the same.`,
      );
    }
  }

  /** Braced, quoted, a number or the name of a string, and several of them joined by `#`. */
  #value(): string {
    let value = '';
    for (;;) {
      this.#skipSpace();
      const character = this.#text[this.#at];
      if (character === '{') value += this.#braced();
      else if (character === '"') value += this.#quoted();
      else {
        const name = this.#name();
        if (name === undefined) throw new BibSyntaxError('a value is missing');
        value += /^\d+$/.test(name) ? name : (this.#macros.get(name.toLowerCase()) ?? name);
      }
      this.#skipSpace();
      if (this.#text[this.#at] !== '#') return value;
      this.#at++;
    }
  }

  #braced(): string {
    const start = this.#at + 1;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === OPENING) depth++;
      else if (code === CLOSING && --depth === 0) return this.#text.slice(start, this.#at++);
    }
    throw new BibSyntaxError('a brace is not closed');
  }

  #quoted(): string {
    const start = ++this.#at;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === OPENING) depth++;
      else if (code === CLOSING) depth--;
      else if (code === QUOTE && depth === 0) return this.#text.slice(start, this.#at++);
    }
    throw new BibSyntaxError('a quotation mark is not closed');
  }

  #name(): string | undefined {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    if (name !== undefined) this.#at += name.length;
    return name;
  }

  /** BibTeX takes `%` for a character like any other; files written by hand begin lines with it all the same. */
  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at] ?? '';
      if (character === '%') {
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end < 0 ? this.#text.length - 1 : end;
      } else if (!/\s/.test(character)) return;
    }
  }

  /** LaTeX code, of which only its braces are looked at. */
  #skipTo(closing: string): null {
    for (; this.#at < this.#text.length && this.#text[this.#at] !== closing; this.#at++) {
      if (this.#text[this.#at] === '{') {
        this.#braced();
        this.#at--;
      }
    }
    if (this.#at >= this.#text.length) throw new BibSyntaxError('it does not end');
    this.#at++;
    return null;
  }

  #nextEntryLine(from: number): number {
    const next = /^[ \t]*@/gm;
    next.lastIndex = from;
    return next.exec(this.#text)?.index ?? this.#text.length;
  }

  /** Line numbers are asked for in ascending places but after a broken entry, so lines are counted once. */
  #lineAt(offset: number): number {
    if (offset < this.#counted) {
      this.#counted = 0;
      this.#line = 1;
    }
    for (; this.#counted < offset; this.#counted++) {
      if (this.#text.charCodeAt(this.#counted) === LINE_FEED) this.#line++;
    }
    return this.#line;
  }
}

const OPENING = 0x7b;
const CLOSING = 0x7d;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
