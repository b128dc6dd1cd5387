import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  // the package itself would try to fetch its program file
  resolve: { alias: { electron: path('electron/electron-stand-in.ts') } },
  test: {
    root: path('..'),
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: path('built-program.ts'),
    // what hangs is told all the same, and a busy machine is not taken for a defect
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // while one waits for a page, others work
    maxWorkers: 3,
    // the built program runs as Node runs it, not as vite would rewrite it
    server: { deps: { external: [/\/out\/electron\//] } },
  },
});
