import { carriedSentences } from '../../shared/last-year/carried.ts';
import { doubtfulNumbers } from '../../shared/last-year/doubtful.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { textName } from '../../shared/form/edition.ts';
import { whyNotAfter } from '../../shared/last-year/next-year.ts';
import { printDate } from '../../shared/report/report.ts';
import { argumentsOf, yearGiven } from './arguments.ts';
import { draftInput, inOneLine } from './draft-input.ts';
import { putDraft } from './draft-output.ts';
import { machine } from './machine.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command } from './terminal.ts';

const options = { year: { type: 'string' }, output: { type: 'string', short: 'o' } } as const;

export const nextCommand: Command = {
  usage: 'nianbao next 去年的文件 --year 年份 [-o 文件]',
  about:
    '用去年的草稿或报告开始今年的草稿（JSON）；沿用的句子里有年份、日期、数字的，和落款日期，逐行列出，请核对',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, nextCommand, parsed.failure.message);
    const { year: written, output } = parsed.value.values;
    const [file, ...more] = parsed.value.positionals;
    if (file === undefined) return usageError(terminal, nextCommand, '缺少去年的草稿或报告文件。');
    if (more.length > 0) return usageError(terminal, nextCommand, '一次只能用一个文件。');
    const given = yearGiven(written);
    if (!given.ok) return usageError(terminal, nextCommand, given.failure.message);
    const year = given.value;

    const call = machine();
    const last = await draftInput(call, file);
    if (!last.ok) return refuse(terminal, last);
    // asked here too, since for years before the first form the call speaks of a year in the file
    const refusal = whyNotAfter(last.value.draft.year, year);
    if (refusal !== undefined) {
      terminal.err(`${file}：${refusal}\n`);
      return 2;
    }
    const next = await call('drafts.next', { last: last.value.draft, year });
    if (!next.ok) {
      terminal.err(`${file}：${next.failure.message}\n`);
      return 2;
    }
    terminal.err(last.value.notes + toReview(next.value.draft) + dateToReview(next.value.draft));
    return await putDraft(terminal, next.value.draft, output, [file]);
  },
};

/** Sentences taken over that hold years, dates or numbers, a line each. */
function toReview(draft: Draft): string {
  const edition = editionOf(draft);
  return carriedSentences(draft)
    .map((sentence) => ({ sentence, doubtful: doubtfulNumbers(sentence) }))
    .filter(({ doubtful }) => doubtful.length > 0)
    .map(({ sentence, doubtful }) => {
      const words = doubtful.map(({ text }) => `“${inOneLine(text).trim()}”`).join('、');
      return `请核对${textName(edition, sentence.textId)}里的 ${words}：${inOneLine(sentence.text)}\n`;
    })
    .join('');
}

/** The day of signature, which is last year's with another year. */
function dateToReview({ signature: { date } }: Draft): string {
  return date === '' ? '' : `请核对落款日期 ${printDate(date)}：是由去年的日期改了年份得来的。\n`;
}
