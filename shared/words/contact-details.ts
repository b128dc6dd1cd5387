import { matchesIn } from './matches.ts';
/** A contact detail in a text, at UTF-16 places `from` up to, not including, `to`, with the word before it. */
export interface ContactDetail {
  from: number;
  to: number;
}

const d = '[\\d０-９]';
/** Between the word and what it names: 电话（传真）：, 邮箱地址为. */
const colon = '\\s*[)）]?\\s*(?:号码|地址)?\\s*(?:[：:]|为|是)\\s*';
const maybeColon = '\\s*[)）]?\\s*(?:号码)?\\s*[：:]?\\s*';
/** A number that counts something, or is a date, is no contact whatever stands before it. */
const counted = '\\s*[年月日个项条次份件人%％]';
const uncounted = `(?!${d}|${counted})`;
const dial = `[(（]?${d}[\\d０-９()（）\\-－—– ]{1,18}${d}${uncounted}`;
const longDial = `[(（]?${d}[\\d０-９()（）\\-－—– ]{5,18}${d}${uncounted}`;
const phone = '(?:电话|联系方式|手机|传真|热线)';
const url = "[\\w.:/?#@!$&'*+=%~-]";
const details = new RegExp(
  [
    `地址${colon}(?:(?!${d}${counted})[^；;。，,）)\\n]){2,60}`,
    `(?:邮编|邮政编码)${maybeColon}${d}{6}${uncounted}`,
    // 12345 is a telephone after a colon alone
    `${phone}(?:${colon}${dial}|${maybeColon}${longDial})(?:\\s*[、/，,或]\\s*${longDial})*`,
    '[\\w.+-]{1,64}@[\\w.-]{1,100}',
    `(?:https?://|www\\.)${url}{1,200}`,
    `网址${colon}${url}{4,200}`,
  ].join('|'),
  'gu',
);

/** The 地址, 邮编, 电话, 传真, 邮箱 and 网址 in a text: their numbers do not go stale with the year. */
export function contactDetailsIn(text: string): ContactDetail[] {
  return matchesIn(details, text).map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
}
