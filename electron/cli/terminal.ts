import type { Refused } from '../../shared/result.ts';

/** What a command answers to the shell: fine; findings of severity error, or refused; bad usage or an unusable file. */
export type ExitCode = 0 | 1 | 2;

/** What a command has of the world besides files. */
export interface Terminal {
  /** what was asked for */
  out: (text: string) => void;
  /** what is said about it */
  err: (text: string) => void;
  /** where the built page is */
  pageFolder: string;
}

/** A command as the command line lists, explains and runs it. */
export interface Command {
  /** the line that shows how to call it */
  usage: string;
  about: string;
  /** with --json it answers a list, which is empty where it has nothing to say: never no JSON at all */
  lists?: true;
  run: (args: string[], terminal: Terminal) => Promise<ExitCode>;
}

/** What could not be done, in words on a line. */
export function refuse(terminal: Terminal, { failure }: Refused): ExitCode {
  terminal.err(`${failure.message}\n`);
  return 2;
}

/** A wrong call of a command: what is wrong, and how it is called. */
export function usageError(terminal: Terminal, command: Command, message: string): ExitCode {
  terminal.err(`${message}\n用法：${command.usage}\n`);
  return 2;
}
