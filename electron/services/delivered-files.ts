import type { Deliver } from '../deliver.ts';

/** Hands files over as the host does, and remembers where they went for as long as the program runs. */
export function deliveredFiles(deliver: Deliver): { deliver: Deliver; has: (path: string) => boolean } {
  const paths = new Set<string>();
  return {
    deliver: async (file) => {
      const delivered = await deliver(file);
      if (delivered.ok && delivered.value.kind === 'saved') paths.add(delivered.value.path);
      return delivered;
    },
    has: (path) => paths.has(path),
  };
}
