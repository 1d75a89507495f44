import { describe, expect, it } from 'vitest';
import { stylesAside } from './styles-aside';

describe('ST125 styles and handlers while a page is parsed', () => {
  it.each([
    ['a style that only paints', '<p class="a" style="color:red">x</p>', '<p class="a">x</p>'],
    ['a handler', '<p onclick="go()" id="p">x</p>', '<p id="p">x</p>'],
    ['both, without quotes', '<p onclick=go() style=color:red>x</p>', '<p>x</p>'],
    ['a sheet', '<style media="print">p > a { color: red }</style><p>x</p>', '<p>x</p>'],
  ])('%s is not there', (_, html, rest) => {
    expect(stylesAside(html)).toBe(rest);
  });

  it.each([
    ['double quotes', '"display: none"'],
    ['single quotes', "'font-weight:700'"],
    ['no quotes', 'display:none'],
  ])('a style that hides or marks waits under another name, in %s', (_, style) => {
    expect(stylesAside(`<p style=${style}>x</p>`)).toBe(`<p data-provenote-style=${style}>x</p>`);
  });

  it('a base address waits under another name', () => {
    expect(
      stylesAside('<head><BASE target="_top" HREF = "https://a.example/?href=1"></head><a href="/b">x</a>'),
    ).toBe(
      '<head><BASE target="_top" data-provenote-base = "https://a.example/?href=1"></head><a href="/b">x</a>',
    );
  });

  it.each([
    '<p>The onset=late style="plain" of it</p>',
    '<a href="/?style=1&on=2">x</a>',
    '<pre>&lt;p style="a"&gt;</pre>',
  ])('words and addresses stay as they are: %s', (html) => {
    expect(stylesAside(html)).toBe(html);
  });
});
