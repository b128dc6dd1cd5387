import { extname } from 'node:path';
import { writeOutput } from '../disk/write-output.ts';
import { argumentsOf } from './arguments.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command } from './terminal.ts';

const options = { output: { type: 'string', short: 'o' }, data: { type: 'string' } } as const;

export const packCommand: Command = {
  usage: 'nianbao pack [草稿编号…] -o 文件.nianbao [--data 文件夹]',
  about: '把草稿连同各个版本装进一个文件，带到另一台电脑或者留作备份；不写编号是全部草稿',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, packCommand, parsed.failure.message);
    const { output, data } = parsed.value.values;
    if (output === undefined) return usageError(terminal, packCommand, '缺少 -o，请写文件名。');
    if (extname(output).toLowerCase() !== '.nianbao')
      return usageError(terminal, packCommand, `${output}：文件名要以 .nianbao 结尾。`);
    const call = machine(async ({ bytes }) => await writeOutput(output, bytes, { replace: false }), data);
    const packed = await call('packages.pack', { ids: parsed.value.positionals });
    if (!packed.ok) return refuse(terminal, packed);
    const { drafts, left } = packed.value;
    terminal.err(left.map((message) => `没有装进去：${message}\n`).join(''));
    terminal.out(`已把 ${String(drafts)} 份草稿装进 ${output}\n`);
    return left.length > 0 ? 1 : 0;
  },
};
