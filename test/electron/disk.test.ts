import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInput } from '../../electron/disk/read-input.ts';
import { writeOutput } from '../../electron/disk/write-output.ts';
import { temporaryFolder } from './temporary-folder.ts';

const said = (path: string): string => {
  const read = readInput(path, 1024 * 1024, '草稿或报告文件');
  return read.ok ? `${String(read.value.length)} 字节` : read.failure.message;
};

test.skipIf(process.platform === 'win32')('pipes, devices and folders are refused at once', async () => {
  const folder = await temporaryFolder();
  const pipe = join(folder, '管道.docx');
  execFileSync('mkfifo', [pipe]);
  await symlink('/dev/zero', join(folder, '零.docx'));
  await mkdir(join(folder, '文件夹.docx'));
  expect(said(pipe)).toBe(`${pipe}：这是管道或设备，不是普通的文件，没有读。请指定草稿或报告文件。`);
  expect(said(join(folder, '零.docx'))).toContain('管道或设备');
  expect(said(join(folder, '文件夹.docx'))).toContain('这是一个文件夹');
  expect((await writeOutput(pipe, 'x', { replace: true })).ok).toBe(false);
  expect((await lstat(pipe)).isFIFO()).toBe(true);
});

test.runIf(process.platform === 'linux')(
  'a file that the system makes up as it is read counts as empty',
  () => {
    expect(said('/proc/self/status')).toBe('0 字节');
  },
);

test('a file that is too large is not read', async () => {
  const path = join(await temporaryFolder(), '大.docx');
  await writeFile(path, '');
  await truncate(path, 1024 * 1024 + 1);
  expect(said(path)).toContain('超过 1 MB');
});

test.skipIf(process.platform === 'win32')('what is written through a link goes to its file', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '真.docx'), '旧');
  await symlink('真.docx', join(folder, '链.docx'));
  expect((await writeOutput(join(folder, '链.docx'), '新', { replace: true })).ok).toBe(true);
  expect(await readFile(join(folder, '真.docx'), 'utf8')).toBe('新');
  expect((await lstat(join(folder, '链.docx'))).isSymbolicLink()).toBe(true);
});
