import { describe, expect, it } from 'vitest';
import type { CslItem, NoteDocument } from '../model';
import { type ExportedQuotation, quotationsOfNote } from './exported-quotation';
import { noteToLogseq } from './logseq';
import { noteToHtml } from './note-html';
import { noteToMarkdown } from './note-markdown';

const csl: CslItem = {
  id: 'lindqvist2026',
  type: 'article-newspaper',
  title: 'Warnings came late',
  author: [{ family: 'Lindqvist', given: 'Maja' }],
  issued: { 'date-parts': [[2026, 3, 4]] },
  accessed: { 'date-parts': [[2026, 3, 5]] },
  'container-title': 'Nordby Gazette',
  publisher: 'Nordby Press',
  URL: 'https://news.example/a#top',
};
const exported: ExportedQuotation = {
  annotationId: 'a1',
  exact: 'did not know',
  paragraph: 2,
  csl,
  state: 'exact',
  isMissing: false,
  provenance: { sha256: '3f2a9c1b7d4e5566'.repeat(4), fragment: '#:~:text=did%20not%20know' },
};
const document: NoteDocument = {
  schema: 1,
  lexical: '0.52.0',
  state: {
    root: {
      type: 'root',
      children: [{ type: 'quotation', annotationId: 'a1', exact: 'did not know', citation: '' }],
    },
  },
};
const note = { title: '', document };
const quotations = quotationsOfNote([exported]);
const ADDRESS = 'https://news.example/a#:~:text=did%20not%20know';

describe('EX73 full provenance', () => {
  it('names in a footnote all that leads back to the words', () => {
    expect(noteToMarkdown(note, quotations, 'commonmark')).toBe(`> did not know[^1]

[^1]: Maja Lindqvist, “Warnings came late”, *Nordby Gazette*, Nordby Press, 4 March 2026, accessed 5 March 2026, <${ADDRESS}>, ¶ 2, revision 3f2a9c1b7d4e; verified word for word
`);
  });

  it('stands in a note beside Pandoc’s citation', () => {
    expect(noteToMarkdown(note, quotations, 'pandoc')).toContain(
      `> did not know [@lindqvist2026, para. 2]^[Maja Lindqvist, “Warnings came late”, *Nordby Gazette*, Nordby Press, 4 March 2026, accessed 5 March 2026, <${ADDRESS}>, ¶ 2, revision 3f2a9c1b7d4e; verified word for word]\n`,
    );
  });

  it('links to the words in HTML', () => {
    const html = noteToHtml(note, quotations);
    expect(html).toContain(`<a href="${ADDRESS}" class="bare" rel="noopener noreferrer">`);
    expect(html).toContain('accessed 5 March 2026');
  });

  it('is properties in Logseq', () => {
    expect(noteToLogseq(note, quotations)).toContain(
      `  url:: ${ADDRESS}\n  citekey:: lindqvist2026\n  accessed:: 2026-03-05\n  revision:: 3f2a9c1b7d4e\n`,
    );
  });

  it('tells two quotations of one paragraph apart by where they lead', () => {
    const other: ExportedQuotation = {
      ...exported,
      annotationId: 'a2',
      exact: 'at all',
      provenance: { sha256: exported.provenance?.sha256 ?? '', fragment: '#:~:text=at%20all' },
    };
    const both: NoteDocument = {
      ...document,
      state: {
        root: {
          type: 'root',
          children: [
            { type: 'quotation', annotationId: 'a1', exact: 'did not know', citation: '' },
            { type: 'quotation', annotationId: 'a2', exact: 'at all', citation: '' },
          ],
        },
      },
    };
    const markdown = noteToMarkdown(
      { title: '', document: both },
      quotationsOfNote([exported, other]),
      'commonmark',
    );
    expect(markdown).toContain('[^2]: ');
    expect(markdown).toContain('#:~:text=at%20all>');
  });
});
