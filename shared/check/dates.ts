import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { sentencesOf } from '../words/sentences.ts';
import type { Sentence } from '../words/sentences.ts';
import { printDate } from '../report/report.ts';
import { yearsIn } from '../words/years.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';
import { isPeriod, periodFault } from './period.ts';
import type { PeriodFault } from './period.ts';

/** What is wrong with the dates that every report has: title, period, signature; and with dates that are damaged. */
export function wrongDates(draft: Draft): Finding[] {
  return [...title(draft), ...signedWhen(draft), ...textIds.flatMap((id) => inText(draft, id))];
}

function title({ title: written, year }: Draft): Finding[] {
  const tight = written.normalize('NFKC').replace(/\s+/gu, '');
  if (tight === '') return [];
  const found: Finding[] = [];
  const years = yearsIn(tight);
  const other = years.find((named) => named.year !== year);
  if (other) {
    found.push(
      finding('titleYear', {
        name: '标题',
        says: [saying(`写的是 ${String(other.year)} 年`), saying(`报告年度是 ${String(year)} 年`)],
        remedy: '请改正标题的年份，或者核对报告年度。',
      }),
    );
  } else if (years.length === 0 && !/20\d\d/u.test(tight)) {
    found.push(
      finding('titleYear', {
        name: '标题',
        says: [saying('没有写是哪一年的报告')],
        remedy: `请写上年份：“〈机关全称〉${String(year)}年政府信息公开工作年度报告”。`,
      }),
    );
  }
  const why = unusual.find(([form]) => form.test(tight))?.[1];
  if (why !== undefined) {
    found.push(
      finding('titleForm', {
        name: '标题',
        says: [saying(why)],
        remedy: '规范的写法是“〈机关全称〉〈年份〉年政府信息公开工作年度报告”。',
      }),
    );
  }
  return found;
}

const unusual: readonly [RegExp, string][] = [
  [/^(?:关于)?20\d\d年?度?(?:政府|政务)?信息公开/u, '没有写是哪个机关的报告'],
  [/年报$/u, '写成了“年报”，应当是“年度报告”'],
  [/年度(?!报告).*年度报告/u, '“年度”写了两次'],
  [/(?<!政府|政务)信息公开工作年度报告/u, '“信息公开”前面少了“政府”两个字'],
  [/信息公开年度报告/u, '“信息公开”后面少了“工作”两个字'],
  [/政务公开(?:工作)?年度报告/u, '写的是“政务公开”，应当是“政府信息公开”'],
  [/(?<!年度)报告$/u, '“报告”前面少了“年度”两个字'],
  [/总结$/u, '写成了“总结”，应当是“年度报告”'],
  [/^(?!.*(?:信息|政务)公开)/u, '没有写“政府信息公开”'],
];

function signedWhen({ signature: { date }, year }: Draft): Finding[] {
  if (date === '') return [];
  const isEarly = date < `${String(year)}-12-31`;
  const isLate = date > `${String(year + 1)}-12-31`;
  if (!isEarly && !isLate) return [];
  return [
    finding('signedWhen', {
      of: date,
      name: '落款',
      says: [
        saying(`日期是${printDate(date)}`),
        saying(isEarly ? `${String(year)} 年还没有结束` : `比报告年度晚了一年以上`),
      ],
      remedy: '请核对落款日期，是不是去年的没有改。',
    }),
  ];
}

const faults: Record<NonNullable<PeriodFault>, string> = {
  otherYear: '不是报告年度',
  reversed: '前后颠倒',
  damaged: '不完整或者不是全年',
};

function inText(draft: Draft, id: TextId): Finding[] {
  const text = draft.texts[id] ?? '';
  if (!/[日月年]/u.test(text)) return [];
  const name = textName(editionOf(draft), id);
  return sentencesOf(joined(text)).flatMap((sentence) => {
    if (isPeriod(sentence.text)) {
      const fault = periodFault(sentence.text, draft.year);
      return fault === undefined ? [] : [wrongPeriod(draft, id, name, sentence, fault)];
    }
    return brokenDates(id, name, sentence);
  });
}

/** A period that goes on in the next line is one; the places stay as they are. */
function joined(text: string): string {
  return text.replace(/(?<=[日号月起始]|[起始][，,])[ \t\u3000]*\r?\n[ \t\u3000]*(?=[至到—–~～])/gu, (gap) =>
    ' '.repeat(gap.length),
  );
}

function wrongPeriod(
  { year }: Draft,
  id: TextId,
  name: string,
  sentence: Sentence,
  fault: NonNullable<PeriodFault>,
): Finding {
  const y = String(year);
  return finding('period', {
    of: `${id}.${sentence.text}`,
    name,
    place: { text: id, from: sentence.from, to: sentence.to },
    says: [saying(`统计期限${faults[fault]}`)],
    remedy: `应当写成“自${y}年1月1日起至${y}年12月31日止”。`,
  });
}

/** Digits that lost a word between them or a digit, a word twice: 20231月1日, 202411日, 202020年, 12月31止, 202年, 2025年年. */
const damaged =
  /(?<![A-Za-z])2[OoＯ]\d\d\s*年|(?<!\d)20\d{3,4}月|(?<!\d)20\d{3,6}日|(?<!\d)20\d{3,6}年|\d{1,2}月\d{1,2}(?=[止起])|(?<![\d.])20[1-9]年(?=[，,\d度底初末我本全])|(?<!\d)20\d\d年年(?![年底初末度中])|\d(?:号日|日号)/u;
/** What no year has: 13月, 2月30日, 11月31日. */
const impossible =
  /(?<!\d)(?:1[3-9]|[2-9]\d|00?)月\d{1,2}日|(?<=年)00?月|(?<![\d.．])(?:1[3-9]|[2-9]\d)月(?![龄嫂租供均报内\d])|(?<!\d)\d{1,2}月(?:3[2-9]|[4-9]\d|00?)日|(?<!\d)0?2月3[01]日|(?<!\d)(?:0?[469]|11)月31日/u;

function brokenDates(id: TextId, name: string, sentence: Sentence): Finding[] {
  // few sentences name a date
  if (!/[年月日]/u.test(sentence.text)) return [];
  const cut = damaged.exec(sentence.text);
  const first = cut ?? (sentence.text.includes('月') ? impossible.exec(sentence.text) : null);
  if (!first) return [];
  const from = sentence.from + first.index;
  return [
    finding('brokenDate', {
      of: `${id}.${sentence.text}`,
      name,
      place: { text: id, from, to: from + first[0].length },
      says: [
        {
          kind: 'words',
          before: '',
          words: [first[0]],
          after: cut ? '不是完整的日期' : first[0].endsWith('月') ? '没有这个月' : '没有这一天',
        },
      ],
      remedy: cut ? '请补上缺的字，或者改正日期。' : '请改正日期。',
    }),
  ];
}
