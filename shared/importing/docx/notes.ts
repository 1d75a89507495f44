const NOTES = 'li[id^="footnote-"], li[id^="endnote-"]';
const WAYS_BACK = 'a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]';

/**
 * Makes of mammoth's list of notes what Markdown's are here (IM38): paragraphs at the end that begin with
 * `[1]`, as their references read, without the arrows back. Changes `document`.
 */
export function notesAsParagraphs(document: Document): void {
  const notes = [...document.querySelectorAll(NOTES)];
  for (const back of document.querySelectorAll(WAYS_BACK)) back.remove();
  for (const [index, note] of notes.entries()) {
    const label = document.createTextNode(`[${index + 1}] `);
    const target = note.firstElementChild ?? note;
    target.prepend(label);
    const part = document.createElement('div');
    part.append(...note.childNodes);
    const list = note.parentElement;
    list?.before(part);
    note.remove();
    if (list !== null && list.childElementCount === 0) list.remove();
  }
}
