import { findFolded, foldForSearch } from '../../../shared/text';
import { database } from '../records/database';
import { isStub } from '../records/stubs';
import { readBody } from './article-body';
import { type Snippet, snippetAround } from './snippet';
import { allSources } from './sources';

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
  for (const source of records) {
    if (signal.aborted) return;
    if (isStub(source)) continue;
    const { id, revisionId } = source;
    const read = readBody(await database.bodies.get(revisionId));
    if (signal.aborted) return;
    const match = read.ok ? findFolded(read.value.body.text, query.trim()) : null;
    if (read.ok && match) found(id, snippetAround(read.value.body.text, match));
    if (performance.now() < sliceEnd) continue;
    await pageTurn();
    sliceEnd = performance.now() + SLICE_MS;
  }
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
