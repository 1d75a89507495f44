import { attribute, escapeHtml } from './escape-html';
import { inlineHtml } from './inline-html';
import type { NoteBlock, NoteListItem } from './note-nodes';

/** How the caller writes a quotation: one element. */
export type WriteQuotationHtml = (quotation: Extract<NoteBlock, { kind: 'quotation' }>) => string;

/** Blocks as HTML elements, one a line. Empty paragraphs and headings are left out. */
export function blocksHtml(blocks: readonly NoteBlock[], write: WriteQuotationHtml): string {
  return blocks
    .map((block) => blockHtml(block, write))
    .filter(Boolean)
    .join('\n');
}

function blockHtml(block: NoteBlock, write: WriteQuotationHtml): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', inlineHtml(block.children));
    case 'heading':
      return element(`h${block.level}`, inlineHtml(block.children));
    case 'quote':
      return element('blockquote', blocksHtml(block.children, write));
    case 'list': {
      const items = block.items.map((item) => itemHtml(item, write)).join('\n');
      const start = block.isOrdered && block.start !== 1 ? attribute('start', String(block.start)) : '';
      const tasks = block.items.some(({ checked }) => checked !== null) ? attribute('class', 'tasks') : '';
      return block.isOrdered ? `<ol${start}>\n${items}\n</ol>` : `<ul${tasks}>\n${items}\n</ul>`;
    }
    case 'code':
      // a line break right after `<pre>` is not part of it, so that one is given away
      return `<pre><code${attribute('class', languageClass(block.language))}>${escapeHtml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'quotation':
      return write(block);
  }
}

/** An item's own words stand bare, so that lists stay tight; a box says by its name whether it is ticked. */
function itemHtml({ checked, children }: NoteListItem, write: WriteQuotationHtml): string {
  const box =
    checked === null
      ? ''
      : `<span role="img" aria-label="${checked ? 'done' : 'to do'}">${checked ? '☑' : '☐'}</span> `;
  const [first, ...rest] = children;
  const opening =
    first?.kind === 'paragraph' ? inlineHtml(first.children) : first ? blockHtml(first, write) : '';
  return `<li>${[box + opening, blocksHtml(rest, write)].filter(Boolean).join('\n')}</li>`;
}

function element(name: string, inner: string): string {
  return inner ? `<${name}>${inner}</${name}>` : '';
}

const languageClass = (language: string): string =>
  language ? `language-${language.replace(/\s+/g, '-')}` : '';
