import type { Source } from '../../../shared/model';
import { type LinkKind, linkOfText, type ProgramLink, type ReadLink } from '../../../shared/program-link';
import { findAnnotation } from '../annotations/annotation-list';
import { loadNote } from '../notes/notes';
import { announce, reportError } from '../records/messages';
import { findSource, sourceMergedFrom } from '../sources/sources';
import { goToAnnotation, session } from './session';

const ABSENT: Readonly<Record<LinkKind, string>> = {
  source:
    'The source of this link is not in this library. If it was removed, undo brings it back; else import an archive that holds it.',
  annotation:
    'The annotation of this link is not in this library. If it was deleted, undo brings it back; else import an archive that holds it.',
  note: 'The note of this link is not in this library. If it was deleted, undo brings it back; else import an archive that holds it.',
};

/**
 * Shows what a link leads to: the source, or what it was merged into, the annotation at its words, the note. A link that was not read, or
 * that leads to nothing in this library, is told of in a sentence. Nothing is ever changed. Never rejects.
 */
export async function followLink(read: ReadLink): Promise<void> {
  if (!read.ok) return announce(read.problem);
  try {
    const link = await linkHere(read.link);
    if (link === null) announce(ABSENT[read.link.kind]);
    else await show(link);
  } catch (cause) {
    reportError('The link could not be followed. Try it again.', cause);
  }
}

/** Follows the link that a paste consists of, in place of pasting it. Whether it did. */
export function followPasted(event: {
  readonly clipboardData: DataTransfer | null;
  preventDefault(): void;
}): boolean {
  const link = linkOfText(event.clipboardData?.getData('text/plain') ?? '');
  if (link === null) return false;
  event.preventDefault();
  void followLink(link);
  return true;
}

async function linkHere({ kind, id }: ProgramLink): Promise<ProgramLink | null> {
  if (kind === 'source') {
    const source = await sourceOfLink(id);
    return source && { kind, id: source.id };
  }
  const found = kind === 'annotation' ? await findAnnotation(id) : await loadNote(id);
  return found && { kind, id };
}

async function sourceOfLink(id: string): Promise<Source | null> {
  return (await findSource(id)) ?? (await sourceMergedFrom(id));
}

async function show({ kind, id }: ProgramLink): Promise<void> {
  if (kind === 'source') session.openSource(id);
  else if (kind === 'annotation') await goToAnnotation(id, 'app');
  else session.openNote(id);
}
