import { organLevels } from '../../shared/form/edition.ts';
import { argumentsOf, organGiven, reportYearGiven } from './arguments.ts';
import { putDraft } from './draft-output.ts';
import { machine } from './machine.ts';
import { usageError } from './terminal.ts';
import type { Command } from './terminal.ts';

const options = {
  organ: { type: 'string' },
  year: { type: 'string' },
  level: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

export const newCommand: Command = {
  usage: 'nianbao new --organ 机关全称 --year 年份 [--level 类别] [-o 文件]',
  about: '新建一份空白草稿（JSON）；不写 -o 则输出到屏幕',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, newCommand, parsed.failure.message);
    const { organ: name, year: written, level: given, output } = parsed.value.values;
    if (parsed.value.positionals.length > 0) {
      return usageError(
        terminal,
        newCommand,
        `多出了“${parsed.value.positionals.join(' ')}”。名称里有空格时请加引号。`,
      );
    }
    const organ = organGiven(name);
    if (!organ.ok) return usageError(terminal, newCommand, organ.failure.message);
    const about = reportYearGiven(written);
    if (!about.ok) return usageError(terminal, newCommand, about.failure.message);
    const level = given === undefined ? organ.value.level : organLevels.find((each) => each === given);
    if (level === undefined) {
      return usageError(
        terminal,
        newCommand,
        `--level 后面的“${String(given)}”不认识，可用的是 ${organLevels.join('、')}。`,
      );
    }
    const made = await machine()('drafts.compose', {
      organ: { ...organ.value, level },
      year: about.value.year,
    });
    if (!made.ok) return usageError(terminal, newCommand, made.failure.message);
    return await putDraft(terminal, made.value.draft, output);
  },
};
