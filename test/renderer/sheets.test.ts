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

  it('keeps its styles and its scripts small; what shows Word files is loaded by itself', () => {
    expect(bytes(/\.css$/u)).toBeLessThan(60_000);
    expect(bytes(/^(?!docx-preview).*\.js$/u)).toBeLessThan(860_000);
    expect(bytes(/^index.*\.js$/u)).toBeLessThan(300_000);
  });
});
