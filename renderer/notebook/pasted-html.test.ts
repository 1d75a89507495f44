import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reducePastedHtml } from './pasted-html';

function reduced(html: string): string {
  const pasted = parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
  const empty = parseHTML('<!doctype html><html><body></body></html>').document;
  return reducePastedHtml(pasted, empty).body.innerHTML;
}

describe('NB21 what is pasted is reduced to what a note knows', () => {
  it('keeps headings, emphasis, lists and quotes', () => {
    expect(
      reduced('<h2>Log</h2><p>a <b>b</b> <i>c</i></p><ul><li>one</li></ul><blockquote>said</blockquote>'),
    ).toBe(
      '<h2>Log</h2><p>a <strong>b</strong> <em>c</em></p><ul><li>one</li></ul><blockquote>said</blockquote>',
    );
  });

  it('makes deep headings the deepest a note has', () => {
    expect(reduced('<h6>Deep</h6>')).toBe('<h3>Deep</h3>');
  });

  it('leaves no style, class or event handler', () => {
    expect(reduced('<p style="color:red" class="x" onclick="steal()">red <span id="y">word</span></p>')).toBe(
      '<p>red word</p>',
    );
  });

  it('drops the bold that a word processor puts around everything it copies', () => {
    expect(reduced('<b style="font-weight: normal"><p>plain</p></b>')).toBe('<p>plain</p>');
  });

  it('makes each paragraph of a block quote a quote of its own', () => {
    expect(reduced('<blockquote><p>one</p><p>two</p></blockquote><p>after</p>')).toBe(
      '<blockquote>one</blockquote><blockquote>two</blockquote><p>after</p>',
    );
  });

  it('keeps the cells of a table apart', () => {
    expect(reduced('<table><tbody><tr><td>nights</td><td>212</td></tr></tbody></table>')).toBe(
      '<p>nights 212 </p>',
    );
  });
});

describe('NB22 what is pasted loads and runs nothing', () => {
  it.each([
    '<img src="https://example.org/pixel.png">',
    '<iframe src="https://example.org"></iframe>',
    '<video src="https://example.org/v"></video>',
    '<link rel="stylesheet" href="https://example.org/a.css">',
    '<style>p { background: url(https://example.org/b.png) }</style>',
    '<script>steal()</script>',
    '<svg><image href="https://example.org/c.png"></image></svg>',
    '<object data="https://example.org/d"></object>',
  ])('leaves nothing of %s', (html) => {
    expect(reduced(`<p>kept</p>${html}`)).toBe('<p>kept</p>');
  });

  it('keeps a link to the web and turns any other into its words', () => {
    expect(
      reduced('<a href="https://example.org/x" target="_blank">web</a> <a href="javascript:steal()">not</a>'),
    ).toBe('<a href="https://example.org/x">web</a> not');
  });
});
