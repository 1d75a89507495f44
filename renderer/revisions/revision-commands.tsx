import { revisionDesk, useArticle, useOrphans, useRevisionDesk, useRevisions, useSession } from '../store';
import { useCommand } from '../ui';

/** Offers what can be done with the revisions of the open source. Draws nothing, and reads nothing while there is but one. */
export function RevisionCommands() {
  const sourceId = useSession((session) => session.openSourceId);
  const newest = useArticle(sourceId)?.revision;
  const hasSeveral = (newest?.number ?? 1) > 1;
  const revisions = useRevisions(hasSeveral ? sourceId : null);
  const reading = useRevisionDesk((desk) => desk.reading);
  const orphans = useOrphans(sourceId)?.length ?? 0;
  const at = revisions?.findIndex(({ id }) => id === (reading?.revisionId ?? newest?.id)) ?? -1;
  const earlier = at < 0 ? undefined : revisions?.[at + 1];
  useCommand({
    id: 'revisions.review',
    title: 'Review what changed in the newest revision',
    group: 'Article',
    keys: ['r'],
    isEnabled: hasSeveral,
    run: () =>
      sourceId !== null && newest ? revisionDesk.review({ sourceId, revisionId: newest.id }) : undefined,
  });
  useCommand({
    id: 'revisions.earlier',
    title: 'Read the revision before this one',
    group: 'Article',
    keys: ['<'],
    isEnabled: earlier !== undefined,
    run: () =>
      sourceId !== null && earlier ? revisionDesk.read({ sourceId, revisionId: earlier.id }) : undefined,
  });
  useCommand({
    id: 'revisions.newest',
    title: 'Go to the newest revision',
    group: 'Article',
    keys: ['>'],
    isEnabled: reading !== null,
    run: () => revisionDesk.read(null),
  });
  useCommand({
    id: 'revisions.orphans',
    title: 'Show the orphans',
    group: 'Annotation',
    keys: ['Shift+R'],
    isEnabled: orphans > 0,
    run: () => revisionDesk.openTab('orphans'),
  });
  return null;
}
