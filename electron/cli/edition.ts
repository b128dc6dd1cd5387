import { argumentsOf } from './arguments.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command } from './terminal.ts';

export const editionCommand: Command = {
  usage: 'nianbao edition [编号]',
  about: '输出报告格式的数据（JSON）；不写编号则输出全部',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, {});
    if (!parsed.ok) return usageError(terminal, editionCommand, parsed.failure.message);
    const [id, ...more] = parsed.value.positionals;
    if (more.length > 0) return usageError(terminal, editionCommand, '一次只能写一个编号。');
    const found = await machine()('editions.get', id === undefined ? {} : { id });
    if (!found.ok) return refuse(terminal, found);
    const { editions } = found.value;
    terminal.out(`${JSON.stringify(id === undefined ? editions : editions[0], null, 2)}\n`);
    return 0;
  },
};
