import { extname } from 'node:path';
import type { ReportFormat } from '../../shared/report/report-file.ts';
import { argumentsOf } from './arguments.ts';
import { draftInput } from './draft-input.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command } from './terminal.ts';
import { writeOutput } from '../disk/write-output.ts';

/** What can be written without a browser to print with. */
const formats = ['docx', 'html', 'xlsx'] as const satisfies ReportFormat[];
const options = { output: { type: 'string', short: 'o' }, anyway: { type: 'boolean' } } as const;

export const exportCommand: Command = {
  usage: 'nianbao export 文件 -o 导出的文件.docx|.html|.xlsx [--anyway]',
  about: '导出 Word、网页，或只有三张表的 Excel；有错误时不导出，除非加 --anyway',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, exportCommand, parsed.failure.message);
    const { output, anyway = false } = parsed.value.values;
    const [file, ...more] = parsed.value.positionals;
    if (file === undefined) return usageError(terminal, exportCommand, '缺少要导出的草稿或报告文件。');
    if (more.length > 0) return usageError(terminal, exportCommand, '一次只能导出一个文件。');
    if (output === undefined) return usageError(terminal, exportCommand, '缺少 -o，请写导出的文件名。');
    const format = formats.find((each) => `.${each}` === extname(output).toLowerCase());
    if (!format)
      return usageError(terminal, exportCommand, `${output}：文件名要以 .docx、.html 或 .xlsx 结尾。`);

    const call = machine(
      async ({ bytes }) => await writeOutput(output, bytes, { inputs: [file], replace: true }),
    );
    const given = await draftInput(call, file);
    if (!given.ok) return refuse(terminal, given);
    terminal.err(given.value.notes);
    const exported = await call('reports.export', { draft: given.value.draft, format, anyway });
    if (exported.ok) {
      terminal.out(`已导出 ${output}\n`);
      return 0;
    }
    if (exported.failure.code !== 'hasErrors') return refuse(terminal, exported);
    terminal.err(`${file}：还有错误，没有导出。用 nianbao check 查看并改正；要照样导出，请加 --anyway。\n`);
    return 1;
  },
};
