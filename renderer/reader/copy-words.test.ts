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

  it('RD104 is a table where cells were copied, without bars and without the box it scrolls in', () => {
    const cells =
      '<th scope="row" dir="auto">Sanna</th><td dir="auto" data-number=""><span data-separator="" aria-hidden="true"> | </span>4</td>';
    const bare = '<th scope="row" dir="auto">Sanna</th><td dir="auto">4</td>';
    expect(copied(cells)).toBe(`<table><tr>${bare}</tr></table>`);
    expect(copied(`<tr data-n="3">${cells}</tr>`)).toBe(`<table><tr>${bare}</tr></table>`);
    expect(
      copied(
        `<p>Before.</p><div data-table="" tabindex="0"><table><tbody><tr>${cells}</tr></tbody></table></div>`,
      ),
    ).toBe(`<p>Before.</p><table><tbody><tr>${bare}</tr></tbody></table>`);
  });

  it('gives links their addresses, and leaves out sections, marks and what the reader keeps in attributes', () => {
    expect(
      copied(
        '<section style="contain-intrinsic-size: 4em"><p data-n="3" data-cursor="">see <mark data-opens="Claim">the <a data-address="https://example.org/" role="link" tabindex="0" title="x">log</a></mark>.</p></section>',
      ),
    ).toBe('<p>see the <a href="https://example.org/">log</a>.</p>');
  });
});
