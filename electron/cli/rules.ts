import { basisNames, rules, severityNames } from '../../shared/check/index.ts';
import type { Rule } from '../../shared/check/index.ts';
import { argumentsOf } from './arguments.ts';
import { usageError } from './terminal.ts';
import type { Command } from './terminal.ts';

const options = { json: { type: 'boolean' } } as const;

export const rulesCommand: Command = {
  usage: 'nianbao rules [--json]',
  about: '列出检查用的每一条规则：编号、名称、轻重、依据、理由和正反例子',
  lists: true,
  run: (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return Promise.resolve(usageError(terminal, rulesCommand, parsed.failure.message));
    if (parsed.value.positionals.length > 0)
      return Promise.resolve(usageError(terminal, rulesCommand, '这个命令不用写文件。'));
    terminal.out(parsed.value.values.json ? inJson(rules) : rules.map(inWords).join('\n'));
    return Promise.resolve(0);
  },
};

/** Other programs read this: exactly these names, in this order; a rule without clause has null. */
function inJson(list: readonly Rule[]): string {
  const plain = list.map(({ id, title, severity, basis, clause, why, wrong, right }) => ({
    id,
    title,
    severity,
    basis,
    clause: clause ?? null,
    explanation: why,
    wrong,
    right,
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

function inWords({ id, title, severity, basis, clause, why, wrong, right }: Rule): string {
  const source = `${basisNames[basis]}${clause === undefined ? '' : `，${clause}`}`;
  return `${id}  ${title}（${severityNames[severity]}；依据：${source}）
    ${why}
    错：${wrong}
    对：${right}
`;
}
