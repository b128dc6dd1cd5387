import { mkdtemp, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');

/** Programs that stand in for hosts which are killed or raced, bundled as the real ones are; `remove` when done. */
export async function bundled(
  name: 'worker' | 'victim',
): Promise<{ program: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(root, 'out', 'torture-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: join(here, `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  });
  return {
    program: join(folder, `${name}.mjs`),
    remove: async () => {
      await rm(folder, { recursive: true, force: true });
    },
  };
}
