import { describe, expect, it } from 'vitest';
import { developmentUrl } from './development';

describe('SH26 the page of a development server', () => {
  it('is opened from this machine', () => {
    expect(developmentUrl(false, 'http://localhost:47319/')).toBe('http://localhost:47319/');
  });

  it('is never opened by a packaged program', () => {
    expect(developmentUrl(true, 'http://localhost:47319/')).toBeNull();
  });

  it.each([undefined, '', 'https://example.org/', 'http://localhost.example.org/', 'file:///a'])(
    'is not %j',
    (value) => {
      expect(developmentUrl(false, value)).toBeNull();
    },
  );
});
