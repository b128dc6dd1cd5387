import { checkCommand } from './check.ts';
import { collectCommand } from './collect.ts';
import { editionCommand } from './edition.ts';
import { exportCommand } from './export.ts';
import { commandLog } from './machine.ts';
import { newCommand } from './new.ts';
import { nextCommand } from './next.ts';
import { openCommand } from './open.ts';
import { packCommand } from './pack.ts';
import { readCommand } from './read.ts';
import { rulesCommand } from './rules.ts';
import { serveCommand } from './serve.ts';
import { sumCommand } from './sum.ts';
import type { Command, ExitCode, Terminal } from './terminal.ts';
import { unpackCommand } from './unpack.ts';

const commands: Readonly<Record<string, Command>> = {
  new: newCommand,
  read: readCommand,
  check: checkCommand,
  export: exportCommand,
  next: nextCommand,
  collect: collectCommand,
  sum: sumCommand,
  edition: editionCommand,
  pack: packCommand,
  unpack: unpackCommand,
  rules: rulesCommand,
  serve: serveCommand,
  open: openCommand,
};

/** Runs one command line. Whatever happens, the user reads Chinese sentences and the shell gets a code. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.err(`没有“${name}”这个命令。可用的命令：${Object.keys(commands).join('、')}。\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`${command.about}\n用法：${command.usage}\n`);
    return 0;
  }
  const said = { any: false };
  const out: Terminal['out'] = (text) => {
    said.any = true;
    terminal.out(text);
  };
  try {
    return await command.run(rest, { ...terminal, out });
  } catch (error) {
    commandLog().report(error);
    terminal.err(`程序内部出错，${name} 没有完成，文件没有改动。请核对参数后再试。\n`);
    return 2;
  } finally {
    if (command.lists && !said.any && rest.includes('--json')) terminal.out('[]\n');
  }
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return `年报：政府信息公开工作年度报告的离线编制工具\n\n用法：nianbao <命令> [选项]\n\n${lines.join('\n')}\n
退出码：0 正常；1 有错误或没有导出；2 用法不对或文件不能用。collect：交来的报告有错误或者年份不对是 1，有文件读不了是 2；只是还缺几个单位的，是 0。\n`;
}
