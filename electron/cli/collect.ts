import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasErrors } from '../../shared/check/index.ts';
import { bookOf } from '../../shared/collection/book-of.ts';
import { compareUnits, sentenceKey } from '../../shared/collection/compare-units.ts';
import type { ComparedRoll } from '../../shared/collection/compare-units.ts';
import { organOf } from '../../shared/collection/handed-in.ts';
import { sentenceIndex } from '../../shared/collection/shared-sentences.ts';
import type { Edition } from '../../shared/form/edition.ts';
import type { HandedIn } from '../../shared/collection/handed-in.ts';
import { shortPlace } from '../../shared/collection/place.ts';
import { rollOf } from '../../shared/collection/roll.ts';
import type { Roll } from '../../shared/collection/roll.ts';
import { stands, stateWords } from '../../shared/collection/state.ts';
import { mostReportBytes } from '../../shared/report/report-file.ts';
import type { Call } from '../../shared/contract.ts';
import { editionForYear } from '../../shared/form/editions/index.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { readInput } from '../disk/read-input.ts';
import { writeOutput } from '../disk/write-output.ts';
import { argumentsOf, reportYearGiven } from './arguments.ts';
import { filesBelow } from './collecting/files-below.ts';
import { earlierReports } from './collecting/last-year.ts';
import type { Earlier } from './collecting/last-year.ts';
import { isMeant, readFiles } from './collecting/read-files.ts';
import { rollJson } from './collecting/roll-json.ts';
import { sendBack } from './collecting/send-back.ts';
import { machine } from './machine.ts';
import { usageError } from './terminal.ts';
import type { Command, ExitCode, Terminal } from './terminal.ts';

const options = {
  year: { type: 'string' },
  units: { type: 'string' },
  last: { type: 'string' },
  office: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

/** A call of the command whose arguments are right. */
interface Asked {
  folder: string;
  year: number;
  units: string | undefined;
  last: string | undefined;
  office: string | undefined;
  output: string;
}

export const collectCommand: Command = {
  usage:
    'nianbao collect 文件夹 --year 年份 [--units 单位名单] [--last 去年的文件夹] [--office 发出意见的机关] -o 结果文件夹',
  about: '收各单位的报告：逐份读、逐份查，列出谁交了、谁没交、错在哪里，写出汇总表、带批注的报告和退回意见',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, collectCommand, parsed.failure.message);
    const { year: written, output, ...values } = parsed.value.values;
    const [folder, ...more] = parsed.value.positionals;
    if (folder === undefined) return usageError(terminal, collectCommand, '缺少收报告的文件夹。');
    if (more.length > 0) return usageError(terminal, collectCommand, '一次只能收一个文件夹。');
    const given = reportYearGiven(written);
    if (!given.ok) return usageError(terminal, collectCommand, given.failure.message);
    const { year } = given.value;
    if (output === undefined)
      return usageError(terminal, collectCommand, '缺少 -o，请写结果放在哪个文件夹。');
    if (resolve(output) === resolve(folder))
      return usageError(terminal, collectCommand, '结果不能放在收报告的文件夹里，请换一个文件夹。');
    const { units, last, office } = values;
    const done = await collect(terminal, { folder, year, units, last, office, output });
    if (done.ok) return done.value;
    terminal.err(`${done.failure.message}\n`);
    return 2;
  },
};

