import type Big from 'big.js';
import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { cellsOf, textName } from '../form/edition.ts';
import { disagreements } from '../statements/held/compare.ts';
import type { Disagreement } from '../statements/held/disagreement.ts';
import type { Candidate } from '../statements/held/candidates.ts';
import { inWriting } from '../words/quantities.ts';
import { finding, saying } from './finding.ts';
import type { Finding, Offer, Said } from './finding.ts';
import type { RuleId } from './rules/index.ts';

const ruleOf = {
  counted: 'textNumber',
  within: 'textNumber',
  was: 'textChange',
  none: 'textNone',
  parts: 'textParts',
  share: 'textShare',
  changed: 'textChange',
  noFee: 'textFee',
  twice: 'textTwice',
} as const satisfies Record<Disagreement['kind'], RuleId>;

const remedies: Record<Disagreement['kind'], string> = {
  counted: '请核对：文字写错了就改文字，表格填错了就改表格。',
  within: '请核对：这里说的是其中一部分，不会比表格里的还多。文字写错了就改文字，表格填错了就改表格。',
  none: '请核对：表格对就改这句话，这句话对就改表格。',
  parts: '请核对总数和每一个分项；漏写了分项的请补上。',
  share: '请核对百分比和算它的两个数。',
  changed: '请核对今年、去年的数和增减的数。',
  was: '请照去年的报告核对；年份写错了就改年份。',
  noFee: '表三有逾期未缴费的申请，说明发出过收费通知。请在第六部分写明信息处理费的情况，或者核对表三。',
  twice: '请核对哪一处是对的，改成一样。',
};

/** Where the texts disagree with the tables, with last year's or with themselves, a finding each, with its correction. */
export function textsAgainstTables(draft: Draft): Finding[] {
  const seen = new Map<string, number>();
  return disagreements(draft).map((one) => {
    const { kind, text, stretch } = one;
    const words = (draft.texts[text] ?? '').slice(stretch.from, stretch.to);
    const of = `${text}.${words}.${[...one.candidates.map(({ value }) => value), ...one.expected].map(String).join()}`;
    // the same words twice in a text are two findings
    const times = seen.get(of) ?? 0;
    seen.set(of, times + 1);
    return finding(ruleOf[kind], {
      of: times === 0 ? of : `${of}.${String(times + 1)}`,
      name: textName(editionOf(draft), text),
      cells: [...new Set(one.candidates.flatMap(({ cells }) => cells))],
      place: { text, from: stretch.from, to: stretch.to },
      says: [...quoted(one, words), ...meantNumbers(draft, one.candidates)],
      remedy: remedies[kind],
      offers: offersOf(one),
    });
  });
}

function quoted({ kind, figure, expected }: Disagreement, words: string): Said[] {
  const said = (after: string): Said => ({ kind: 'words', before: '', words: [words], after });
  const [first] = expected;
  switch (kind) {
    case 'counted':
      return [said('与表格不一致')];
    case 'within':
      return [said('比表格里的还多')];
    case 'none':
    case 'noFee':
      return [said('与表格不一致')];
    case 'parts':
      return [
        said('合不上'),
        saying(`分项加起来是 ${String(first ?? '')}，总数写的是 ${figure?.written ?? ''}`),
      ];
    case 'share':
    case 'changed':
      return [said('合不上'), ...(first ? [saying(reckoned(words, one(figure), first))] : [])];
    case 'was':
      return [
        said('与去年的报告不一致'),
        ...(first ? [saying(`去年报告的表格里是 ${first.toFixed()}`)] : []),
      ];
    case 'twice':
      return [said(`与前面不一致`), saying(`前面写的是 ${String(first ?? '')}`)];
  }
}

/** What comes out; below 0 the words have it the wrong way round. */
function reckoned(words: string, unit: Unit, value: Big): string {
  // 翻一番
  if (unit.unit === '番') return `算出来今年是上年的 ${inUnit(unit, value)}`;
  if (!value.lt(0)) return `算出来是 ${inUnit(unit, value)}`;
  const isLess = /减少|下降|降低|减|少|降/u.test(words);
  return `说反了，算出来是${isLess ? '增加' : '减少'} ${inUnit(unit, value.abs())}`;
}

interface Unit {
  measure: string;
  unit: string;
  decimals: number;
}
function one(figure: Disagreement['figure']): Unit {
  const { measure = 'count', unit = '' } = figure ?? {};
  return { measure, unit, decimals: figure?.writing.decimals ?? 0 };
}
function inUnit({ measure, unit, decimals }: Unit, value: Big): string {
  if (unit === '成') return `${value.toFixed(1)} 成`;
  if (measure === 'times') return `${value.toFixed(Math.max(1, decimals))} 倍`;
  return measure === 'percent' ? `${value.toFixed(decimals)}%` : value.toFixed();
}

/** The numbers the words could have meant, each once: two readings may count the same cells. */
function meantNumbers(draft: Draft, candidates: readonly Candidate[]): Said[] {
  const known = new Map(candidates.map((one) => [`${one.name} ${one.value.toFixed()}`, one]));
  return [...known.values()].map((candidate) => meant(draft, candidate));
}

/** A number the words could have meant, by its name and table. */
function meant(draft: Draft, { name, value, cells }: Candidate): Said {
  const first = cellsOf(editionOf(draft)).get(cells[0] ?? '');
  const isAmount = first?.takes === 'amount';
  return {
    kind: 'value',
    name: `${first?.table.name ?? ''}的${name}`,
    value: isAmount ? `${value.div(1e4).toFixed()} 万元` : value.toFixed(),
    cells,
  };
}

/** The number put right in its own writing. Sums are never balanced by a number made up. */
function offersOf({ kind, text, figure, expected }: Disagreement): Offer[] {
  if (!figure || kind === 'parts') return [];
  // 近一倍 and 翻一番 are words, in which no number is put right by itself
  const isInWords = figure.writing.digits === 'chinese' || !figure.isExact;
  if (figure.measure === 'times' && isInWords) return [];
  const values = new Map<string, Offer>();
  for (const value of expected) {
    if (value.lt(0)) continue;
    const words =
      kind === 'share' || kind === 'changed'
        ? value.toFixed(figure.writing.decimals)
        : inWriting(value, figure.writing);
    if (words === figure.written || values.has(words)) continue;
    values.set(words, {
      label: `“${figure.written}”改成 ${words}`,
      edits: [{ place: { text, from: figure.from, to: figure.to }, words }],
    });
  }
  return [...values.values()];
}
