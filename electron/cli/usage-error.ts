import type { Command, ExitCode, Terminal } from './terminal.ts';

/** A wrong call of a command: what is wrong, and how it is called. */
export function usageError(terminal: Terminal, command: Command, message: string): ExitCode {
  terminal.err(`${message}\n用法：${command.usage}\n`);
  return 2;
}
