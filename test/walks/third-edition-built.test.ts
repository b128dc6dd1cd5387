import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Draft } from '../../shared/draft/draft.ts';
import { typedCells, withTotals } from '../../shared/draft/totals.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Edition } from '../../shared/form/edition.ts';
import { edition2021 } from '../../shared/form/editions/2021.ts';
import { edition2030 } from '../cases/edition-2030.ts';
import { numberedReport } from '../electron/read/builders/numbered-report.ts';
import { documentOf } from '../electron/read/builders/printed-case.ts';
import { writeTestDocx } from '../electron/read/builders/docx.ts';

// The command line bundled as it ships, with the one line that a further edition takes: a third form goes through the
// whole program, and no call, schema or writer in it names the two that there are.

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-third-'));
const program = join(folder, 'nianbao.mjs');
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'one-more-edition',
        async load(id) {
          if (!id.endsWith('/shared/form/editions/index.ts')) return null;
          const code = await readFile(id, 'utf8');
          return `import { edition2030 } from '${join(root, 'test/cases/edition-2030.ts')}';\n${code.replace('edition2021])', 'edition2021, edition2030])')}`;
        },
      },
    ],
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: {
        input: { nianbao: 'electron/cli.ts' },
        external: ['electron', ...builtinModules, /^node:/],
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Said {
  code: number;
  out: string;
  err: string;
}
async function nianbao(...args: string[]): Promise<Said> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
async function draftIn(name: string): Promise<Draft> {
  // written by the program, which checks what it writes
  return JSON.parse(await readFile(at(name), 'utf8')) as Draft;
}
/** Every count and amount of a form, its totals by its own sums. */
function filled(edition: Edition): Draft['cells'] {
  const values = typedCells(edition).map(
    ({ id, takes }, index) => [id, takes === 'amount' ? '1.25' : (index * 7) % 5] as const,
  );
  return withTotals(edition, {}, new Map(values));
}

it('is begun, filled, checked, exported, read again and carried on', async () => {
  expect(
    await nianbao('new', '--organ', '青山县红旗镇人民政府', '--year', '2031', '-o', 'a.json'),
  ).toMatchObject({
    code: 0,
  });
  const draft = { ...(await draftIn('a.json')), cells: filled(edition2030) };
  expect(draft.edition).toBe('2030');
  writeFileSync(at('a.json'), JSON.stringify(draft));

  const wrong = { ...draft, cells: { ...draft.cells, 'requests.new.villages': 999 } };
  writeFileSync(at('wrong.json'), JSON.stringify(wrong));
  const found = JSON.parse((await nianbao('check', 'wrong.json', '--json')).out) as [
    { edition: string; findings: { rule: string; cells: string[] }[] },
  ];
  expect(found[0].edition).toBe('2030');
  expect(
    found[0].findings.some(({ rule, cells }) => rule === 'R3' && cells.includes('requests.new.villages')),
  ).toBe(true);

  for (const name of ['b.docx', 'b.html']) {
    expect(await nianbao('export', 'a.json', '-o', name, '--anyway')).toMatchObject({ code: 0 });
    expect(await nianbao('read', name, '-o', `${name}.json`)).toMatchObject({ code: 0 });
    const back = await draftIn(`${name}.json`);
    expect([back.edition, back.year, back.cells]).toEqual(['2030', 2031, draft.cells]);
  }

  expect(await nianbao('next', 'b.docx', '--year', '2032', '-o', 'c.json')).toMatchObject({ code: 0 });
  const next = await draftIn('c.json');
  expect([next.edition, next.cells['requests.carriedIn.villages']]).toEqual([
    '2030',
    draft.cells['requests.carriedOut.villages'],
  ]);
  expect((await nianbao('edition', '2030')).out).toContain('村居组织');
});

it('begins from a report of the form before, which is read and doubted as ever', async () => {
  const report = { ...numberedReport(edition2021), year: 2029 };
  writeFileSync(at('last.docx'), writeTestDocx(documentOf(report)));
  const read = await nianbao('read', 'last.docx', '-o', 'last.json');
  expect(read).toMatchObject({ code: 0, err: '' });
  const last = await draftIn('last.json');
  expect(last.edition).toBe('2021');
  expect(Object.keys(last.cells)).toHaveLength(cellsOf(edition2021).size);
  expect(await nianbao('next', 'last.docx', '--year', '2030', '-o', 'next.json')).toMatchObject({ code: 0 });
  const next = await draftIn('next.json');
  expect(next.edition).toBe('2030');
  expect(next.cells['requests.carriedIn.person']).toBe(last.cells['requests.carriedOut.person']);
});
