import { isOwnUrl } from './app-scheme.ts';

/** What of a session is locked. */
export type LockedSession = Pick<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
> & { webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'> };

/** Nothing leaves the machine: every request but the page's own is cancelled, every permission and download refused. */
export function lockSession(session: LockedSession): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnUrl(details.url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
