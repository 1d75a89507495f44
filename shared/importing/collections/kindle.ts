import { parseNames } from '../metadata/names';
import { type ClippingLine, readClippingLine } from './clipping-line';
import { type Clipping, mergeClippings } from './clippings-of-book';
import type { Collection } from './collection';
import { gather, recordOf } from './gather';

/** One block of the file, as its lines; `line` is where it begins, from 1. */
interface Block {
  readonly line: number;
  readonly title: string;
  readonly meta: string;
  readonly words: string;
}

const RULE = /^={10,}\s*$/;
/** How many clippings are asked whether the file is a Kindle's. */
const ASKED = 20;

/**
 * A Kindle's `My Clippings.txt`, in whichever language it was set to: highlights by book, each with the note
 * made at its place; bookmarks are passed over, and of the versions a Kindle leaves of a highlight that was
 * made longer the longest counts. A clipping that cannot be understood is a problem with its line.
 */
export function readKindle(text: string): Collection | null {
  const blocks = blocksOf(text);
  if (!blocks.slice(0, ASKED).some(({ meta }) => readClippingLine(meta) !== null)) return null;
  const gathering = gather('Kindle');
  const books = new Map<string, Clipping[]>();
  for (const { line, title, meta, words } of blocks) {
    const read = readClippingLine(meta);
    const reason = reasonAgainst(title, words, read);
    if (reason !== null) gathering.addProblem(`Line ${line}: the clipping was left out, since ${reason}.`);
    if (reason !== null || read === null || read.kind === 'bookmark') continue;
    const clippings = books.get(title) ?? [];
    clippings.push({ ...read, words, line });
    books.set(title, clippings);
  }
  for (const [title, clippings] of books) {
    gathering.addSource(title, bookRecord(title));
    for (const { line, ...annotation } of mergeClippings(clippings))
      gathering.addAnnotation(title, `Line ${line}: the clipping`, annotation);
  }
  return gathering.collection();
}

function blocksOf(text: string): Block[] {
  const lines = text.replaceAll('\ufeff', '').split(/\r\n?|\n/);
  const blocks: Block[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && !RULE.test(lines[at] ?? '')) continue;
    const block = lines.slice(from, at);
    const first = block.findIndex((line) => line.trim() !== '');
    if (first >= 0) {
      const [title = '', meta = '', ...body] = block.slice(first);
      const words = body.join('\n').trim();
      blocks.push({ line: from + first + 1, title: title.replace(/\s+/g, ' ').trim(), meta, words });
    }
    from = at + 1;
  }
  return blocks;
}

function reasonAgainst(title: string, words: string, read: ClippingLine | null): string | null {
  if (read === null || title === '') return 'its second line does not say what it is';
  if (read.kind === 'bookmark') return null;
  if (words === '') return 'it has no words';
  // `<You have reached the clipping limit for this item>`, in the Kindle's language.
  return /^<[^<>\n]*>$/.test(words) ? 'the Kindle kept no words of it (the book’s limit was reached)' : null;
}

/** `Title (Series 5) (Family, Given;Family, Given)`: what the last pair of parentheses holds is the authors. */
function bookRecord(line: string) {
  const opening = line.endsWith(')') ? openingOf(line) : 0;
  const authors = opening > 0 ? line.slice(opening + 1, -1) : '';
  const isUnknown = /^(?:unknown|unbekannt|inconnu|desconocid[oa]|sconosciuto|알 수 없|不明|未知)/iu.test(
    authors,
  );
  return recordOf('book', {
    title: opening > 0 ? line.slice(0, opening).trim() : line,
    author: isUnknown ? [] : parseNames(authors),
  });
}

/** Where the parenthesis that ends the line is opened. */
function openingOf(line: string): number {
  let depth = 0;
  for (let at = line.length - 1; at >= 0; at--) {
    if (line[at] === ')') depth++;
    else if (line[at] === '(' && --depth === 0) return at;
  }
  return 0;
}
