// `npm test`: everything that must hold, on a fresh machine. Installs what the tests need where it may (Debian as
// root), and says what was not run where it may not. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, npm, npmCommand, root, run } from './install.mjs';
import { installDebian } from './tools.mjs';

/** What the tests drive besides Node, by Debian package, with a file that shows it is there. */
const programs = [
  { name: 'chromium-headless-shell', file: '/usr/bin/chromium-headless-shell' },
  { name: 'libreoffice-writer', file: '/usr/bin/soffice' },
  { name: 'libreoffice-calc', file: '/usr/lib/libreoffice/program/libsclo.so' },
  { name: 'poppler-utils', file: '/usr/bin/pdftotext' },
  { name: 'p7zip-full', file: '/usr/bin/7za' },
  { name: 'nsis', file: '/usr/bin/makensis' },
  { name: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
  // as wide as Times New Roman, which the report's digits are set in
  { name: 'fonts-liberation', file: '/usr/share/fonts/truetype/liberation' },
];

function installPrograms() {
  const missing = programs.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (missing.length === 0) return;
  console.log(`正在安装测试用的程序：${missing.join('、')}`);
  const failed = installDebian(missing);
  // each test that needs one says so itself
  if (failed !== undefined) console.log(`未运行：安装测试用的程序。原因：${failed}`);
}

/** Types, rules and format, checked while the tests run, which wait for browsers much of their time. */
function startChecks() {
  const file = new URL('out/checks.log', root);
  mkdirSync(new URL('.', file), { recursive: true });
  const log = openSync(file, 'w');
  const checks = spawn(...npmCommand(['run', '--silent', 'check']), {
    cwd: root,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  // tests have time limits
  if (checks.pid !== undefined) setPriority(checks.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return { ended: once(checks, 'close'), said: () => readFileSync(file, 'utf8') };
}

let passed = 0;
let failed = 0;

/** @param {string} name @param {boolean} isGood */
function count(name, isGood) {
  console.log(`${isGood ? '✓' : '✗'} ${name}`);
  if (isGood) passed += 1;
  else failed += 1;
}

ensureInstalled();
installPrograms();
count('构建 build', npm(['run', '--silent', 'build']));
const checks = startChecks();

const results = new URL('out/test-results.json', root);
rmSync(results, { force: true });
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];
const ended = run(process.execPath, [
  ...vitest,
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${fileURLToPath(results)}`,
]);
if (existsSync(results)) {
  const report = /** @type {{ numPassedTests: number, numFailedTests: number }} */ (
    JSON.parse(readFileSync(results, 'utf8'))
  );
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
// a file that does not load fails without a failing test in it
if (!ended && failed === 0) count('测试运行 vitest', false);
const [code] = await checks.ended;
console.log(checks.said());
count('类型、规则、格式 check', code === 0);
count('Electron 安装包 dist:check', run(process.execPath, ['build/dist-check.mjs']));
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exit(failed === 0 ? 0 : 1);
