import type { Command } from './terminal.ts';

export const readCommand: Command = {
  usage: 'nianbao read 报告 [-o 文件]',
  about: '读取 Word、网页或文本报告，变成草稿（尚未支持）',
  run: (_args, terminal) => {
    terminal.err('read：读取报告文件尚未支持。请用 new 新建草稿后填写。\n');
    return Promise.resolve(2);
  },
};

export const nextCommand: Command = {
  usage: 'nianbao next 去年的文件 --year 年份 [-o 文件]',
  about: '用去年的草稿或报告开始今年的草稿（尚未支持）',
  run: (_args, terminal) => {
    terminal.err('next：从去年的报告开始尚未支持。请用 new 新建草稿后填写。\n');
    return Promise.resolve(2);
  },
};
