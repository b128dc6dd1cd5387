import { numeral } from '../../words/numerals.ts';
import { quoted, squeeze } from '../wording.ts';

export interface Signed {
  /** the lines without the signature */
  lines: readonly string[];
  organ: string;
  /** ISO 8601, or empty */
  date: string;
  /** what stood below the signature */
  below: readonly string[];
  /** what is to be said of a date that was not read, a whole sentence */
  doubt?: string;
}

const day = String.raw`\d{1,2}|[一二三四五六七八九十]{1,3}`;
/** A date at the end of a line, its day perhaps left out, as 2024年1月15日, 二〇二四年元月十五日 or 2024.1.15. */
const writtenDate = new RegExp(
  `^(?<before>.*?)(?:(?<year>\\d{4}|[〇○零OＯ一二三四五六七八九]{4})年(?<month>元|${day})月(?:(?<day>${day})日)?` +
    `|(?<y>\\d{4})[./-](?<m>\\d{1,2})[./-](?<d>\\d{1,2}))$`,
  'u',
);
/** What was to be a date: 2024年1月日, 20241月15日, 2024年月15日, 202年1月15日. */
const tornDate = /^\d{2,6}年?\d{0,2}月\d{0,2}日?$|^\d{4}年\d{0,2}月?\d{1,2}日$/u;
/** A signature and what web pages put below it. */
const deepest = 12;

/** Takes the signature and its date off the end of the last section; `organ` is who the title says reports. */
export function signature(lines: readonly string[], organ: string): Signed {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
  const from = Math.max(kept.length - deepest, 0);
  const dates = kept.map((line, index) => (index >= from ? dateOf(line, organ) : undefined));
  const at = dates.findLastIndex((date) => date !== undefined);
  const date = dates[at];
  if (!date) return withoutDate(kept, organ);
  const above = kept[at - 1] ?? '';
  const below = kept[at + 1] ?? '';
  const isBeside = date.organ !== '';
  const isAbove = !isBeside && signs(above, organ);
  // a few sign below the date
  const isBelow = !isBeside && !isAbove && signs(below, organ) && at + 2 === kept.length;
  return {
    lines: kept.slice(0, isAbove ? at - 1 : at),
    organ: isBeside ? date.organ : isAbove ? above : isBelow ? below : '',
    date: date.iso,
    below: kept.slice(isBelow ? at + 2 : at + 1),
    ...(date.iso === ''
      ? { doubt: `落款的日期${quoted(kept[at] ?? '')}不完整或者不存在，没有读入。请填写。` }
      : {}),
  };
}

function withoutDate(lines: readonly string[], organ: string): Signed {
  const last = lines.at(-1) ?? '';
  const isOrgan = organ !== '' && squeeze(last) === squeeze(organ);
  const isSigner = isOrgan || (lines.length > 1 && signs(last, organ));
  return { lines: isSigner ? lines.slice(0, -1) : lines, organ: isSigner ? last : '', date: '', below: [] };
}

const organEnding =
  /(?:政府|局|委员会|办公室|办事处|街道|管委会|中心|厅|院|部|委|办|处|站|所|会|队|乡|镇|村|社区|区|县|市|州|旗|省|校|大学|馆|公司|集团)$/u;
/** Longer lines are sentences, whatever they end with. */
const longestName = 80;

/** Whether a line is the name of an organ, and no last sentence that lost its full stop. */
function signs(line: string, organ: string): boolean {
  const tight = squeeze(line);
  const whole = squeeze(organ);
  if (tight.length < 3 || tight.length > longestName) return false;
  if (/[。，、；：:！？,.;\d]/u.test(tight) || /^(?:无|暂无|没有|特此)/u.test(tight)) return false;
  return organEnding.test(tight) || whole.includes(tight);
}

/** The date a line is or ends with, and the organ beside it; its iso is empty where there is no such day. */
function dateOf(line: string, organ: string): { organ: string; iso: string } | undefined {
  const parts = writtenDate.exec(squeeze(line))?.groups;
  if (!parts) return tornDate.test(squeeze(line)) ? { organ: '', iso: '' } : undefined;
  const { before = '', year = parts['y'], month = parts['m'], day: written = parts['d'] } = parts;
  if (before !== '' && !signs(before, organ)) return undefined;
  if (year === undefined || month === undefined || written === undefined) return { organ: before, iso: '' };
  const [monthNumber, dayNumber] = [month === '元' ? 1 : numeral(month), numeral(written)];
  const iso = `${String(numeral(year))}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso);
  return { organ: before, iso: exists ? iso : '' };
}
