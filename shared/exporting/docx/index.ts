export { annotationsToDocx, type CheckAnnotation } from './annotations-to-docx';
export { type NoteOfWord, noteToDocx } from './note-to-docx';
