// npm run smoke:electron: what only a machine with Electron's program file shows. Drives the real window: its page, a
// number typed and saved, the draft found again, the menus, the locked doors. Without the file: 未运行, never passed.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, npm, root } from './install.mjs';

ensureInstalled();
const { installedElectron } = await import('./electron-binary.mjs');
const executablePath = installedElectron();
if (executablePath === undefined) {
  console.log(
    '未运行：Electron 窗口的实测。原因：本机没有 Electron 的程序文件；先运行 npm start 下载，再运行这条命令。',
  );
} else if (npm(['run', '--silent', 'build'])) {
  process.exitCode = (await smoke(executablePath)) ? 0 : 1;
} else process.exitCode = 1;

/** @param {string} program */
async function smoke(program) {
  const { _electron: electron } = await import('playwright-core');
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-smoke-'));
  const drafts = join(folder, 'drafts');
  const env = /** @type {Record<string, string>} */ ({
    ...process.env,
    NIANBAO_DATA: drafts,
    NIANBAO_STATE: join(folder, 'state'),
  });
  let passed = 0;
  let failed = 0;
  /** @param {string} name @param {() => Promise<boolean>} holds */
  const expect = async (name, holds) => {
    const isGood = await holds().catch((/** @type {unknown} */ error) => {
      console.log(String(error));
      return false;
    });
    console.log(`${isGood ? '✓' : '✗'} ${name}`);
    if (isGood) passed += 1;
    else failed += 1;
  };
  const app = await electron.launch({ executablePath: program, args: [fileURLToPath(root)], env });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(20_000);
    await expect('窗口里是首页', async () => {
      await page.getByRole('heading', { name: '年报', exact: true }).waitFor();
      return true;
    });
    await expect(
      '页面碰不到 Node',
      async () => await page.evaluate(() => !('require' in globalThis) && !('process' in globalThis)),
    );
    await expect('有文件、编辑、查看、帮助四个菜单', async () => {
      const labels = await app.evaluate(
        ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [],
      );
      return ['文件', '编辑', '查看', '帮助'].every((name) => labels.some((label) => label.startsWith(name)));
    });
    await expect('填一个数，自动保存到文件', async () => {
      const id = await page.evaluate(async () => {
        const { nianbao } =
          /** @type {{ nianbao: { call: (name: string, input: unknown) => Promise<{ value: { draft: { id: string } } }> } }} */ (
            /** @type {unknown} */ (globalThis)
          );
        return (await nianbao.call('drafts.create', { organ: { name: '某某乡人民政府' }, year: 2025 })).value
          .draft.id;
      });
      await page.evaluate((to) => {
        location.hash = `#/draft/${to}`;
      }, id);
      await page.getByRole('navigation').getByRole('button', { name: '三、' }).click();
      await page.locator('[id="cell-requests.new.person"]').fill('3');
      await page.keyboard.press('Tab');
      await page.getByText('已保存').waitFor();
      const name = (await readdir(drafts)).find((file) => file.includes(id)) ?? '';
      return (await readFile(join(drafts, name), 'utf8')).includes('"requests.new.person"');
    });
    await expect('重新打开还在', async () => {
      await page.reload();
      return (await page.locator('[id="cell-requests.new.person"]').inputValue()) === '3';
    });
    await page.screenshot({ path: fileURLToPath(new URL('out/smoke-electron.png', root)) });
    console.log('窗口的样子在 out/smoke-electron.png。');
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0;
}
