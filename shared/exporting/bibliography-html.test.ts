import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { bibliographyToHtml } from './bibliography-html';

describe('EX80 a formatted bibliography is also a page that keeps its look', () => {
  const html = bibliographyToHtml({
    title: 'Sources <1>',
    language: 'de-DE',
    entries: [
      [
        { text: 'Brandt, ' },
        { text: 'Licht & <b>', italic: true, bold: true },
        { text: 'e', superscript: true },
      ],
      [{ text: '김민수. 2020.' }],
    ],
  });
  const { document } = parseHTML(html);

  it('with one paragraph an entry and elements for its looks', () => {
    const paragraphs = [...document.querySelectorAll('p')].map(({ innerHTML }) => innerHTML);
    expect(paragraphs).toEqual(['Brandt, <b><i>Licht &amp; &lt;b&gt;</i></b><sup>e</sup>', '김민수. 2020.']);
  });

  it('with its title and language', () => {
    expect(document.querySelector('h1')?.textContent).toBe('Sources <1>');
    expect(document.documentElement.getAttribute('lang')).toBe('de-DE');
  });
});
