import type { TextSpan } from '../../shared/model';
import { findFolded, foldForSearch } from '../../shared/text';
import { readBody } from './article-body';
import { database } from './database';
import { allSources } from './sources';

/** A piece of a source's text around a match; `match` is a span on the snippet. */
export interface Snippet {
  readonly text: string;
  readonly match: TextSpan;
}

const BEFORE = 40;
const AFTER = 90;
const SLICE_MS = 8;

/**
 * Looks for the query in the text of every source, newest first, whatever the case and accents, and
 * calls `found` once for each that has it. Linear in all text: this plain scan gives the page its turn
 * every 8 ms and ends without a word when aborted.
 */
export async function searchText(
  query: string,
  signal: AbortSignal,
  found: (sourceId: string, snippet: Snippet) => void,
): Promise<void> {
  if (foldForSearch(query).trim() === '') return;
  const { records } = await allSources().ready();
  let sliceEnd = performance.now() + SLICE_MS;
  for (const { id, revisionId } of records) {
    if (signal.aborted) return;
    const read = readBody(await database.bodies.get(revisionId));
    if (signal.aborted) return;
    const match = read.ok ? findFolded(read.value.body.text, query.trim()) : null;
    if (read.ok && match) found(id, snippetAround(read.value.body.text, match));
    if (performance.now() < sliceEnd) continue;
    await pageTurn();
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** The words around a match on one line, cut at spaces, with an ellipsis where something was left out. */
export function snippetAround(text: string, match: TextSpan): Snippet {
  const start = wordStart(text, match.start - BEFORE, match.start);
  const end = wordEnd(text, match.end + AFTER, match.end);
  const lead = start > 0 ? '… ' : '';
  const tail = end < text.length ? ' …' : '';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end).replaceAll('\n', ' ') + tail,
    match: { start: match.start + shift, end: match.end + shift },
  };
}

/** The first word beginning at or after `from`, at `limit` at the latest. */
function wordStart(text: string, from: number, limit: number): number {
  if (from <= 0) return 0;
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(limit, to).search(/\s\S*$/);
  return space < 0 ? to : limit + space;
}

function pageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
