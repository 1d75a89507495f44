import { database } from './database';
import { flushDrafts } from './drafts';
import { commitStep } from './history';

/**
 * Removes a note and its links, as one step of undo. What was typed last is stored first, so that undo
 * brings that back as well.
 */
export async function removeNote(id: string): Promise<void> {
  await flushDrafts();
  await commitStep({
    action: 'Delete note',
    plan: async () => {
      const before = await database.notes.get(id);
      return before === undefined ? [] : [{ table: 'notes', id, before, after: null }];
    },
  });
}
