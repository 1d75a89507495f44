import * as v from 'valibot';
import { CountSchema, type LexicalNodeJson, type Link, type Note } from '../../../shared/model';

/** What the list of notes shows, kept in a table of its own so that the list never loads a document. */
export const NoteSummarySchema = v.object({
  id: v.string(),
  title: v.string(),
  updatedAt: v.string(),
  quotationCount: CountSchema,
  sourceIds: v.array(v.string()),
  originSourceId: v.optional(v.string()),
});

/** `quotationCount` counts the quotation nodes of the note; `sourceIds` the sources they stand in that are still there; a note that
 * stands for another program's annotation without words names the source of that. */
export type NoteSummary = Readonly<v.InferOutput<typeof NoteSummarySchema>>;

/** The summary of a note and its links. Linear in the nodes of the document. */
export function summarise(note: Note, links: readonly Link[]): NoteSummary {
  return {
    id: note.id,
    title: note.title,
    updatedAt: note.updatedAt,
    quotationCount: countQuotations(note.document.state.root),
    sourceIds: [...new Set(links.map((link) => link.sourceId))],
    ...(note.origin !== undefined && { originSourceId: note.origin.sourceId }),
  };
}

function countQuotations(node: LexicalNodeJson): number {
  let count = node.type === 'quotation' ? 1 : 0;
  for (const child of node.children ?? []) count += countQuotations(child);
  return count;
}
