import { defineConfig } from 'vitest/config';

/** The long run over damaged files, apart from the tests: `vitest run --config test/fuzz/vitest.config.ts`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/fuzz/*.fuzz.ts'],
    testTimeout: 3_600_000,
  },
});
