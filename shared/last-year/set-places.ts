import { inWritingOf, writtenYear } from '../words/written-year.ts';

/** Words at UTF-16 places `from` up to, not including, `to`, as they read when moved to another year: as long as before. */
export interface MovedPlace {
  from: number;
  to: number;
  text: string;
}

const firstOfJanuary = '(?:0?1|０?１|一)\\s*月\\s*(?:0?1|０?１|一)\\s*日';
const lastOfDecember = '(?:12|１２|十二)\\s*月\\s*(?:31|３１|三十一)\\s*日';
const until = '(?:[至到]|[-－—–~～]{1,2})';

/** Where a text names its own report year by form, not by content. Spaces are common inside printed dates. */
function setPlaces(year: number): RegExp {
  const y = `${writtenYear(year)}\\s*年`;
  const title = `${y}度?\\s*政府信息公开(?:工作)?(?:年(?:度报告|报)|情况(?:年度)?(?:报告|公布|公告|汇报))`;
  const period = `${y}\\s*${firstOfJanuary}\\s*起?\\s*[,，]?\\s*${until}\\s*(?:${y}|当年)?\\s*${lastOfDecember}`;
  return new RegExp(`${title}|${period}`, 'gu');
}

/** The set places of a report year in each of some texts (the report's title, its period), moved to another year. */
export function movedPlaces(lastYear: number, year: number): (text: string) => MovedPlace[] {
  const places = setPlaces(lastYear);
  const years = new RegExp(writtenYear(lastYear), 'gu');
  return (text) =>
    [...text.matchAll(places)].map(({ index, 0: words }) => ({
      from: index,
      to: index + words.length,
      text: words.replace(years, (written) => inWritingOf(written, year)),
    }));
}
