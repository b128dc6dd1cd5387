// npm start: the window where Electron is installed or can be fetched, otherwise the same page in the system browser.
// Electron's program file does not come with npm but from a host of its own, which many offices cannot reach.
// Behind a slow line to it, set ELECTRON_MIRROR, e.g. to https://npmmirror.com/mirrors/electron/
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const folder = fileURLToPath(root);

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 127 where it could not be started at all
 */
async function run(program, args) {
  const child = spawn(program, args, { cwd: folder, stdio: 'inherit' });
  // Ctrl+C reaches the child too; it ends in its own time and this script after it
  const wait = () => undefined;
  process.on('SIGINT', wait);
  return await new Promise((resolve) => {
    child.once('error', () => {
      resolve(127);
    });
    child.once('exit', (code) => {
      process.off('SIGINT', wait);
      resolve(code ?? 0);
    });
  });
}

/** @returns {Promise<string | undefined>} why the window could not be used; undefined once it was */
async function startWindow() {
  const { fetchElectron, installedElectron } = await import('./electron-binary.mjs');
  let electron = installedElectron();
  if (electron === undefined) {
    const fetched = await fetchElectron();
    if (!fetched.ok) return fetched.reason;
    electron = fetched.path;
  }
  const began = Date.now();
  const code = await run(electron, [folder]);
  return code !== 0 && Date.now() - began < 5000
    ? `Electron 启动失败（退出码 ${String(code)}），本机可能没有图形界面或缺少系统组件`
    : undefined;
}

ensureInstalled();
const entries = ['main.js', 'preload.cjs', 'nianbao.js'].map((name) => `${folder}/out/electron/${name}`);
// without them Electron would stand there with an error of its own
if (!entries.every((path) => existsSync(path))) await import('./bundle.mjs');
const reason = await startWindow();
if (reason !== undefined) {
  console.log(`${reason}。`);
  console.log('改在系统浏览器里打开年报：功能相同，只在本机，按 Ctrl+C 结束。');
  process.exitCode = await run(process.execPath, [
    `${folder}/out/electron/nianbao.js`,
    'serve',
    ...process.argv.slice(2),
  ]);
}
