import { describe, expect, it, vi } from 'vitest';
import { openExternalLink } from './external-links';

describe('SH12 links', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
    ['mailto:editor@example.org', 'mailto:editor@example.org'],
  ])('%s is handed to the system as %s', async (url, spelling) => {
    const openExternal = vi.fn().mockResolvedValue(undefined);
    expect(await openExternalLink({ openExternal }, url)).toEqual({ outcome: 'opened' });
    expect(openExternal).toHaveBeenCalledWith(spelling);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'data:text/html,a',
    '',
    'example.org',
  ])('%j is refused', async (url) => {
    const openExternal = vi.fn();
    expect(await openExternalLink({ openExternal }, url)).toMatchObject({ outcome: 'refused' });
    expect(openExternal).not.toHaveBeenCalled();
  });

  it('a system that has no program for it is quoted', async () => {
    const openExternal = vi.fn().mockRejectedValue(new Error('no application is registered'));
    expect(await openExternalLink({ openExternal }, 'https://example.org')).toEqual({
      outcome: 'refused',
      problem: 'The system could not open this link: no application is registered.',
    });
  });
});
