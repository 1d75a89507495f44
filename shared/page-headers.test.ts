import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, PAGE_HEADERS, PRESSABLE_STYLE_HASH } from './page-headers';

describe('the content security policy', () => {
  it('allows nothing by default, no inline code and no connection', () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; /);
    expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self';");
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none';");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|data:|\*/);
  });

  it('lets images alone be made of bytes of the library', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("img-src 'self' blob:;");
    expect(CONTENT_SECURITY_POLICY.match(/blob:/g)).toHaveLength(1);
  });

  it('lets a worker run from the page’s own files alone', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("worker-src 'self';");
  });

  it('is the header that is sent', () => {
    expect(PAGE_HEADERS['Content-Security-Policy']).toBe(CONTENT_SECURITY_POLICY);
  });

  it('allows the style that the installed React Aria writes, and its hash must follow an update', () => {
    const source = readFileSync('node_modules/react-aria/dist/private/interactions/usePress.mjs', 'utf8');
    const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(source)?.[1] ?? '';
    const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1] ?? '';
    const style = template.replace(/\$\{[^}]+\}/, attribute).trim();
    expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(PRESSABLE_STYLE_HASH);
  });
});
