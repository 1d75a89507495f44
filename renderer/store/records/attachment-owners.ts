import { database } from './database';
import { textField } from './record-parsers';
import type { RecordWrite } from './record-write';

/** The attachments a revision names, readable or not: its original, and the pictures of its article. */
export function attachmentsNamed(revision: unknown): readonly string[] {
  const original = textField(revision, 'sha256');
  const pictures: unknown =
    typeof revision === 'object' && revision !== null ? Reflect.get(revision, 'pictures') : undefined;
  const names = [original, ...(Array.isArray(pictures) ? pictures : [])];
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

/**
 * The writes with what follows from those of revisions for attachments, which stay exactly as long as a revision
 * names them: one that nobody names any more goes, one that another revision names as well stays, and one that is
 * there already is not written again. Runs inside the commit's transaction.
 */
export async function deriveAttachments(writes: readonly RecordWrite[]): Promise<readonly RecordWrite[]> {
  const revisions = writes.filter(({ table }) => table === 'revisions');
  const planned = writes.filter(({ table }) => table === 'attachments');
  const named = new Set(revisions.flatMap(({ after }) => attachmentsNamed(after)));
  const leaving = new Set(
    [
      ...revisions.flatMap(({ before }) => attachmentsNamed(before)),
      ...planned.filter(({ after }) => after === null).map(({ id }) => id),
    ].filter((id) => !named.has(id)),
  );
  if (planned.length === 0 && leaving.size === 0) return writes;
  for (const id of await namedElsewhere([...leaving], new Set(revisions.map(({ id }) => id))))
    leaving.delete(id);
  const coming = new Map(planned.filter(({ after }) => after !== null).map((write) => [write.id, write]));
  for (const id of await database.attachments
    .where(':id')
    .anyOf([...coming.keys()])
    .primaryKeys())
    coming.delete(id);
  return [
    ...writes.filter(({ table }) => table !== 'attachments'),
    ...coming.values(),
    ...planned.filter(({ id, after }) => after === null && leaving.has(id)),
    ...(await deletionsOf([...leaving].filter((id) => !planned.some((write) => write.id === id)))),
  ];
}

/** Of attachments those that revisions name beside the ones that are written. */
async function namedElsewhere(
  ids: readonly string[],
  written: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const owners = [
    ...(await database.revisions.where('sha256').anyOf(ids).toArray()),
    ...(await database.revisions.where('pictures').anyOf(ids).toArray()),
  ].filter((owner) => !written.has(textField(owner, 'id') ?? ''));
  return new Set(owners.flatMap(attachmentsNamed));
}

async function deletionsOf(ids: readonly string[]): Promise<RecordWrite[]> {
  const deletions: RecordWrite[] = [];
  for (const id of ids) {
    const before = await database.attachments.get(id);
    if (before !== undefined) deletions.push({ table: 'attachments', id, before, after: null });
  }
  return deletions;
}
