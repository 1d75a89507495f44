import { describe, expect, it } from 'vitest';
import { linkAddress } from './link-address';

describe('NB20 a link leads to a web or e-mail address', () => {
  it.each([
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['example.org/tide-tables', 'https://example.org/tide-tables'],
    ['  news.example.org:8080  ', 'https://news.example.org:8080/'],
    ['desk@example.org', 'mailto:desk@example.org'],
    ['등대.한국', 'https://xn--vk1bv0b.xn--3e0b707e/'],
    [' provenote://Note/n1 ', 'provenote://note/n1'],
  ])('takes %s', (typed, url) => {
    expect(linkAddress(typed)).toEqual({ ok: true, url });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<b>x</b>',
    'file:///etc/hosts',
    'provenote-app://library/',
    'provenote://note/n1/delete',
    '/relative/path',
    'two words',
    'https://',
    '',
  ])('refuses %j in a sentence', (typed) => {
    expect(linkAddress(typed)).toEqual({ ok: false, problem: expect.stringMatching(/\.$/) });
  });
});
