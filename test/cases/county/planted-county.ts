import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft } from '../../../shared/draft/draft.ts';
import { copied } from './copied.ts';
import { countyYear, madeCounty } from './county.ts';
import type { MadeUnit } from './county.ts';
import { fileKinds, fileName, writeReportFile } from './files.ts';
import type { FileKind } from './files.ts';
import { allZero, plants } from './planted.ts';
import type { Plant } from './planted.ts';

/** The sixty units as they would be without a fault. */
export const county = madeCounty();
/** Each fault with the unit that has it. */
export const planted = plants.map((plant, index) => ({ plant, unit: at(county, index) }));
/** What is planted between units, each in a unit of its own behind those of the rules. */
const others = county.slice(plants.length);
export const [missing, lastYears, tenfold, idle, shifted] = [0, 1, 2, 3, 4].map((nth) => at(others, nth)) as [
  MadeUnit,
  MadeUnit,
  MadeUnit,
  MadeUnit,
  MadeUnit,
];
/** Shares of a hundred that units have of another's words, each beside its unit; the first clean ones are who they have them of. */
export const copies = [30, 60, 90].map((percent, nth) => ({ percent, unit: at(others, 5 + nth) }));
export const clean = others.slice(5 + copies.length);
export const permits = 'disclosure.permits.decisions';

/** The kinds of file a fault can stand in: a workbook has no words. */
function kindOf({ plant, unit: { draft } }: (typeof planted)[number], nth: number): FileKind {
  if (plant.kind) return plant.kind;
  const { texts, title, signature } = plant.change(draft);
  const isOfTables = texts === draft.texts && title === draft.title && signature === draft.signature;
  const kinds = isOfTables ? fileKinds : fileKinds.filter((kind) => kind !== 'xlsx');
  return kinds[nth % kinds.length] ?? 'docx';
}
/** The unit with these cells this year, and those last year. */
function withNumbers(unit: MadeUnit, now: Draft['cells'], last: Draft['cells'] = {}): MadeUnit {
  return {
    ...unit,
    draft: { ...unit.draft, cells: { ...unit.draft.cells, ...now } },
    last: { ...unit.last, cells: { ...unit.last.cells, ...last } },
  };
}


/**
 * A whole county on disk with all that can be wrong with it: the reports in `in`, those of the year before in `last`, the
 * list of units in units.txt. Answers what each file says, by its name.
 */
export async function writePlantedCounty(folder: string): Promise<ReadonlyMap<string, Draft>> {
  const inside = join(folder, 'in');
  const drafts = new Map<string, Draft>();
  const put = async (unit: MadeUnit, kind: FileKind, inFile?: Plant['inFile']): Promise<void> => {
    const file = fileName(inside, unit.name, kind);
    await writeReportFile(file, kind, unit.draft);
    if (inFile) await writeFile(file, inFile(await readFile(file, 'utf8')));
    await writeReportFile(fileName(join(folder, 'last'), unit.name, 'json'), 'json', unit.last);
    drafts.set(`${unit.name}年报.${kind}`, unit.draft);
  };
  for (const [nth, one] of planted.entries()) {
    const { plant, unit } = one;
    const changed = {
      ...unit,
      draft: plant.change(unit.draft),
      last: plant.last?.(unit.last) ?? unit.last,
    };
    await put(changed, kindOf(one, nth), plant.inFile);
  }
  // copies of the first clean ones, at three shares
  for (const [nth, { unit, percent }] of copies.entries())
    await put(copied(unit, at(clean, nth), percent), 'docx');
  await put(withNumbers(tenfold, { [permits]: 400 }, { [permits]: 40 }), 'html');
  const nothing = idle;
  await put({ ...nothing, draft: allZero(nothing.draft), last: allZero(nothing.last) }, 'txt');
  await writeReportFile(join(folder, 'last', '前年.json'), 'json', {
    ...allZero(nothing.last),
    year: countyYear - 2,
    title: nothing.last.title.replace(String(countyYear - 1), String(countyYear - 2)),
  });
  const moved = shifted;
  const columns = Object.fromEntries(
    Object.entries(moved.draft.cells).flatMap(([id, value]) =>
      /^requests\..*\.person$/u.test(id)
        ? [
            [id, 0],
            [id.replace('.person', '.business'), value],
          ]
        : [],
    ),
  ) as Record<string, number>;
  await put(withNumbers(moved, columns), 'docx');
  for (const [nth, unit] of clean.entries())
    await put(unit, fileKinds[nth % fileKinds.length] ?? 'docx');

  // whose report it is
  await writeReportFile(join(inside, '去年的.docx'), 'docx', lastYears.last);
  const renamed = (name: string): Draft => {
    const { draft } = at(clean, 0);
    const say = (words: string): string => words.replaceAll(draft.organ.name, name);
    return {
      ...draft,
      organ: { ...draft.organ, name },
      title: say(draft.title),
      signature: { ...draft.signature, organ: name },
    };
  };
  await writeReportFile(join(inside, '别县的.docx'), 'docx', renamed('白水县教育局'));
  await writeReportFile(join(inside, '没听说过的.docx'), 'docx', renamed('清河县新设机构管理局'));
  await writeFile(
    join(inside, '最后的副本.docx'),
    await readFile(fileName(inside, at(clean, 0).name, 'docx')),
  );
  await writeReportFile(join(inside, '最后的网页.html'), 'html', at(clean, 0).draft);
  // what is no report
  await writeFile(join(inside, '照片.jpg'), 'no picture');
  await writeFile(join(inside, '扫描件.pdf'), '%PDF-1.7');
  await writeFile(join(inside, '加密的.docx'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await writeFile(join(inside, '大的.docx'), '');
  await truncate(join(inside, '大的.docx'), 500 * 1024 * 1024);
  await mkdir(join(inside, '文件夹.docx'));
  await writeFile(
    join(folder, 'units.txt'),
    [...county.map(({ name }) => name), at(clean, 1).name].join('\n'),
  );
  return drafts;
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error('few units');
  return one;
}
