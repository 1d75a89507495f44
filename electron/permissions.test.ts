import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { PAGE_URL } from './page-url';
import { denyPermissions } from './permissions';

function denied() {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
  };
  denyPermissions(session as unknown as Session, PAGE_URL);
  const answer = vi.fn();
  return {
    answer,
    request: (permission: string, requestingUrl: string) =>
      session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, permission, answer, { requestingUrl }),
    check: (permission: string, origin: string) =>
      session.setPermissionCheckHandler.mock.calls[0]?.[0]({}, permission, origin),
    checkDevice: () => session.setDevicePermissionHandler.mock.calls[0]?.[0]({}),
    showScreen: () => session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, answer),
  };
}

describe('SH6 every permission is denied', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem'])('%s', (permission) => {
    const { answer, request, check } = denied();
    request(permission, PAGE_URL);
    expect(answer).toHaveBeenCalledWith(false);
    expect(check(permission, PAGE_URL)).toBe(false);
  });

  it('and every device and the screen', () => {
    const { answer, checkDevice, showScreen } = denied();
    showScreen();
    expect(answer).toHaveBeenCalledWith({});
    expect(checkDevice()).toBe(false);
  });
});

describe('SH6 copying is allowed to the page', () => {
  it('when it asks', () => {
    const { answer, request, check } = denied();
    request('clipboard-sanitized-write', PAGE_URL);
    expect(answer).toHaveBeenCalledWith(true);
    expect(check('clipboard-sanitized-write', 'provenote-app://library')).toBe(true);
  });

  it('and to no other', () => {
    const { answer, request } = denied();
    request('clipboard-sanitized-write', 'https://example.org/');
    expect(answer).toHaveBeenCalledWith(false);
  });
});
