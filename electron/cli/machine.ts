import type { Call } from '../../shared/contract.ts';
import { fail } from '../../shared/result.ts';
import { programVersion } from '../../shared/version.ts';
import { stateFolder } from '../web/state-folder.ts';
import type { Deliver } from '../host.ts';
import { createCall } from '../dispatch.ts';
import { createServices } from '../services/index.ts';
import { createErrorLog } from '../disk/error-log.ts';
import type { ErrorLog } from '../disk/error-log.ts';
import { draftsFolder } from '../store/drafts-folder.ts';

const nowhere: Deliver = () => Promise.resolve(fail('invalid', '没有说明导出到哪里。请用 -o 指定文件名。'));

/** Where commands note what goes wrong inside the program. */
export function commandLog(): ErrorLog {
  return createErrorLog(stateFolder(), programVersion);
}

/** The program's calls as a command makes them: through the same door as every other host. */
export function machine(deliver: Deliver = nowhere, folder: string = draftsFolder()): Call {
  return createCall(createServices(folder, { deliver }), commandLog());
}
