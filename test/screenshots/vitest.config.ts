import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The pictures of the README: not a test, so apart from the tests. */
export default defineConfig({
  resolve: { alias: { electron: path('../electron/electron-stand-in.ts') } },
  test: {
    root: path('../..'),
    include: ['test/screenshots/*.screens.ts'],
    globalSetup: path('../built-program.ts'),
    testTimeout: 300_000,
    hookTimeout: 60_000,
    server: { deps: { external: [/\/out\/electron\//] } },
  },
});
