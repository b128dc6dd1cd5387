import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { packageDate, version } from '../release.mjs';
import { runTool } from './run-tool.mjs';
import { files } from './tree.mjs';

const icon = fileURLToPath(new URL('../resources/icon.ico', import.meta.url));

/**
 * Has makensis make a program from one of the scripts beside.
 * @param {string} makensis
 * @param {'starter' | 'setup'} script
 * @param {string} output
 * @param {Record<string, string>} [defines]
 */
export function nsis(makensis, script, output, defines = {}) {
  const all = { OUTPUT: output, ICON: icon, VERSION: version, COMPRESSOR: 'lzma', ...defines };
  runTool(
    makensis,
    [
      '-V2',
      '-INPUTCHARSET',
      'UTF8',
      ...Object.entries(all).map(([name, value]) => `-D${name}=${value}`),
      join(files, `${script}.nsi`),
    ],
    { env: { SOURCE_DATE_EPOCH: String(packageDate) } },
  );
}
