import { hasErrors, messageOf, severityNames } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import type { Call } from '../../shared/contract.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { argumentsOf } from './arguments.ts';
import { draftInput, fileInput } from './draft-input.ts';
import { filesOf } from './files-of.ts';
import { findingJson } from './finding-json.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command, Terminal } from './terminal.ts';

const options = { last: { type: 'string' }, json: { type: 'boolean' } } as const;

interface Checked {
  file: string;
  edition: string;
  year: number;
  findings: readonly Finding[];
}

export const checkCommand: Command = {
  usage: 'nianbao check 文件或文件夹… [--last 去年的文件] [--json]',
  about: '检查草稿或报告，列出错误、待核对和提示；文件夹则检查里面的每一份',
  lists: true,
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, checkCommand, parsed.failure.message);
    const { values, positionals } = parsed.value;
    if (positionals.length === 0) return usageError(terminal, checkCommand, '缺少要检查的文件。');
    const call = machine();
    const last = values.last === undefined ? ok(undefined) : await draftInput(call, values.last);
    if (!last.ok) return refuse(terminal, last);
    if (last.value) terminal.err(last.value.notes);
    // a folder may hold hundreds: each is said as soon as it is checked, and nothing of it is kept
    const say = values.json ? jsonSayer(terminal) : wordSayer(terminal);
    let unusable = false;
    let errors = false;
    try {
      for await (const one of checkFiles(call, positionals, last.value?.draft)) {
        if (!one.ok) {
          unusable = true;
          terminal.err(`${one.failure.message}\n`);
          continue;
        }
        if (last.value) terminal.err(notComparedWith(one.value, last.value.draft.year));
        errors ||= hasErrors(one.value.findings);
        say.one(one.value);
      }
    } finally {
      say.end();
    }
    return unusable ? 2 : errors ? 1 : 0;
  },
};

/** One after the other, whatever becomes of those before. */
async function* checkFiles(
  call: Call,
  paths: readonly string[],
  last: Draft | undefined,
): AsyncGenerator<Result<Checked>> {
  for (const path of paths) {
    const files = filesOf(path);
    if (!files.ok) yield files;
    else for (const file of files.value) yield await checkFile(call, file, last);
  }
}

/** Said where --last names no earlier report. */
function notComparedWith({ file, year }: Checked, last: number): string {
  if (last < year) return '';
  return `${file}：这是 ${String(year)} 年的，--last 的是 ${String(last)} 年的，不是更早的报告，没有与它核对。\n`;
}

async function checkFile(call: Call, path: string, last: Draft | undefined): Promise<Result<Checked>> {
  const file = fileInput(path);
  if (!file.ok) return file;
  const checked = await call('reports.check', { ...file.value, last: last ?? null });
  if (!checked.ok) return checked;
  const { draft, findings } = checked.value;
  return ok({ file: path, edition: draft.edition, year: draft.year, findings });
}

interface Sayer {
  one: (checked: Checked) => void;
  end: () => void;
}

function wordSayer(terminal: Terminal): Sayer {
  return {
    one: (checked) => {
      terminal.out(inWords(checked));
    },
    end: () => undefined,
  };
}

/** The array as one JSON document, entry by entry. */
function jsonSayer(terminal: Terminal): Sayer {
  let said = 0;
  return {
    one: (checked) => {
      terminal.out(`${said === 0 ? '[' : ','}\n${inJson(checked).replace(/^/gm, '  ')}`);
      said += 1;
    },
    end: () => {
      terminal.out(said === 0 ? '[]\n' : '\n]\n');
    },
  };
}

/** Other programs read this: exactly these names, in this order. */
function inJson({ file, edition, year, findings }: Checked): string {
  return JSON.stringify({ file, edition, year, findings: findings.map(findingJson) }, null, 2);
}

function inWords({ file, year, findings }: Checked): string {
  if (findings.length === 0) return `${file}：${String(year)} 年的报告没有发现问题。\n`;
  const lines = findings.map(
    (finding) => `  ${severityNames[finding.severity]}（${finding.rule}）：${messageOf(finding)}`,
  );
  return `${file}：${String(year)} 年的报告，发现 ${String(findings.length)} 处：\n${lines.join('\n')}\n`;
}
