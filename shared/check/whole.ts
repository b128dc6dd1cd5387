import { editionOf, unnamedOrgan } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { carriedSentences } from '../last-year/carried.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** The texts that the form asks for; those below the tables and the preamble may stay empty. */
const asked = ['overview', 'problems', 'other'] as const satisfies readonly TextId[];

/** Those that may stay empty, and are sentences where they do not. */
const optional = [
  'preamble',
  'disclosureNote',
  'requestsNote',
  'disputesNote',
] as const satisfies readonly TextId[];

/** What the form asks for and the report does not have. */
export function missingParts(draft: Draft): Finding[] {
  return [...emptyTexts(draft), ...strayed(draft), ...unnamed(draft), ...withoutPeriod(draft)];
}

function emptyTexts(draft: Draft): Finding[] {
  return asked.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    const name = textName(editionOf(draft), id);
    if (text.trim() === '') {
      return [
        finding('emptyText', {
          of: id,
          name,
          place: { text: id, from: 0, to: 0 },
          says: [saying('这一部分还没有写')],
          remedy: id === 'other' ? '没有其他事项的，写“无其他需要报告的事项。”。' : '请按要求写明。',
        }),
      ];
    }
    if (!saysNothing(id, text)) return [];
    return [
      finding('emptyText', {
        of: id,
        name,
        place: { text: id, from: 0, to: text.length },
        says: [{ kind: 'words', before: '这一部分只写了', words: [shortened(text)], after: '' }],
        remedy: remedies[id],
      }),
    ];
  });
}

/** A 0 typed below a table instead of in it. */
function strayed(draft: Draft): Finding[] {
  return optional.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    if (text.trim() === '' || /\p{L}/u.test(text)) return [];
    return [
      finding('emptyText', {
        of: id,
        name: textName(editionOf(draft), id),
        place: { text: id, from: 0, to: text.length },
        says: [{ kind: 'words', before: '文字里只有', words: [shortened(text)], after: '' }],
        remedy: '多打进来的，请删去；要写说明的，请写完整的话。',
        severity: 'warning',
      }),
    ];
  });
}

const remedies: Record<(typeof asked)[number], string> = {
  overview: '请写明全年的情况。',
  problems: '请写明存在的问题和改进的办法，有几个问题就对应写几条。',
  other: '没有其他事项的，写“无其他需要报告的事项。”。',
};

/** Words that headings and a bare 无 are made of, by text. */
const bare: Record<(typeof asked)[number], RegExp> = {
  overview:
    /总体情况|主动公开|依申请公开|政府信息公开|政府信息|信息公开|平台建设|监督保障|工作考核|社会评议|责任追究|结果|管理|工作|情况|方面|及|和|与|的|暂|均|无|没有|略|[一二三四五六七八九十]/gu,
  problems:
    /20\d\d年度?|本年度|全年|[我本](?:单位|局|乡|镇|办|街道|县|区|市|机关)|政府信息公开|工作|存在|主要|明显|问题|不足|改进|情况|措施|方面|需要|相关|有关|说明|报告|整改|暂|均|无|没有|未发现|未|不|略|及|和|与|的|等|[一二三四五六七八九十]/gu,
  other: /略/gu,
};
const longest = 200;

/** A text of nothing but headings, 无, 略 or a stroke. */
function saysNothing(id: (typeof asked)[number], text: string): boolean {
  return text.length <= longest && !/[\p{L}\p{N}]/u.test(text.replace(bare[id], '').replace(/\d/gu, ''));
}

function shortened(text: string): string {
  const [first = '', ...more] = text.trim().split(/\s*\n\s*/u);
  return more.length > 0 ? `${first}…` : first;
}

function unnamed({ organ, title, signature }: Draft): Finding[] {
  const found: Finding[] = [];
  if ([organ.name, title, signature.organ].some((name) => name.includes(unnamedOrgan))) {
    found.push(
      finding('noOrgan', {
        says: [saying('还没有机关名称')],
        remedy: `请在“基本信息”里填写本机关的全称，标题和落款里的“${unnamedOrgan}”也一并改掉。`,
      }),
    );
  }
  if (title.trim() === '') {
    found.push(finding('noTitle', { says: [saying('报告没有标题')], remedy: '请在“基本信息”里填写标题。' }));
  }
  const parts = [
    ['organ', signature.organ, '没有署名的机关'],
    ['date', signature.date, '没有日期'],
  ] as const;
  for (const [of, value, says] of parts) {
    if (value.trim() !== '') continue;
    found.push(
      finding('unsigned', { of, name: '落款', says: [saying(says)], remedy: '请在“基本信息”里填写。' }),
    );
  }
  return found;
}

/** Words that announce the period or give it. */
const period =
  /统计(?:数据)?(?:的)?(?:期限|时限|时间|期间|周期|区间|范围)|(?:核定|截止|截至)(?:时间点?|日期)|[1１一元]\s*月\s*(?:[1１一]\s*日)?\s*起?\s*[至到—－~～-]/u;

function withoutPeriod({ texts }: Draft): Finding[] {
  const preamble = texts.preamble ?? '';
  if (preamble.trim() === '') return [];
  if (period.test(preamble) || period.test((texts.overview ?? '').slice(0, 2000))) return [];
  return [
    finding('noPeriod', {
      place: { text: 'preamble', from: 0, to: 0 },
      name: '前言',
      says: [saying('没有写数据的统计期限')],
      remedy: '一般写“统计期限自某年1月1日起至某年12月31日止”。',
    }),
  ];
}

/** Sentences of last year's that nobody has looked at, those without a number too: one finding for all. */
export function unreadSentences(draft: Draft): Finding[] {
  const left = carriedSentences(draft);
  if (left.length === 0) return [];
  // no place: what is doubtful in such a sentence has a finding of its own there
  return [
    finding('unread', {
      name: '去年内容核对',
      says: [saying(`还有 ${String(left.length)} 句是 ${String(draft.before?.year)} 年报告的原话，没有看过`)],
      remedy: '请到“去年内容核对”逐句确认或者改写。',
    }),
  ];
}
