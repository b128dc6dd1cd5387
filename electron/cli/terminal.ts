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

export interface Command {
  /** the line that shows how to call it */
  usage: string;
  about: string;
  run: (args: string[], terminal: Terminal) => Promise<ExitCode>;
}
