import type { Session } from 'electron';
import { isOfPage } from './page-url';

/** What a “Copy” button needs; sanitised means plain text, HTML without scripts, and pictures. */
const COPYING = 'clipboard-sanitized-write';

/**
 * Denies every permission, device and screen but copying to the page itself: Provenote needs no other, and
 * imported content must have none.
 */
export function denyPermissions(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
  >,
  pageUrl: string,
): void {
  const isAllowed = (permission: string, url: string): boolean =>
    permission === COPYING && isOfPage(pageUrl, url);
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(isAllowed(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
}
