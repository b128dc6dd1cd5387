import type { EventEmitter } from 'node:events';

/** What a session was told. */
export interface SessionHeard {
  sessionEvents: EventEmitter;
  answerRequest: ((request: Request) => Promise<Response> | Response) | undefined;
  beforeRequest:
    | ((
        details: Electron.OnBeforeRequestListenerDetails,
        answer: (response: Electron.CallbackResponse) => void,
      ) => void)
    | null
    | undefined;
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] | undefined;
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] | undefined;
  devicePermission: Parameters<Electron.Session['setDevicePermissionHandler']>[0] | undefined;
}

type FakeSession = Pick<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & {
  on: (name: string, listener: () => void) => void;
  webRequest: { onBeforeRequest: (listener: SessionHeard['beforeRequest']) => void };
  protocol: Pick<Electron.Protocol, 'handle'>;
};

/** A session that remembers in `heard` what it was told. */
export function createFakeSession(heard: SessionHeard): FakeSession {
  return {
    setPermissionRequestHandler: (handler) => {
      heard.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler) => {
      heard.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler) => {
      heard.devicePermission = handler;
    },
    on: (name, listener) => {
      heard.sessionEvents.on(name, listener);
    },
    webRequest: {
      onBeforeRequest: (listener) => {
        heard.beforeRequest = listener;
      },
    },
    protocol: {
      handle: (_scheme, answer) => {
        heard.answerRequest = answer;
      },
    },
  };
}

/** Of a session that nobody has told anything. */
export function nothingHeard(sessionEvents: EventEmitter): SessionHeard {
  return {
    sessionEvents,
    answerRequest: undefined,
    beforeRequest: undefined,
    permissionRequest: undefined,
    permissionCheck: undefined,
    devicePermission: undefined,
  };
}
