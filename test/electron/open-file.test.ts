import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtCli } from '../built-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

it('a double click on a .nianbao file brings its draft here and opens the program', async () => {
  const folder = await temporaryFolder();
  const [from, to] = [join(folder, '旧 电脑'), join(folder, '新 电脑')];
  const draft = join(folder, 'draft.json');
  await run(process.execPath, [builtCli, 'new', '--organ', '某乡人民政府', '--year', '2025', '-o', draft]);
  await mkdir(from);
  const name = '2025-abcd1234.json';
  await writeFile(
    join(from, name),
    (await readFile(draft, 'utf8')).replace('"id": ""', '"id": "2025-abcd1234"'),
  );
  const file = join(folder, '某乡.nianbao');
  await run(process.execPath, [builtCli, 'pack', '-o', file, '--data', from]);

  const env = { NIANBAO_DATA: to, NIANBAO_BROWSER: '', HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
  const program = spawn(process.execPath, [builtCli, 'open', file], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [said] = (await once(program.stdout, 'data')) as [Buffer];
    expect(said.toString()).toMatch(/http:\/\/127\.0\.0\.1/u);
    expect(await readdir(to)).toContain(name);
  } finally {
    program.kill();
    await once(program, 'exit');
  }
  await expect(
    run(process.execPath, [builtCli, 'open', join(folder, 'none.nianbao')], { env }),
  ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('none.nianbao') as string });
});
