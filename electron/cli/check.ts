import type { Finding } from '../../shared/check/index.ts';
import type { Draft } from '../../shared/draft.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { argumentsOf } from './arguments.ts';
import { draftInput } from './draft-input.ts';
import { machine } from './machine.ts';
import { severityNames } from './severity-names.ts';
import type { Command } from './terminal.ts';
import { usageError } from './usage-error.ts';

const options = { last: { type: 'string' }, json: { type: 'boolean' } } as const;

interface Checked {
  file: string;
  edition: string;
  year: number;
  findings: readonly Finding[];
}

export const checkCommand: Command = {
  usage: 'nianbao check 文件… [--last 去年的文件] [--json]',
  about: '检查草稿，列出错误、警告和提示',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, checkCommand, parsed.failure.message);
    const { values, positionals } = parsed.value;
    if (positionals.length === 0) return usageError(terminal, checkCommand, '缺少要检查的文件。');
    const last = values.last === undefined ? ok(undefined) : await draftInput(values.last);
    if (!last.ok) {
      terminal.err(`${last.failure.message}\n`);
      return 2;
    }
    const checked: Checked[] = [];
    let unusable = false;
    for (const file of positionals) {
      const one = await checkFile(file, last.value);
      if (one.ok) checked.push(one.value);
      else {
        unusable = true;
        terminal.err(`${one.failure.message}\n`);
      }
    }
    terminal.out(values.json ? inJson(checked) : checked.map(inWords).join(''));
    if (unusable) return 2;
    return checked.some(({ findings }) => findings.some((each) => each.severity === 'error')) ? 1 : 0;
  },
};

async function checkFile(file: string, last: Draft | undefined): Promise<Result<Checked>> {
  const read = await draftInput(file);
  if (!read.ok) return read;
  const draft = last === undefined ? read.value : { ...read.value, before: beforeOf(last) };
  const answer = await machine()('reports.check', { draft });
  if (!answer.ok) return answer;
  return ok({ file, edition: draft.edition, year: draft.year, findings: answer.value.findings });
}

function beforeOf({ edition, year, cells, texts }: Draft): Draft['before'] {
  return { edition, year, cells, texts };
}

/** Other programs read this: exactly these names, in this order. */
function inJson(checked: readonly Checked[]): string {
  const entries = checked.map(({ file, edition, year, findings }) => ({
    file,
    edition,
    year,
    findings: findings.map(({ rule, severity, message, cells, place }) => ({
      rule,
      severity,
      message,
      cells,
      place,
    })),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

function inWords({ file, year, findings }: Checked): string {
  if (findings.length === 0) return `${file}：${String(year)} 年的报告没有发现问题。\n`;
  const lines = findings.map(
    ({ severity, rule, message }) => `  ${severityNames[severity]}（${rule}）：${message}`,
  );
  return `${file}：${String(year)} 年的报告，发现 ${String(findings.length)} 处：\n${lines.join('\n')}\n`;
}
