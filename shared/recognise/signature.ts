import { squeeze } from './wording.ts';

export interface Signed {
  /** the lines without the signature */
  lines: readonly string[];
  organ: string;
  /** ISO 8601, or empty */
  date: string;
  /** what stood below the signature */
  below: readonly string[];
}

const numerals = '〇一二三四五六七八九';
const writtenDate =
  /^(\d{4}|[〇○零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/u;
/** A signature and what web pages put below it. */
const deepest = 12;

/** Takes the signature and its date off the end of the last section; `organ` is who the title says reports. */
export function signature(lines: readonly string[], organ: string): Signed {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
  const from = Math.max(kept.length - deepest, 0);
  const at = kept.findLastIndex((line, index) => index >= from && dateOf(line) !== '');
  if (at === -1) return withoutDate(kept, organ);
  const above = kept[at - 1] ?? '';
  const below = kept[at + 1] ?? '';
  const hasOrgan = isName(above);
  // a few sign below the date
  const organBelow = !hasOrgan && isName(below) && at + 2 === kept.length;
  return {
    lines: kept.slice(0, hasOrgan ? at - 1 : at),
    organ: hasOrgan ? above : organBelow ? below : '',
    date: dateOf(kept[at] ?? ''),
    below: kept.slice(organBelow ? at + 2 : at + 1),
  };
}

function withoutDate(lines: readonly string[], organ: string): Signed {
  const last = lines.at(-1) ?? '';
  const isOrgan = organ !== '' && squeeze(last) === squeeze(organ);
  const signs = isOrgan || (lines.length > 1 && isName(last) && organEnding.test(squeeze(last)));
  return { lines: signs ? lines.slice(0, -1) : lines, organ: signs ? last : '', date: '', below: [] };
}

const organEnding = /(?:政府|局|委员会|办公室|办事处|街道|管委会|中心|厅|院|部|委|办|处|站|所|会|队)$/u;

function isName(line: string): boolean {
  const tight = squeeze(line);
  return (
    tight.length >= 3 &&
    tight.length <= 40 &&
    !/[。，、；：:！？,.;\d]/u.test(tight) &&
    !/^(?:无|暂无|没有)/u.test(tight)
  );
}

/** 2021年1月15日 or 二〇二一年一月十五日 → 2021-01-15; empty when it is no date. */
function dateOf(line: string): string {
  const match = writtenDate.exec(squeeze(line));
  if (!match) return '';
  const [year, month, day] = match.slice(1).map(numberOf);
  if (year === undefined || month === undefined || day === undefined) return '';
  const iso = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : '';
}

function numberOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const digit = (mark: string): number => Math.max(numerals.indexOf(mark.replace(/[○零]/u, '〇')), 0);
  if (!written.includes('十'))
    return Array.from(written).reduce((value, mark) => value * 10 + digit(mark), 0);
  const [tens = '', units = ''] = written.split('十');
  return (tens === '' ? 1 : digit(tens)) * 10 + (units === '' ? 0 : digit(units));
}
