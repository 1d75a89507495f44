import { describe, expect, it } from 'vitest';
import { isOfPage, PAGE_URL } from './page-url';

describe('SH8 the page’s own origin', () => {
  it.each([
    'provenote-app://library/',
    'provenote-app://library/assets/worker.js',
    'provenote-app://library/?a#b',
  ])('holds %s', (url) => {
    expect(isOfPage(PAGE_URL, url)).toBe(true);
  });

  it.each([
    'provenote-app://elsewhere/',
    'provenote-app://library.example/',
    'provenote-app://user@library/',
    'https://library/',
    'file:///index.html',
    'about:blank',
    '',
  ])('does not hold %j', (url) => {
    expect(isOfPage(PAGE_URL, url)).toBe(false);
  });

  it('tells two ports of a development server apart', () => {
    expect(isOfPage('http://localhost:47319/', 'http://localhost:47319/app/main.tsx')).toBe(true);
    expect(isOfPage('http://localhost:47319/', 'http://localhost:8080/')).toBe(false);
  });
});
