import { describe, expect, it } from 'vitest';
import { isSamePage, linkTarget, pageAddress } from './urls';

describe('IM58 addresses', () => {
  it('lose what only follows the reader around', () => {
    expect(pageAddress('https://x.example/a?utm_source=m&id=7&fbclid=1&gclid=2&UTM_medium=x#top', null)).toBe(
      'https://x.example/a?id=7',
    );
  });

  it('are made absolute', () => {
    expect(pageAddress('/b', 'https://x.example/a')).toBe('https://x.example/b');
  });

  it.each(['', '/b', 'javascript:alert(1)', 'file:///a', 'mailto:a@b.example'])('are none: %s', (value) => {
    expect(pageAddress(value, null)).toBeNull();
  });

  it('are of one page whatever scheme, www. and tracking say', () => {
    expect(isSamePage('http://www.x.example/a/?utm_source=1', 'https://x.example/a')).toBe(true);
    expect(isSamePage('https://x.example/a?id=1', 'https://x.example/a?id=2')).toBe(false);
  });
});

describe('IM21 link targets', () => {
  it.each([
    'javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,a',
    '#a',
    '',
    'about:blank',
  ])('are none: %s', (href) => {
    expect(linkTarget(href, 'https://x.example/')).toBeNull();
  });

  it('keep their fragment', () => {
    expect(linkTarget('/a#b', 'https://x.example/')).toBe('https://x.example/a#b');
  });
});
