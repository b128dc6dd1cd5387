import { runnerImport } from 'vite';

const source = /** @param {string} path */ async (path) => {
  /** @type {{ module: Record<string, unknown> }} */
  const { module } = await runnerImport(path, { configFile: false });
  return module;
};

/**
 * A vite plugin that compiles the form of every edition while bundling, in place of electron/write/docx/forms.ts.
 * The first export of a process then takes milliseconds.
 * @returns {import('vite').Plugin}
 */
export function compiledForms() {
  return {
    name: 'compiled-forms',
    async load(id) {
      if (!id.endsWith('/electron/write/docx/forms.ts')) return null;
      const compileForm = /** @type {(edition: { id: string }) => Promise<unknown>} */ (
        (await source('./electron/write/docx/compile.ts'))['compileForm']
      );
      const editions = /** @type {{ id: string }[]} */ (
        (await source('./shared/form/editions/index.ts'))['editions']
      );
      const forms = await Promise.all(
        editions.map(async (edition) => {
          // as text within text: parsed when asked for, and faster than as code
          const json = JSON.stringify(JSON.stringify(await compileForm(edition)));
          return `  ${JSON.stringify(edition.id)}: ${json},`;
        }),
      );
      return [
        `const forms = {\n${forms.join('\n')}\n};`,
        'export const formOf = async (edition) => JSON.parse(forms[edition.id]);',
      ].join('\n');
    },
  };
}
