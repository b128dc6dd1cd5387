import { unitFinder } from '../../../shared/collection/find-unit.ts';
import { organOf } from '../../../shared/collection/handed-in.ts';
import type { Call } from '../../../shared/contract.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { FileBelow } from './files-below.ts';
import { readOne } from './read-files.ts';

/** What earlier reports of a county tell of each unit. */
export interface Earlier {
  /** the report of the year before, by the name of this year's organ */
  last: (draft: Draft) => Draft | undefined;
  /** every earlier report, the latest first */
  all: (organ: string) => readonly Draft[];
  /** what could not be used, a line each */
  refusals: readonly string[];
}

/** Reads the earlier reports of a folder. Those that no name or year was read from are left out, and named. */
export async function earlierReports(
  call: Call,
  files: readonly FileBelow[],
  year: number,
): Promise<Earlier> {
  const byOrgan = new Map<string, Draft[]>();
  const refusals: string[] = [];
  for (const file of files) {
    const read = await readOne(call, file);
    if (!read.ok) {
      refusals.push(read.failure.message);
      continue;
    }
    for (const { draft } of read.value.reports) {
      const organ = organOf(draft);
      if (organ === '') refusals.push(`${file.name}：没有读出机关名称，没有作为去年的报告。`);
      else if (draft.year >= year)
        refusals.push(`${file.name}：这是 ${String(draft.year)} 年的报告，没有作为去年的报告。`);
      else byOrgan.set(organ, [...(byOrgan.get(organ) ?? []), { ...draft, before: null }]);
    }
  }
  if (byOrgan.size === 0)
    refusals.push('--last 的文件夹里没有一份能用的去年的报告，没有与去年核对。请确认选对了文件夹。');
  const finder = unitFinder([...byOrgan.keys()]);
  const all = (organ: string): readonly Draft[] => {
    const { unit } = finder.find(organ);
    return unit === null ? [] : [...(byOrgan.get(unit) ?? [])].sort((left, right) => right.year - left.year);
  };
  return {
    all,
    refusals,
    last: (draft) => all(organOf(draft)).find((one) => one.year === year - 1),
  };
}
