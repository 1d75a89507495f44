import { verbatimToText } from './latex-text';

/** Where the archives that `eprinttype` names keep a work. */
const ARCHIVES: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  jstor: 'https://www.jstor.org/stable/',
  googlebooks: 'https://books.google.com?id=',
  hdl: 'https://hdl.handle.net/',
};

/**
 * An entry's address: of its own field (DBLP has `ee`, BibDesk `bdsk-url-1`), the first where there are
 * several; else what `howpublished` or the note holds as a command, or what an archive's number makes.
 * Empty where there is none. `archive` is the name of `eprinttype` in lower case.
 */
export function readBibAddress(raw: (name: string) => string, archive: string): string {
  const written = ['url', 'link', 'ee', 'bdsk-url-1'].map(raw).find(Boolean) ?? '';
  const [first = ''] = written.split(/\s+(?=https?:)/);
  const note = raw('note');
  const inNote = /\\(?:url|href)\b|^https?:\S+$/.test(note) ? note : '';
  const eprint = verbatimToText(raw('eprint'));
  const kept = ARCHIVES[archive];
  return (
    verbatimToText(first) ||
    addressIn(raw('howpublished')) ||
    addressIn(inNote) ||
    (kept === undefined || eprint === '' ? '' : kept + eprint)
  );
}

/** The first address in a LaTeX text, without the full stop of its sentence. */
export function addressIn(latex: string): string {
  return verbatimToText((/https?:\/\/[^\s{}]+/.exec(latex)?.[0] ?? '').replace(/[.,;]$/, ''));
}
