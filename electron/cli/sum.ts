import { addUp } from '../../shared/collection/add-up.ts';
import type { Summand, Sums } from '../../shared/collection/add-up.ts';
import { countyDraft, differenceWords } from '../../shared/collection/county-draft.ts';
import { doubtedCells } from '../../shared/collection/handed-in.ts';
import { plainName } from '../../shared/collection/place.ts';
import { hasErrors } from '../../shared/check/index.ts';
import type { Call } from '../../shared/contract.ts';
import { cellName } from '../../shared/form/edition.ts';
import { ok } from '../../shared/result.ts';
import { argumentsOf, organGiven, reportYearGiven } from './arguments.ts';
import { filesBelow } from './collecting/files-below.ts';
import type { FileBelow } from './collecting/files-below.ts';
import { isMeant, readFiles } from './collecting/read-files.ts';
import { draftInput } from './draft-input.ts';
import { putDraft } from './draft-output.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command, Terminal } from './terminal.ts';

const options = {
  organ: { type: 'string' },
  year: { type: 'string' },
  last: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

export const sumCommand: Command = {
  usage: 'nianbao sum 文件或文件夹… --organ 本机关全称 --year 年份 [--last 本机关去年的报告] [-o 草稿]',
  about:
    '把各单位的表二、表三、表四逐格相加，作为本机关今年的草稿（JSON）；没填的、读不准的和与本机关去年不一致的逐行列出',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, sumCommand, parsed.failure.message);
    const { organ: name, year: written, last: lastFile, output } = parsed.value.values;
    const paths = parsed.value.positionals;
    if (paths.length === 0) return usageError(terminal, sumCommand, '缺少要相加的文件。');
    const organ = organGiven(name);
    if (!organ.ok) return usageError(terminal, sumCommand, organ.failure.message);
    const given = reportYearGiven(written);
    if (!given.ok) return usageError(terminal, sumCommand, given.failure.message);
    const { year, edition } = given.value;

    const call = machine();
    const last = lastFile === undefined ? ok(undefined) : await draftInput(call, lastFile);
    if (!last.ok) return refuse(terminal, last);
    if (last.value) terminal.err(last.value.notes);
    const read = await summandsOf(call, terminal, paths, year);
    if (read.summands.length === 0) {
      terminal.err(`没有一份 ${String(year)} 年的报告可以相加，没有写草稿。请核对文件和年份。\n`);
      return 2;
    }
    const sums = addUp(edition, read.summands);
    const begun = countyDraft(sums, { organ: organ.value, year }, last.value?.draft);
    if (!begun.ok) return refuse(terminal, begun);
    terminal.err(doubtsOf(sums));
    terminal.err(
      begun.value.differences
        .map(
          (difference) => `用的是本机关去年的结转下年度，与各单位之和不同。${differenceWords(difference)}\n`,
        )
        .join(''),
    );
    const inputs = [...paths, ...(lastFile === undefined ? [] : [lastFile])];
    const put = await putDraft(terminal, begun.value.draft, output, inputs);
    if (put !== 0) return put;
    terminal.err(`加了 ${String(read.summands.length - sums.left.length)} 份报告。\n`);
    return read.unusable ? 2 : read.errors ? 1 : 0;
  },
};

interface ReadSummands {
  summands: Summand[];
  unusable: boolean;
  errors: boolean;
}

/** The reports of that year, each unit once; what is left out is said. */
async function summandsOf(
  call: Call,
  terminal: Terminal,
  paths: readonly string[],
  year: number,
): Promise<ReadSummands> {
  const read: ReadSummands = { summands: [], unusable: false, errors: false };
  const leave = (message: string): void => {
    read.unusable = true;
    terminal.err(`${message}\n`);
  };
  const units = new Map<string, string>();
  const files = paths.flatMap((path): FileBelow[] => {
    const below = filesBelow(path, []);
    if (below.ok) return below.value.files.filter(({ name }) => isMeant(name));
    return [{ path, name: path }];
  });
  const asked = { year, last: () => undefined, heard: () => undefined };
  for await (const { file, report, refusal } of readFiles(call, files, asked)) {
    if (!report) {
      leave(refusal);
      continue;
    }
    const { organ, findings, edition, cells } = report;
    const unit = organ === '' ? file : organ;
    const before = units.get(plainName(unit));
    if (report.year !== year)
      leave(`${file}：这是 ${String(report.year)} 年的报告，没有加进来。要加的是 ${String(year)} 年的。`);
    else if (before !== undefined)
      leave(`${file}：“${unit}”的报告已经加过了（${before}），没有再加。请只留要用的一份。`);
    else {
      units.set(plainName(unit), file);
      read.errors ||= hasErrors(findings);
      read.summands.push({ unit, edition, cells, doubted: doubtedCells(findings) });
    }
  }
  return read;
}

/** What is to be known beside the sums, a line each: blanks by unit, doubts by cell. */
function doubtsOf({ cells, left }: Sums): string {
  const blanks = new Map<string, number>();
  for (const { blank } of cells) for (const unit of blank) blanks.set(unit, (blanks.get(unit) ?? 0) + 1);
  const lines = [
    ...left.map(({ unit, why }) => `${unit}：${why}。`),
    ...[...blanks].map(
      ([unit, count]) => `${unit}：有 ${String(count)} 格没有填，相加时当作没有。请核对是不是 0。`,
    ),
    ...cells
      .filter(({ doubted }) => doubted.length > 0)
      .map(
        ({ cell, sum, doubted }) =>
          `${cellName(cell)}：和是 ${sum ?? '（都没有填）'}，其中${doubted.join('、')}的数有疑问。请核对。`,
      ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
