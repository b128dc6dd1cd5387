import { describe } from 'vitest';

/**
 * A group of tests that needs something of the machine. Where that is missing the group is not run, and says so:
 * a silent skip would look like a pass.
 */
export function describeWith(
  needed: string | undefined,
  what: string,
  name: string,
  tests: () => void,
): void {
  if (needed !== undefined) {
    describe(name, tests);
    return;
  }
  process.stdout.write(`未运行：${name}。原因：本机没有 ${what}。\n`);
  describe.skip(name, tests);
}
