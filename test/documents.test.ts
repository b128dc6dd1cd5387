import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file and folder of the project's sources, folders with a slash at their end. */
const there = ['shared', 'electron', 'renderer', 'build', 'test'].flatMap((top) => [
  `${top}/`,
  ...readdirSync(join(root, top), { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/');
    return entry.isDirectory() ? `${path}/` : path;
  }),
]);
const atRoot = readdirSync(root);

/** `read/{docx,doc}` as the paths it stands for. */
function spelledOut(path: string): string[] {
  const braces = /^(?<before>[^{]*)\{(?<each>[^}]*)\}(?<after>.*)$/u.exec(path)?.groups;
  if (!braces) return [path];
  return (braces['each'] ?? '')
    .split(',')
    .flatMap((each) => spelledOut(`${braces['before'] ?? ''}${each}${braces['after'] ?? ''}`));
}

/** The paths among the words set as code, from the root or from a folder that the sentence names. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`(?<code>[^`\s]+)`|\]\((?<link>[^)]+)\)/gu)]
    .map(({ groups }) => groups?.['code'] ?? groups?.['link'] ?? '')
    .filter((word) => /^[\w.{},/-]+$/u.test(word) && /\/|\.(?:tsx?|mjs|md|css|json)$/u.test(word))
    .filter((word) => !/^(?:out|dist)\//u.test(word))
    .flatMap(spelledOut);
}

function isThere(path: string): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return (
    atRoot.includes(path) ||
    there.some((each) => [path, folder].some((wanted) => each === wanted || each.endsWith(`/${wanted}`)))
  );
}

test.each(['ARCHITECTURE.md', 'DECISIONS.md'])('every path that %s names is there', (document) => {
  const paths = pathsIn(readFileSync(join(root, document), 'utf8'));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test('ten changes a newcomer might make name a path each', () => {
  const table = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('## Ten changes')[1] ?? '';
  const rows = table.split('\n').filter((line) => /^\| (?!change|---)/u.test(line));
  expect(rows).toHaveLength(10);
  expect(rows.filter((row) => pathsIn(row).length === 0)).toEqual([]);
});
