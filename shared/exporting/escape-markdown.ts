/**
 * CommonMark with footnotes (as GitHub and others read them), Pandoc's own Markdown, or CommonMark with what
 * Obsidian and Logseq read besides: tags, links between pages, highlights, comments, properties, macros.
 */
export type Flavour = 'commonmark' | 'pandoc' | 'obsidian' | 'logseq';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const BLANK = /\s/u;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i;
const ENTITIES = /&#?\w+;/;
/** Pandoc takes a name that ends an autolink for a character, also without the semicolon. */
const LAST_ENTITY = /&#?\w+$/;
/** What readers with bare links take for an address, as far as they read it. */
const BARE_ADDRESS = /(?:https?:\/\/|www\.)\S*/giu;
/** The part of it that can stand in an autolink: an address without its sentence's punctuation. */
const LINKABLE = /^https?:\/\/[^\s<>"`\\[\]]*[^\s<>"`\\[\].,;:!?'’”*_~]/iu;

/**
 * Plain words as inline Markdown: a backslash before every character that would mean something where it
 * stands, and none elsewhere. `before` and `after` are the characters around it in the output: a `!`
 * before a link's bracket, for one, would make an image. Inside a link's words (`isLabel`) an address is words too. Line
 * breaks are not expected; what begins a line is `escapeLineStart`'s matter.
 */
export function escapeInline(
  text: string,
  flavour: Flavour,
  before = '',
  after = '',
  isLabel = false,
): string {
  if (isLabel) return escapeWords(text, flavour, before, after);
  let markdown = '';
  let end = 0;
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const next = text[match.index + match[0].length] ?? after;
    const address = escapeAddress(match[0], flavour, text[match.index - 1] ?? before, next);
    if (address === match[0]) continue;
    markdown += escapeWords(
      text.slice(end, match.index),
      flavour,
      text[end - 1] ?? before,
      address.slice(0, 1),
    );
    markdown += address;
    end = match.index + match[0].length;
  }
  return markdown + escapeWords(text.slice(end), flavour, text[end - 1] ?? before, after);
}

/**
 * A bare address. An escape inside one would be read as part of it, so that it becomes an autolink, or
 * its beginning is escaped as well and it is no address.
 */
function escapeAddress(address: string, flavour: Flavour, before: string, after: string): string {
  const escaped = escapeWords(address, flavour, before, after);
  if (escaped === address && /^\s?$/u.test(after)) return address;
  const linkable = withoutLastBracket(LINKABLE.exec(address)?.[0]);
  if (
    linkable === undefined ||
    ENTITIES.test(address.slice(0, linkable.length + 1)) ||
    LAST_ENTITY.test(linkable)
  )
    return escaped.replace(/:(?=\/\/)/g, '\\:').replace(/(?<=www)\./gi, '\\.');
  return `<${linkable}>${escapeInline(address.slice(linkable.length), flavour, '>', after)}`;
}

/** An address that stands in brackets does not end in theirs; its own come in pairs. */
function withoutLastBracket(address: string | undefined): string | undefined {
  if (!address?.endsWith(')') || address.split('(').length >= address.split(')').length) return address;
  return withoutLastBracket(LINKABLE.exec(address.slice(0, -1))?.[0]);
}

/**
 * Words of a source for Pandoc: its smart typography would bend straight quotes, set dashes and join
 * dots, which a verbatim quotation forbids. In CommonMark the same as `escapeInline`.
 */
export function escapeVerbatim(text: string, flavour: Flavour, after = ''): string {
  const markdown = escapeInline(text, flavour, '', after);
  return flavour === 'pandoc' ? markdown.replace(/(?<!\\)(?:["']|-(?=-)|\.(?=\.\.))/g, '\\$&') : markdown;
}

/** The first line of a block, or a line after a hard break, so that nothing in it opens a block. */
export function escapeLineStart(line: string, flavour: Flavour): string {
  if (/^(?:[-+](?=[ \t-]|$)|\+(?==)|#+(?=[ \t]|$)|>|=+[ \t]*$|[|:][|:\- \t]*$)/.test(line))
    return `\\${line}`;
  const list =
    flavour === 'pandoc' ? /^\(?(?:\d+|[a-z]|[ivxlcdm]+|#)(?=[.)](?:\s|$))/i : /^\d{1,9}(?=[.)](?:\s|$))/;
  const marker = list.exec(line)?.[0];
  if (marker?.startsWith('(')) return `\\${line}`;
  if (marker !== undefined) return `${marker}\\${line.slice(marker.length)}`;
  if (flavour === 'pandoc' && /^(?:[:~](?=\s|$)|:::|\|(?=\s))/.test(line)) return `\\${line}`;
  return line;
}

/**
 * The same without autolinks, for a text that stands alone in Pandoc's metadata, addresses included.
 */
export function escapeWords(text: string, flavour: Flavour, first = '', after = ''): string {
  if (!/[\\`*_[\]<&!~^$@{#=%(:]/.test(text)) return text;
  let markdown = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const isSpecial = needsEscape(text, index, text[index - 1] ?? first, text[index + 1] ?? after, flavour);
    if (!isSpecial) markdown += character;
    else markdown += (flavour === 'pandoc' && unseenByLists(text, index)) || `\\${character}`;
  }
  return markdown;
}

/** Pandoc looks for comments and code in the lines of a list before it reads escapes, but not for what entities stand for. */
function unseenByLists(text: string, index: number): string {
  if (text.startsWith('<!--', index)) return '&lt;';
  return text[index] === '`' ? '&#96;' : '';
}

function needsEscape(text: string, index: number, before: string, next: string, flavour: Flavour): boolean {
  const isPandoc = flavour === 'pandoc';
  if ((flavour === 'obsidian' || flavour === 'logseq') && isNotebookSign(text[index], before, next))
    return true;
  switch (text[index]) {
    case '\\':
    case '`':
    case '[':
    case ']':
      return true;
    case '*':
      return isPandoc || !(BLANK.test(before) && BLANK.test(next));
    case '_':
      return (
        !(isWordCharacter(before) && isWordCharacter(next)) &&
        (isPandoc || !(BLANK.test(before) && BLANK.test(next)))
      );
    case '<':
      return /[a-z/!?]/i.test(next);
    case '&':
      return ENTITY.test(text.slice(index, index + 40));
    case '!':
      return next === '[' && index === text.length - 1;
    case '~':
      // after a blank it can open a strike but close none, and alone it is left as it is
      return isPandoc || next === '~' || (before !== '' && !BLANK.test(before));
    case '^':
      return isPandoc;
    case '$':
    case '@':
      return isPandoc && next !== '' && !BLANK.test(next);
    case '{':
      return isPandoc;
    default:
      return false;
  }
}

/** Signs that Obsidian or Logseq gives a meaning of its own: one of a pair is enough to break it. */
function isNotebookSign(character: string | undefined, before: string, next: string): boolean {
  switch (character) {
    case '#':
      return !isWordCharacter(before) && next !== '' && !BLANK.test(next);
    case '^':
      return true;
    case '$':
      return next !== '' && !BLANK.test(next);
    case '=':
    case '%':
    case '{':
    case '(':
      return next === character;
    case ':':
      return before === ':';
    default:
      return false;
  }
}

const isWordCharacter = (character: string): boolean => LETTER_OR_DIGIT.test(character);
