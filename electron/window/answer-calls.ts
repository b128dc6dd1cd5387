import { fail } from '../../shared/result.ts';
import type { Dispatch } from '../dispatch.ts';
import { isOwnUrl } from './app-scheme.ts';

/** The one channel between the page and the machine. */
export const callChannel = 'call';

/** Serves the calls of our own page's main frame and of nothing else. */
export function answerCalls(ipcMain: Pick<Electron.IpcMain, 'handle'>, dispatch: Dispatch): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    if (frame?.parent !== null || !isOwnUrl(frame.url)) {
      return fail('invalid', '请求来自别的网页，没有处理。请关闭程序后重新打开。');
    }
    return await dispatch(name, input);
  });
}
