import { argumentsOf } from './arguments.ts';
import { draftInput } from './draft-input.ts';
import { putDraft } from './draft-output.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command } from './terminal.ts';

const options = { output: { type: 'string', short: 'o' } } as const;

export const readCommand: Command = {
  usage: 'nianbao read 报告 [-o 文件]',
  about: '读取 Word、网页或文本报告，变成草稿（JSON）；没有读懂的逐行列出，请核对',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, readCommand, parsed.failure.message);
    const [file, ...more] = parsed.value.positionals;
    if (file === undefined) return usageError(terminal, readCommand, '缺少要读取的报告文件。');
    if (more.length > 0) return usageError(terminal, readCommand, '一次只能读取一个文件。');
    const read = await draftInput(machine(), file);
    if (!read.ok) return refuse(terminal, read);
    terminal.err(read.value.notes);
    return await putDraft(terminal, read.value.draft, parsed.value.values.output, [file]);
  },
};
