import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { bareHtml } from './copy-words';

function copied(html: string): string {
  const { document } = parseHTML('<html><body></body></html>');
  const template = document.createElement('div');
  template.innerHTML = html;
  const fragment = document.createDocumentFragment();
  fragment.append(...template.childNodes);
  return bareHtml(fragment);
}

describe('RD40 what is copied as HTML', () => {
  it('keeps blocks, formatting, directions and the numbers of lists', () => {
    const html = '<p dir="auto">It did <strong>not</strong></p><ol start="3"><li value="4">burn</li></ol>';
    expect(copied(html)).toBe(html);
  });

  it('gives links their addresses, and leaves out sections, marks and what the reader keeps in attributes', () => {
    expect(
      copied(
        '<section style="contain-intrinsic-size: 4em"><p data-n="3" data-cursor="">see <mark data-opens="Claim">the <a data-address="https://example.org/" role="link" tabindex="0" title="x">log</a></mark>.</p></section>',
      ),
    ).toBe('<p>see the <a href="https://example.org/">log</a>.</p>');
  });
});
