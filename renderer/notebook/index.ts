export { NoteList } from './note-list';
export { Notebook, type NotebookHandle } from './notebook';
