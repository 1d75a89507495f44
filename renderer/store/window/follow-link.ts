import type { LinkKind, ProgramLink, ReadLink } from '../../../shared/program-link';
import { findAnnotation } from '../annotations/annotation-list';
import { loadNote } from '../notes/notes';
import { announce, reportError } from '../records/messages';
import { findSource } from '../sources/sources';
import { goToAnnotation, session } from './session';

const ABSENT: Readonly<Record<LinkKind, string>> = {
  source:
    'The source of this link is not in this library. If it was removed or merged with another, undo brings it back; else import an archive that holds it.',
  annotation:
    'The annotation of this link is not in this library. If it was deleted, undo brings it back; else import an archive that holds it.',
  note: 'The note of this link is not in this library. If it was deleted, undo brings it back; else import an archive that holds it.',
};

/**
 * Shows what a link leads to: the source, the annotation at its words, the note. A link that was not read, or
 * that leads to nothing in this library, is told of in a sentence. Nothing is ever changed. Never rejects.
 */
export async function followLink(read: ReadLink): Promise<void> {
  if (!read.ok) return announce(read.problem);
  try {
    if (!(await isThere(read.link))) announce(ABSENT[read.link.kind]);
    else await show(read.link);
  } catch (cause) {
    reportError('The link could not be followed. Try it again.', cause);
  }
}

async function isThere({ kind, id }: ProgramLink): Promise<boolean> {
  if (kind === 'source') return (await findSource(id)) !== null;
  if (kind === 'annotation') return (await findAnnotation(id)) !== null;
  return (await loadNote(id)) !== null;
}

async function show({ kind, id }: ProgramLink): Promise<void> {
  if (kind === 'source') session.openSource(id);
  else if (kind === 'annotation') await goToAnnotation(id, 'app');
  else session.openNote(id);
}
