import { noteTitle } from '../../shared/model';
import { useNote, useSession, useSource } from '../store';
import { type ExportScope, scopeValue } from './formats';

/** What can be exported now, the most particular first: the open note, the open source, the library. */
export function useScopes(): readonly { readonly value: string; readonly label: string }[] {
  const noteId = useSession((session) => session.openNoteId);
  const sourceId = useSession((session) => session.openSourceId);
  const note = useNote(noteId);
  const source = useSource(sourceId);
  const scopes: { scope: ExportScope; label: string }[] = [];
  if (note && 'title' in note)
    scopes.push({ scope: { kind: 'note', id: note.id }, label: `Note: ${noteTitle(note.title)}` });
  if (source)
    scopes.push({
      scope: { kind: 'source', id: source.id },
      label: `Source: ${source.csl.title ?? source.citekey}`,
    });
  scopes.push({ scope: { kind: 'library' }, label: 'The whole library' });
  return scopes.map(({ scope, label }) => ({ value: scopeValue(scope), label }));
}
