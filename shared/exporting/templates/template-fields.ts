import type { ExportTemplate } from '../../model';

const RECORD = 'citekey, kind, title, author, authors, container, publisher, published, accessed, url';

/** What a template may name, for the person who writes one: the name of a value, and the fields it has. */
export const TEMPLATE_FIELDS: Readonly<
  Record<ExportTemplate['scope'], readonly (readonly [name: string, fields: string])[]>
> = {
  note: [
    ['note', 'title, created, updated'],
    ['blocks', 'each with kind, markdown'],
    [
      'quotations',
      `each with number, words, citation, paragraph, link, hash, state, verdict, label, tags, comment, ${RECORD}`,
    ],
    ['sources', `each with ${RECORD}`],
  ],
  source: [
    ['source', RECORD],
    ['annotations', 'each with number, words, paragraph, label, remark, tags, comment, state, created'],
  ],
  library: [['sources', `each with annotations, ${RECORD}`]],
};
