import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeDocx } from '../../electron/write/docx/index.ts';
import { writeHtml } from '../../electron/write/html/write-html.ts';
import { readReport } from '../../electron/read/index.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import { reportOf } from '../../shared/report/report.ts';
import { fullDraft } from '../cases/full.ts';
import { seedIds, seedText } from '../cases/seeds.ts';
import { printedCases } from '../cases/printed.ts';
import { writeTestDocx } from '../electron/read/builders/docx.ts';
import { writeTestHtml } from '../electron/read/builders/html.ts';
import { documentOf, layOut } from '../electron/read/builders/printed-case.ts';
import { convert, libreofficePath } from '../libreoffice.ts';
import { damage, damageInside } from './damage.ts';
import { randomFrom } from './random.ts';

/** How many damaged files, and of which series; a failure names both. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 2026);
/** Longer than this for one file is a hang, in milliseconds. */
const longest = 5000;

async function startingFiles(): Promise<{ name: string; bytes: Uint8Array; isZip: boolean }[]> {
  const own = await writeDocx(reportOf(fullDraft()));
  const printed = printedCases.get('42');
  if (!printed) throw new Error('no case 42');
  const document = documentOf(layOut(printed));
  const files = [
    { name: 'own.docx', bytes: own, isZip: true },
    { name: 'printed.docx', bytes: writeTestDocx(document), isZip: true },
    { name: 'own.html', bytes: new TextEncoder().encode(writeHtml(reportOf(fullDraft()))), isZip: false },
    { name: 'printed.html', bytes: writeTestHtml(document, true), isZip: false },
    ...seedIds.map((id) => ({
      name: `${id}.txt`,
      bytes: new TextEncoder().encode(seedText(id)),
      isZip: false,
    })),
  ];
  if (libreofficePath === undefined) {
    process.stdout.write('未运行：.doc 文件。原因：本机没有 LibreOffice。\n');
    return files;
  }
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-fuzz-'));
  try {
    await writeFile(join(folder, 'own.docx'), own);
    const doc = await readFile(await convert(join(folder, 'own.docx'), 'doc', folder));
    // twice: the format has most ways to go wrong
    return [
      ...files,
      { name: 'own.doc', bytes: doc, isZip: false },
      { name: 'own.doc', bytes: doc, isZip: false },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it(`${String(runs)} damaged files of series ${String(seed)}: none crashes, none hangs`, async () => {
  const files = await startingFiles();
  const failures: string[] = [];
  let read = 0;
  let slowest = 0;
  for (let run = 0; run < runs; run += 1) {
    const random = randomFrom(seed * 1_000_003 + run);
    const file = files[run % files.length];
    if (!file) continue;
    const bytes = file.isZip && random(4) > 0 ? damageInside(file.bytes, random) : damage(file.bytes, random);
    const started = performance.now();
    const said = await outcome(file.name, bytes);
    const took = performance.now() - started;
    slowest = Math.max(slowest, took);
    if (said === 'read') read += 1;
    else if (said !== 'refused') failures.push(`run ${String(run)} of ${file.name}: ${said}`);
    if (took > longest) failures.push(`run ${String(run)} of ${file.name}: ${String(Math.round(took))} ms`);
  }
  process.stdout.write(
    `${String(runs)} damaged files: ${String(read)} read, ${String(runs - read - failures.length)} refused, slowest ${String(Math.round(slowest))} ms\n`,
  );
  expect(failures.slice(0, 20)).toEqual([]);
});

async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const result = await readReport({ name, bytes });
    if (!result.ok) return result.failure.code === 'invalid' ? 'refused' : result.failure.message;
    const again = readDraft(JSON.parse(JSON.stringify(result.value.draft)));
    return again.ok ? 'read' : again.failure.message;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
