import { extname, join } from 'node:path';
import type { Deliver } from '../host.ts';
import { ok } from '../../shared/result.ts';
import { writeOutput } from '../disk/write-output.ts';

const kinds: Readonly<Record<string, string>> = {
  '.docx': 'Word 文档',
  '.html': '网页',
  '.pdf': 'PDF 文件',
  '.xlsx': 'Excel 工作簿',
  '.nianbao': '年报草稿',
};

/** Asks where the finished file goes, beginning in `folder`. */
export function deliverByDialog(dialog: Pick<Electron.Dialog, 'showSaveDialog'>, folder: string): Deliver {
  return async ({ fileName, bytes }) => {
    const extension = extname(fileName);
    const { canceled, filePath } = await dialog.showSaveDialog({
      title: '导出报告',
      buttonLabel: '导出',
      defaultPath: join(folder, fileName),
      filters: [{ name: kinds[extension] ?? '文件', extensions: [extension.slice(1)] }],
    });
    if (canceled || filePath === '') return ok({ kind: 'cancelled' });
    const complete = extname(filePath).toLowerCase() === extension;
    // the dialog asked before replacing what was named, not what we make of a name without extension
    return await writeOutput(complete ? filePath : `${filePath}${extension}`, bytes, { replace: complete });
  };
}