async function collect(terminal: Terminal, asked: Asked): Promise<Result<ExitCode>> {
  const { folder, year, output } = asked;
  const call = machine();
  const units = asked.units === undefined ? ok(null) : await listOf(call, asked.units);
  if (!units.ok) return units;
  const below = filesBelow(folder, [output, ...[asked.units, asked.last].flatMap((path) => path ?? [])]);
  if (!below.ok) return below;
  const { files, refusals } = below.value;
  if (files.length === 0 && units.value === null)
    return fail('notFound', `${folder}：文件夹里没有文件。请确认选对了文件夹。`);
  const earlier = await earlierOf(call, asked);
  if (!earlier.ok) return earlier;
  const made = makeFolder(output);
  if (!made.ok) return made;

  const index = sentenceIndex();
  const handedIn: HandedIn[] = [];
  for await (const one of readFiles(call, files, {
    year,
    last: earlier.value.last,
    heard: (file, draft) => {
      index.add(sentenceKey(file, organOf(draft)), draft);
    },
  })) {
    handedIn.push(one);
    terminal.err(`${String(handedIn.length)}/${String(files.length)} ${one.file}\n`);
  }
  for (const refusal of [...refusals, ...earlier.value.refusals]) terminal.err(`${refusal}\n`);

  const edition = editionForYear(year);
  if (!edition) return fail('invalid', `没有适用于 ${String(year)} 年的报告格式。请改正年份。`);
  const compared = compareUnits(rollOf(year, units.value, handedIn), edition, index, earlier.value.all);
  const { roll } = compared;
  const written = await writeResults(asked, compared, edition);
  if (!written.ok) return written;
  const returned = await sendBack(roll, {
    year,
    folder,
    output,
    office: asked.office ?? `${shortPlace(roll.place)}政府信息公开工作主管部门`,
  });
  if (!returned.ok) return returned;
  for (const refusal of returned.value.refusals) terminal.err(`${refusal}\n`);
  terminal.out(
    roll.entries.map(({ unit, file, state }) => `${stateWords(state)}\t${unit}\t${file}\n`).join(''),
  );
  terminal.out(
    `结果在 ${output}：roll.json、${workbook}${returned.value.folders.map((name) => `、${name}`).join('')}\n`,
  );
  const unusable = handedIn.some(({ file, report }) => report === null && isMeant(file));
  return ok(unusable || refusals.length > 0 ? 2 : roll.entries.some(isWrong) ? 1 : 0);
}

const workbook = '汇总.xlsx';

function isWrong({ state, report }: Roll['entries'][number]): boolean {
  if (state.kind === 'wrongYear') return true;
  return stands(state) && hasErrors(report?.findings ?? []);
}

async function listOf(call: Call, path: string): Promise<Result<readonly string[]>> {
  const bytes = readInput(path, mostReportBytes, '单位名单');
  if (!bytes.ok) return bytes;
  const listed = await call('collections.units', { name: path, base64: bytes.value.toString('base64') });
  return listed.ok ? ok(listed.value.units) : listed;
}

async function earlierOf(call: Call, { last, year, output }: Asked): Promise<Result<Earlier>> {
  if (last === undefined) return ok({ last: () => undefined, all: () => [], refusals: [] });
  const below = filesBelow(last, [output]);
  if (!below.ok) return below;
  return ok(await earlierReports(call, below.value.files, year));
}

async function writeResults(
  { year, output }: Asked,
  { roll, outliers, shared }: ComparedRoll,
  edition: Edition,
): Promise<Result<unknown>> {
  const book = bookOf(roll, {
    title: `${shortPlace(roll.place)}${String(year)}年政府信息公开工作年度报告汇总`,
    edition: edition.id,
    outliers,
    shared,
  });
  const json = await writeOutput(join(output, 'roll.json'), rollJson(roll), { replace: true });
  if (!json.ok) return json;
  const call = machine(async ({ fileName, bytes }) => {
    const saved = await writeOutput(join(output, fileName), bytes, { replace: true });
    return saved.ok ? ok({ kind: 'saved', path: saved.value.path }) : saved;
  });
  return await call('collections.workbook', { fileName: workbook, book });
}

/** The folder for the results: new, empty, or one that an earlier run wrote into. */
function makeFolder(output: string): Result<unknown> {
  try {
    if (statSync(output, { throwIfNoEntry: false })?.isDirectory()) {
      const there = readdirSync(output);
      if (there.length > 0 && !there.includes('roll.json'))
        return fail('invalid', `${output}：里面已经有别的文件。请换一个空的文件夹放结果。`);
    }
    return ok(mkdirSync(output, { recursive: true }));
  } catch (error) {
    return diskRefusal(`不能写入 ${output}`, error);
  }
}
