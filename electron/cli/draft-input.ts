import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Draft } from '../../shared/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { diskRefusal } from '../store/disk-refusal.ts';
import { draftOfBytes, mostDraftBytes } from '../store/draft-file.ts';

const reportExtensions = ['.docx', '.doc', '.wps', '.html', '.htm', '.txt', '.pdf'];

/** The draft in a file named on the command line; a refusal names the file. */
export async function draftInput(path: string): Promise<Result<Draft>> {
  if (reportExtensions.includes(extname(path).toLowerCase())) {
    return fail('invalid', `${path}：读取报告文件尚未支持。请改用草稿文件（.json）。`);
  }
  try {
    const info = await stat(path);
    if (info.isDirectory()) return fail('invalid', `${path}：这是一个文件夹，不是文件。请指定草稿文件。`);
    if (info.size > mostDraftBytes)
      return fail('invalid', `${path}：文件太大，不是年报草稿。请选用本程序保存的草稿文件。`);
    const draft = draftOfBytes(await readFile(path));
    return draft.ok ? ok(draft.value) : fail(draft.failure.code, `${path}：${draft.failure.message}`);
  } catch (error) {
    return diskRefusal(path, error);
  }
}
