import type { Session } from 'electron';
import { expect, it, vi } from 'vitest';
import { denyPermissions } from './permissions';

it('SH6 the camera, a check for it, a USB device and the screen are denied', () => {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
  };
  denyPermissions(session as unknown as Session);
  const camera = vi.fn();
  const screen = vi.fn();
  session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, 'media', camera);
  session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]({}, screen);
  expect(camera).toHaveBeenCalledWith(false);
  expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]({}, 'media')).toBe(false);
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
  expect(screen).toHaveBeenCalledWith({});
});
