import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The long run over damaged files, apart from the tests: `vitest run --config test/fuzz/vitest.config.ts`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/fuzz/*.fuzz.ts'],
    testTimeout: 3_600_000,
  },
});
