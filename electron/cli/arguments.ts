import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { errorCode } from '../disk/disk.ts';
import type { Organ } from '../../shared/draft/draft.ts';
import { organSchema } from '../../shared/draft/draft-file.ts';
import { guessOrganLevel } from '../../shared/draft/organ-level.ts';
import type { Edition } from '../../shared/form/edition.ts';
import { editionForYear } from '../../shared/form/editions/index.ts';
import { firstYear, lastYear } from '../../shared/form/report-years.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/** A command's options and the rest of its arguments, or in Chinese what is wrong with them. */
export function argumentsOf<const O extends ParseArgsOptionsConfig>(
  args: string[],
  options: O,
): Result<Parsed<O>> {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
    // what a script writes for a name that it does not know
    if (parsed.positionals.some(isBlank)) return fail('invalid', '有一个文件名是空的，请写上文件名。');
    const empty = Object.entries(parsed.values).find(([, value]) => isBlank(value))?.[0];
    if (empty === undefined) return ok(parsed);
    return fail('invalid', `选项 ${empty === 'output' ? '-o' : `--${empty}`} 后面是空的，请写上值。`);
  } catch (error) {
    const name = error instanceof Error ? /'(-{1,2}[^' ]+)/.exec(error.message)?.[1] : undefined;
    const option = name === undefined ? '有一个选项' : `选项 ${name.replace(/,$/, '')} `;
    return errorCode(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? fail('invalid', `${option.trimEnd()} 不认识。`)
      : fail('invalid', `${option}用得不对：需要值的后面要写值，不需要值的不能写值。`);
  }
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/**
 * The year behind --year, or in Chinese what is wrong with it.
 * @param what the year is called there
 */
export function yearGiven(written: string | undefined, what: '年份' | '报告年份' = '年份'): Result<number> {
  if (written === undefined) return fail('invalid', '缺少 --year，请写报告年份，例如 2025。');
  const year = wholeNumber(written);
  return year === undefined ? fail('invalid', `--year 后面的“${written}”不是${what}，例如 2025。`) : ok(year);
}

/** The same for a year that reports are written about, with the form they are written on. */
export function reportYearGiven(written: string | undefined): Result<{ year: number; edition: Edition }> {
  const given = yearGiven(written, '报告年份');
  if (!given.ok) return given;
  const year = given.value;
  const edition = year > lastYear ? undefined : editionForYear(year);
  const years = `${String(firstYear)} 到 ${String(lastYear)}`;
  return edition
    ? ok({ year, edition })
    : fail('invalid', `--year 后面的“${written ?? ''}”不是能用的报告年份，应当是 ${years}，例如 2025。`);
}

/** The body behind --organ, of the level that its name tells, or in Chinese what is wrong with it. */
export function organGiven(name: string | undefined): Result<Organ> {
  if (name === undefined) return fail('invalid', '缺少 --organ，请写机关全称。');
  const organ = organSchema.safeParse({ name, level: guessOrganLevel(name) });
  return organ.success ? ok(organ.data) : fail('invalid', '--organ 后面要写机关全称，不超过 500 字。');
}

/** A whole number in decimal digits; undefined for anything else. */
export function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
