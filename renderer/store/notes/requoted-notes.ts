import type { Annotation, LexicalNodeJson } from '../../../shared/model';
import { database } from '../records/database';
import { LibraryError } from '../records/library-error';
import { parsers, textField } from '../records/record-parsers';
import type { RecordWrite } from '../records/record-write';
import { newLink } from './note-writes';

/** A note's link to an annotation it quotes, as far as it must be read to be rewritten. */
export interface QuotingLink {
  readonly noteId: string;
  readonly annotationId: string;
}

/** Which notes quote which of these annotations, by one read of the index `[toId+kind]`. */
export async function linksTo(annotationIds: readonly string[]): Promise<readonly QuotingLink[]> {
  const raw = await database.links
    .where('[toId+kind]')
    .anyOf(annotationIds.map((id) => [id, 'quotes']))
    .toArray();
  return raw.flatMap((link) => {
    const noteId = textField(link, 'fromId');
    const annotationId = textField(link, 'toId');
    return noteId === undefined || annotationId === undefined ? [] : [{ noteId, annotationId }];
  });
}

/**
 * The writes by which notes that quote annotations about to go quote another instead: their words stay,
 * the way back and the link lead to `kept`. Fails where such a note cannot be read, since nothing may be
 * written over it and its quotation would lose its annotation. Runs inside the commit's transaction.
 */
export async function planRequotes(
  links: readonly QuotingLink[],
  kept: Annotation,
  at: string,
): Promise<readonly RecordWrite[]> {
  const gone = links.filter(({ annotationId }) => annotationId !== kept.id);
  const noteIds = [...new Set(gone.map(({ noteId }) => noteId))];
  const linked = new Set(links.filter((link) => link.annotationId === kept.id).map(({ noteId }) => noteId));
  const goneIds = new Set(gone.map(({ annotationId }) => annotationId));
  const raw = await database.notes.bulkGet(noteIds);
  return noteIds.flatMap((id, index): RecordWrite[] => {
    const before = raw[index];
    if (before === undefined) return [];
    const parsed = parsers.notes(before);
    if (!parsed.ok)
      throw new LibraryError(
        'A note that cannot be read quotes one of these annotations, so they were left as they are.',
      );
    const { document } = parsed.value;
    const root = requoted(document.state.root, goneIds, kept.id);
    const after = { ...parsed.value, document: { ...document, state: { root } }, updatedAt: at };
    return [
      { table: 'notes', id, before, after },
      ...(linked.has(id) ? [] : [newLink(id, kept.id, kept.sourceId)]),
    ];
  });
}

function requoted(node: LexicalNodeJson, goneIds: ReadonlySet<unknown>, keptId: string): LexicalNodeJson {
  if (node.type === 'quotation' && goneIds.has(node.annotationId)) return { ...node, annotationId: keptId };
  if (node.children === undefined) return node;
  return { ...node, children: node.children.map((child) => requoted(child, goneIds, keptId)) };
}
