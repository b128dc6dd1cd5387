import { statSync } from 'node:fs';
import { hasErrors } from '../../shared/check/index.ts';
import { bookOf, collectionTitle } from '../../shared/collection/book-of.ts';
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
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readInput } from '../disk/read-input.ts';
import { argumentsOf, reportYearGiven } from './arguments.ts';
import { filesBelow } from './collecting/files-below.ts';
import type { FileBelow } from './collecting/files-below.ts';
import { earlierReports } from './collecting/last-year.ts';
import type { Earlier } from './collecting/last-year.ts';
import { isMeant, readFiles } from './collecting/read-files.ts';
import { openResults, resultNames } from './collecting/results.ts';
import type { Results } from './collecting/results.ts';
import { rollJson } from './collecting/roll-json.ts';
import { sendBack } from './collecting/send-back.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
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
  /** the form of that year */
  edition: Edition;
  units?: string;
  last?: string;
  office?: string;
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
    if (output === undefined)
      return usageError(terminal, collectCommand, '缺少 -o，请写结果放在哪个文件夹。');
    if (isSame(output, folder))
      return usageError(terminal, collectCommand, '结果不能放在收报告的文件夹里，请换一个文件夹。');
    const done = await collect(terminal, { folder, ...given.value, ...values, output });
    return done.ok ? done.value : refuse(terminal, done);
  },
};

async function collect(terminal: Terminal, asked: Asked): Promise<Result<ExitCode>> {
  const { folder, year, edition, output } = asked;
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
  const results = await openResults(output);
  if (!results.ok) return results;

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

  const compared = compareUnits(rollOf(year, units.value, handedIn), edition, index, earlier.value.all);
  const { roll } = compared;
  const written = await writeResults(results.value, compared, asked, files);
  if (!written.ok) return written;
  for (const said of written.value.said) terminal.err(`${said}\n`);
  terminal.out(
    roll.entries.map(({ unit, file, state }) => `${stateWords(state)}\t${unit}\t${file}\n`).join(''),
  );
  terminal.out(
    `结果在 ${output}：${[resultNames.roll, resultNames.workbook, ...written.value.folders].join('、')}\n`,
  );
  const unusable = handedIn.some(({ file, report }) => report === null && isMeant(file));
  return ok(unusable || refusals.length > 0 ? 2 : roll.entries.some(isWrong) ? 1 : 0);
}

/** Whether both paths lead to one folder; a path that leads nowhere is told by whoever uses it. */
function isSame(output: string, folder: string): boolean {
  try {
    const [one, other] = [statSync(output), statSync(folder)];
    return one.ino === other.ino && one.dev === other.dev;
  } catch {
    return false;
  }
}

/** Something that came in has to go back. A unit of which nothing came in is no error of a report: it is said, and waited for. */
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

/** Writes the workbook, what goes back, and at the end the roll, which is there only when all of it is. */
async function writeResults(
  results: Results,
  { roll, outliers, shared }: ComparedRoll,
  { year, edition, office }: Asked,
  files: readonly FileBelow[],
): Promise<Result<{ folders: readonly string[]; said: readonly string[] }>> {
  const cleared = results.clear();
  if (!cleared.ok) return cleared;
  const call = machine(async ({ fileName, bytes }) => await results.write(fileName, bytes));
  const title = collectionTitle(roll, year);
  const book = bookOf(roll, { title, edition: edition.id, outliers, shared });
  const workbook = await call('collections.workbook', { fileName: resultNames.workbook, book });
  if (!workbook.ok) return workbook;
  const returned = await sendBack(call, roll, {
    year,
    paths: new Map(files.map(({ name, path }) => [name, path])),
    office: office ?? `${shortPlace(roll.place)}政府信息公开工作主管部门`,
  });
  if (!returned.ok) return returned;
  const json = await results.write(resultNames.roll, rollJson(roll));
  if (!json.ok) return json;
  const { folders, refusals } = returned.value;
  return ok({ folders, said: [...cleared.value, ...refusals] });
}
