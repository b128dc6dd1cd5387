import type { Draft } from '../../shared/draft/draft.ts';
import { writeOutput } from '../disk/write-output.ts';
import { refuse } from './terminal.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Hands a draft over as JSON: into a file that is not there yet, or on the screen. */
export async function putDraft(
  terminal: Terminal,
  draft: Draft,
  output: string | undefined,
  inputs: readonly string[] = [],
): Promise<ExitCode> {
  const json = `${JSON.stringify(draft, null, 2)}\n`;
  if (output === undefined) {
    terminal.out(json);
    return 0;
  }
  const saved = await writeOutput(output, json, { inputs, replace: false });
  return saved.ok ? 0 : refuse(terminal, saved);
}
