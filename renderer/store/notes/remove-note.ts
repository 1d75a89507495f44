import { database } from '../records/database';
import { commitStep, type StepId } from '../records/history';
import { flushDrafts } from './drafts';

/**
 * Removes a note and its links, as one step of undo, whose id it returns. What was typed last is stored
 * first, so that undo brings that back as well.
 */
export async function removeNote(id: string): Promise<StepId | null> {
  await flushDrafts();
  return commitStep({
    action: 'Delete note',
    plan: async () => {
      const before = await database.notes.get(id);
      return before === undefined ? [] : [{ table: 'notes', id, before, after: null }];
    },
  });
}
