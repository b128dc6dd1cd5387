const libraries = ['react', 'react/jsx-runtime'];
const prefix = '\0by-name:';

/**
 * A vite plugin that gives our sources React's functions as names of a module. React is CommonJS, so that every element
 * would be written `(0, runtime.jsx)(…)`, some 14 kB in all.
 * @returns {import('vite').Plugin}
 */
export function reactByName() {
  return {
    name: 'react-by-name',
    enforce: 'pre',
    resolveId(id, importer) {
      const isOurs =
        importer !== undefined && !importer.startsWith(prefix) && !importer.includes('node_modules');
      return isOurs && libraries.includes(id) ? prefix + id : null;
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const library = id.slice(prefix.length);
      /** @type {{ default: Record<string, unknown> }} */
      const { default: functions } = await import(library);
      return [
        `import library from ${JSON.stringify(library)};`,
        `export const { ${Object.keys(functions).join(', ')} } = library;`,
      ].join('\n');
    },
  };
}
