import type { Output } from '../../shared/contract.ts';
import { packageInput } from '../disk/package-input.ts';
import { argumentsOf } from './arguments.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command } from './terminal.ts';

const options = { data: { type: 'string' } } as const;

export const unpackCommand: Command = {
  usage: 'nianbao unpack 文件.nianbao [--data 文件夹]',
  about: '把数据包里的草稿和版本放回来；这里更新的不会被覆盖，两边都改过的另存为一份新草稿',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, unpackCommand, parsed.failure.message);
    const [path, ...more] = parsed.value.positionals;
    if (path === undefined) return usageError(terminal, unpackCommand, '缺少要读入的 .nianbao 文件。');
    if (more.length > 0) return usageError(terminal, unpackCommand, '一次只能读入一个文件。');
    const file = packageInput(path);
    if (!file.ok) return refuse(terminal, file);
    const done = await machine(undefined, parsed.value.values.data)('packages.unpack', file.value);
    if (!done.ok) return refuse(terminal, done);
    terminal.out(done.value.drafts.map((draft) => `${lineOf(draft)}\n`).join(''));
    return 0;
  },
};

function lineOf({ id, organ, year, relation, became }: Output<'packages.unpack'>['drafts'][number]): string {
  const what = `${id}（${organ} ${String(year)} 年）`;
  switch (relation) {
    case 'new':
      return `${what}：已放入。`;
    case 'newer':
      return `${what}：包里的更新，已换上；这里原来的那份留在它的版本里。`;
    case 'same':
      return `${what}：与这里的一样，没有改动。`;
    case 'older':
      return `${what}：这里的更新，没有改动。`;
    case 'different':
      return became === null
        ? `${what}：以前已经另存过，没有再存。`
        : `${what}：两边都改过，包里的另存为 ${became}，请打开比较。`;
  }
}
