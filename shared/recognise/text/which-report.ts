import type { Edition, TableId } from '../../form/edition.ts';
import { editionForYear } from '../../form/editions/index.ts';
import { firstYear, lastYear } from '../../form/report-years.ts';
import { fail, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { isOlderForm, whichEdition } from '../labels/which-edition.ts';
import type { Note } from '../note.ts';
import type { TableRow } from '../table/table-rows.ts';
import { signature } from './signature.ts';
import { findTitle, yearCovered, yearNamedMost } from './title.ts';
import type { Title } from './title.ts';

/** Which report was printed: of which year, on which edition of the form, under which title. */
export interface WhichReport {
  edition: Edition;
  year: number;
  title: Title | undefined;
  notes: readonly Note[];
}

/**
 * The year is the one in the title unless all else names another; else the one the text says it covers, else the one it
 * names most; the edition is the one
 * whose labels the tables print. What is no report of a form this program knows is refused.
 */
export function whichReport(
  lines: readonly string[],
  tables: ReadonlyMap<TableId, readonly TableRow[]>,
): Result<WhichReport> {
  const words = lines.join('\n');
  const covered = yearCovered(words);
  const title = findTitle(lines, covered);
  const year = yearOf(title, covered, lines) ?? covered ?? yearNamedMost(words);
  const labels = [...tables.values()].flat().flatMap((row) => row.labels);
  const form = whichEdition(tables.size === 0 ? lines : labels, year);
  if (!title && tables.size === 0 && !words.includes('信息公开')) {
    return fail('invalid', '没有在里面找到政府信息公开工作年度报告的标题、各部分和表格。请确认选对了文件。');
  }
  const older = '2019 年以前的旧格式，本程序不认识。请选用 2019 年及以后的报告。';
  if (!form && year !== undefined && year < firstYear)
    return fail('invalid', `这是 ${String(year)} 年的报告，用的是 ${older}`);
  if (!form && isOlderForm(words)) return fail('invalid', `这份报告用的是 ${older}`);
  const edition = form?.edition ?? editionForYear(year ?? 0);
  const reportYear = year ?? edition?.years.from;
  if (!edition || reportYear === undefined || reportYear > lastYear) {
    return fail(
      'invalid',
      '没有读出这是哪一年的报告。请在标题里写明年份，例如“2020年政府信息公开工作年度报告”。',
    );
  }
  const mixed = `表格里混有两种格式的字样，按 ${edition.id} 年格式读的，请核对。`;
  return ok({
    edition,
    year: Math.max(reportYear, firstYear),
    title,
    notes: [
      ...notesOfYear(year, reportYear, title?.year, covered),
      ...(form?.mixed ? [{ message: mixed, cells: [] }] : []),
    ],
  });
}

/**
 * The year in the title, or the one that at least two of the period, the words and the signature name where none of them
 * names the title's: last year's title was left over this year's report.
 */
function yearOf(
  title: Title | undefined,
  covered: number | undefined,
  lines: readonly string[],
): number | undefined {
  if (title?.year === undefined || covered === title.year) return title?.year;
  const below = lines.slice(title.to);
  const named = yearNamedMost(below.join('\n').replace(/20\d{2}年\d{1,2}月\d{1,2}日/gu, ''));
  if (named === title.year) return title.year;
  const signed = signature(below, title.organ).date;
  const signedFor = signed === '' ? undefined : Number(signed.slice(0, 4)) - 1;
  const others = [covered, named, signedFor].filter((year) => year !== undefined);
  const [first] = others;
  const isAnother = others.length > 1 && first !== title.year && others.every((year) => year === first);
  return isAnother ? first : title.year;
}

/** What is said where the title does not tell the year, or where the period of the text is another. */
function notesOfYear(
  found: number | undefined,
  taken: number,
  ofTitle: number | undefined,
  covered: number | undefined,
): Note[] {
  if (found === undefined || found < firstYear)
    return [{ message: `没有读出报告的年份，暂作 ${String(taken)} 年，请改正。`, cells: [], guess: 'year' }];
  if (ofTitle === undefined)
    return [{ message: `标题里没有年份，按正文认作 ${String(found)} 年的报告，请核对。`, cells: [] }];
  if (ofTitle !== found) {
    const both = `标题写的是 ${String(ofTitle)} 年，统计期限、正文、落款写的是 ${String(found)} 年`;
    return [{ message: `${both}，按 ${String(found)} 年的报告读的，请核对。`, cells: [], alsoChecked: true }];
  }
  if (covered === undefined || covered === ofTitle) return [];
  const both = `标题写的是 ${String(ofTitle)} 年，统计期限写的是 ${String(covered)} 年`;
  return [
    { message: `${both}，按标题认作 ${String(ofTitle)} 年的报告，请核对。`, cells: [], alsoChecked: true },
  ];
}
