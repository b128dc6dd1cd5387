import { organLevels } from '../../shared/form/edition.ts';
import { guessOrganLevel } from '../../shared/draft/organ-level.ts';
import { argumentsOf, yearGiven } from './arguments.ts';
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
    const { organ, year: written, level: given, output } = parsed.value.values;
    if (parsed.value.positionals.length > 0) {
      return usageError(
        terminal,
        newCommand,
        `多出了“${parsed.value.positionals.join(' ')}”。名称里有空格时请加引号。`,
      );
    }
    if (organ === undefined) return usageError(terminal, newCommand, '缺少 --organ，请写机关全称。');
    const about = yearGiven(written);
    if (!about.ok) return usageError(terminal, newCommand, about.failure.message);
    const year = about.value;
    const level = given === undefined ? guessOrganLevel(organ) : organLevels.find((each) => each === given);
    if (level === undefined) {
      return usageError(
        terminal,
        newCommand,
        `--level 后面的“${String(given)}”不认识，可用的是 ${organLevels.join('、')}。`,
      );
    }
    const made = await machine()('drafts.compose', { organ: { name: organ, level }, year });
    if (!made.ok) return usageError(terminal, newCommand, made.failure.message);
    return await putDraft(terminal, made.value.draft, output);
  },
};
