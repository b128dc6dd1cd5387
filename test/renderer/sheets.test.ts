import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtPage } from '../built-program.ts';

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url));
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

/** The classes a sheet styles: the first of each compound, since what follows it tells states of the same thing. */
function classesOf(sheet: string): Set<string> {
  const css = readFileSync(join(renderer, sheet), 'utf8').replace(/\/\*.*?\*\//gsu, '');
  const selectors = [...css.matchAll(/(?<selector>[^{};]+)\{/gu)]
    .map(({ groups }) => groups?.['selector'] ?? '')
    .filter((selector) => !selector.trim().startsWith('@'));
  const compounds = selectors.flatMap((selector) => selector.split(/[\s>+~,(]+/u));
  return new Set(compounds.flatMap((compound) => /\.([a-z][\w-]*)/iu.exec(compound)?.[1] ?? []));
}

describe('the styles', () => {
  it('tell the looks of each class in one sheet', () => {
    const homes = new Map<string, string[]>();
    for (const sheet of sheets)
      for (const name of classesOf(sheet)) homes.set(name, [...(homes.get(name) ?? []), sheet]);
    expect(homes.size).toBeGreaterThan(100);
    expect([...homes].filter(([, places]) => places.length > 1)).toEqual([]);
  });
});

describe('the built page', () => {
  const assets = join(builtPage, 'assets');
  const bytes = (pattern: RegExp): number =>
    readdirSync(assets)
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + statSync(join(assets, name)).size, 0);

  /** The script of that name with all that it imports before it runs. */
  const withImports = (name: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(name)) return found;
    found.add(name);
    const script = readFileSync(join(assets, name), 'utf8');
    for (const [, imported] of script.matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+\.js)"/gu))
      if (imported !== undefined) withImports(imported, found);
    return found;
  };
  const scriptOf = (part: string): string => {
    const name = readdirSync(assets).find((file) => file.startsWith(`${part}-`) && file.endsWith('.js'));
    if (name === undefined) throw new Error(`no script ${part}`);
    return name;
  };
  const sizeOf = (scripts: readonly string[]): number =>
    scripts.reduce((sum, name) => sum + statSync(join(assets, name)).size, 0);

  it('keeps its styles and its scripts small; what shows Word files is loaded by itself', () => {
    expect(bytes(/\.css$/u)).toBeLessThan(60_000);
    expect(bytes(/^(?!docx-preview|check-).*\.js$/u)).toBeLessThan(590_000);
    // what checks a report grows with every wording that is known, a few kB a hundred ways to say something
    expect(bytes(/^check-.*\.js$/u)).toBeLessThan(345_000);
  });

  it('asks for one script before the first paint, and for what checks answers without the checks of reports', () => {
    const first = withImports(scriptOf('index'));
    expect(sizeOf([...first])).toBeLessThan(295_000);
    // the other is what all scripts of a bundler share
    expect(first.size).toBe(2);
    const later = [...withImports(scriptOf('contract'))].filter((name) => !first.has(name));
    expect(later).toHaveLength(1);
    expect(sizeOf(later)).toBeLessThan(75_000);
  });
});
