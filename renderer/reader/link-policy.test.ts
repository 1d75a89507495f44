import { describe, expect, it } from 'vitest';
import { linkAddress } from './link-policy';

describe('RD7 only http, https and mailto links are links', () => {
  it('keeps a web address and a mail address', () => {
    expect(linkAddress('https://example.org/log?page=2#top')).toBe('https://example.org/log?page=2#top');
    expect(linkAddress('http://example.org')).toBe('http://example.org/');
    expect(linkAddress('mailto:desk@example.org')).toBe('mailto:desk@example.org');
  });

  it('refuses what could run or reach into the computer', () => {
    expect(linkAddress('javascript:alert(1)')).toBeNull();
    expect(linkAddress(' JaVa\tScript:alert(1)')).toBeNull();
    expect(linkAddress('data:text/html,<script>alert(1)</script>')).toBeNull();
    expect(linkAddress('file:///etc/hosts')).toBeNull();
    expect(linkAddress('provenote-app://library/')).toBeNull();
  });

  it('refuses what is no address, and an address without a host to go to', () => {
    expect(linkAddress('/relative/page')).toBeNull();
    expect(linkAddress('https://')).toBeNull();
    expect(linkAddress('')).toBeNull();
    expect(linkAddress(undefined)).toBeNull();
  });

  it('shows a look-alike host in its real letters', () => {
    expect(linkAddress('https://exаmple.org/')).toBe('https://xn--exmple-4nf.org/');
  });
});
