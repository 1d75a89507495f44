import { type LexicalNodeJson, linesOf, type Note, type NoteOrigin, tagLine } from '../model';
import { type Edits, type ForeignAnnotation, isSoundOrigin } from './foreign-annotation';
import type { WebAnnotation } from './web-annotation';

type OfForeign = Pick<Note, 'id' | 'createdAt' | 'updatedAt' | 'document'> & { readonly origin: NoteOrigin };

/**
 * The Web Annotation without words that a note stands for, with what was changed in the note: its lines are the
 * comment, but for the one that says of what it is, and the one of its tags. None where what was kept is damaged.
 */
export function webAnnotationOfNote(note: OfForeign): WebAnnotation[] {
  if (!isSoundOrigin(note.origin)) return [];
  const foreign: ForeignAnnotation = {
    origin: note.origin,
    edits: editsOfNote(note),
    modified: note.updatedAt,
  };
  const annotation: WebAnnotation = {
    id: note.id,
    kind: 'comment',
    created: note.createdAt,
    modified: note.updatedAt,
    colour: null,
    label: '',
    tags: [],
    comment: '',
    anchor: null,
    revisionId: '',
    targets: [],
    foreign,
  };
  return [annotation];
}

function editsOfNote({ document, origin }: OfForeign): Edits {
  const { comment, place, tags } = origin.read;
  const lines = blockWords(document.state.root).flatMap(linesOf);
  const last = lines.at(-1) ?? '';
  const hasTags = last !== '' && (last === tagLine(tags) || /^#[^\s#]/.test(last));
  const now = hasTags ? tagsOfLine(last, tags) : [];
  const words = (hasTags ? lines.slice(0, -1) : lines).filter((line) => line !== place);
  const gone = tags.filter((tag) => !now.includes(tag));
  const come = now.filter((tag) => !tags.includes(tag));
  const isSame = words.join('\n') === comment.join('\n');
  const spelling = (said: string): string => linesOf(said).join('\n');
  return {
    ...(!isSame && { comment: { words: words.join('\n'), separator: '\n', spelling } }),
    ...(gone.length + come.length > 0 && { tags: { gone, come } }),
  };
}

function tagsOfLine(line: string, known: readonly string[]): readonly string[] {
  if (line === tagLine(known)) return known;
  return line.split(/\s+(?=#)/).map((tag) => tag.replace(/^#+/, ''));
}

/** The words of each block of a note. */
function blockWords(root: LexicalNodeJson): string[] {
  return (root.children ?? []).map(wordsIn);
}

function wordsIn(node: LexicalNodeJson): string {
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'linebreak') return '\n';
  const isList = node.type === 'list' || node.type === 'listitem';
  return (node.children ?? []).map(wordsIn).join(isList ? '\n' : '');
}
