import { noteTitle, quotedWords, sourceTitle } from '../../../shared/model';
import type { LinkKind, ProgramLink } from '../../../shared/program-link';
import { useAnnotation } from '../annotations/annotation-list';
import { useNotes } from '../notes/notes';
import { useSourceOfLink } from '../sources/sources';

/**
 * What a link leads to, in words: `Source: The ferry that ran empty`; undefined while that is read, null for
 * what is not in this library.
 */
export function useLinkTarget({ kind, id }: ProgramLink): string | null | undefined {
  const source = useSourceOfLink(kind === 'source' ? id : null);
  const annotation = useAnnotation(kind === 'annotation' ? id : '');
  const notes = useNotes();
  const note = notes?.find((summary) => summary.id === id);
  const names: Readonly<Record<LinkKind, string | null | undefined>> = {
    source: source && `Source: ${sourceTitle(source)}`,
    annotation: annotation && `Annotation: ${quotedWords(annotation)}`,
    note: notes && (note === undefined ? null : `Note: ${noteTitle(note.title)}`),
  };
  return names[kind];
}
