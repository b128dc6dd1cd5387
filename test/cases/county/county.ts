import { editionOf } from '../../../shared/draft/draft.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { guessOrganLevel } from '../../../shared/draft/organ-level.ts';
import type { CellValue } from '../../../shared/form/cells.ts';
import { cellsOf } from '../../../shared/form/edition.ts';
import type { CellId } from '../../../shared/form/edition.ts';
import { randomFrom } from '../../fuzz/random.ts';
import type { Random } from '../../fuzz/random.ts';
import { valueOf } from '../../value-of.ts';
import { channels, faults, steps, topics, unitNames } from './words.ts';

/** A unit of the made-up county with its reports of this year and of last year, both whole and right. */
export interface MadeUnit {
  name: string;
  draft: Draft;
  last: Draft;
}

export const countyYear = 2025;

/** A county of so many units; the same for the same number. */
export function madeCounty(units = unitNames.length): MadeUnit[] {
  return Array.from({ length: units }, (_, at) => {
    const random = randomFrom(7919 * at + 1);
    const round = Math.floor(at / unitNames.length);
    const base = unitNames[at % unitNames.length] ?? '';
    const name = round === 0 ? base : base.replace('清河县', `清河县${nth(round)}`);
    const last = madeReport(name, countyYear - 1, random, undefined);
    return { name, last, draft: madeReport(name, countyYear, random, last) };
  });
}

/** What tells units of one name apart, in characters that names are made of. */
function nth(round: number): string {
  const characters = '东西南北上下新老前后';
  return (characters[Math.floor(round / 10)] ?? '') + (characters[round % 10] ?? '');
}

const kinds = ['person', 'business', 'research', 'nonprofit', 'legal', 'other'] as const;
const outcomes = ['granted', 'partial', 'refused.otherLaw', 'unavailable.notHeld', 'rejected.petition'] as const;

function madeReport(name: string, year: number, random: Random, last: Draft | undefined): Draft {
  const level = guessOrganLevel(name) === 'other' ? 'countyDepartment' : guessOrganLevel(name);
  const organ = { name, level, address: '', postcode: '', phone: '', email: '', website: '' };
  const draft = valueOf(emptyDraft('', organ, year));
  const cells = numbers(draft, random, last);
  return {
    ...draft,
    cells,
    texts: words(year, random, cells),
    signature: { organ: name, date: `${String(year + 1)}-01-${String(10 + random(15))}` },
  };
}

function numbers(draft: Draft, random: Random, last: Draft | undefined): Record<CellId, CellValue> {
  const cells: Record<CellId, CellValue> = {};
  for (const { id, takes } of cellsOf(editionOf(draft)).values()) cells[id] = takes === 'amount' ? '0' : 0;
  const count = (id: CellId): number => Number(cells[id]);
  const add = (id: CellId, by: number): void => void (cells[id] = count(id) + by);
  for (const kind of kinds) {
    const carried = Number(last?.cells[`requests.carriedOut.${kind}`] ?? 0);
    const fresh = kind === 'person' ? random(30) : kind === 'business' ? random(6) : 0;
    const out = random(Math.min(3, carried + fresh + 1));
    add(`requests.new.${kind}`, fresh);
    add(`requests.carriedIn.${kind}`, carried);
    add(`requests.carriedOut.${kind}`, out);
    for (let left = carried + fresh - out; left > 0; left -= 1)
      add(`requests.${outcomes[random(outcomes.length)] ?? 'granted'}.${kind}`, 1);
    for (const outcome of outcomes) add(`requests.handledTotal.${kind}`, count(`requests.${outcome}.${kind}`));
    for (const row of ['new', 'carriedIn', 'carriedOut', 'handledTotal', ...outcomes])
      add(`requests.${row}.total`, count(`requests.${row}.${kind}`));
  }
  for (const block of ['reconsideration', 'directSuit', 'suitAfterReconsideration']) {
    const upheld = count('requests.new.total') > 10 ? random(3) : 0;
    add(`disputes.cases.${block}.upheld`, upheld);
    add(`disputes.cases.${block}.total`, upheld);
  }
  const made = random(3);
  add('disclosure.normativeDocuments.made', made);
  add(
    'disclosure.normativeDocuments.inForce',
    Number(last?.cells['disclosure.normativeDocuments.inForce'] ?? 5 + random(9)) + made,
  );
  for (const row of ['permits', 'penalties', 'coercion'])
    add(`disclosure.${row}.decisions`, Number(last?.cells[`disclosure.${row}.decisions`] ?? random(200)) + random(20));
  const fees = Number(String(last?.cells['disclosure.fees.amount'] ?? `${String(random(90))}.5`).split('.')[0]);
  cells['disclosure.fees.amount'] = `${String(fees + random(5))}.${String(1000 + random(9000)).replace(/0$/u, '1')}`;
  return cells;
}

function words(year: number, random: Random, cells: Readonly<Record<CellId, CellValue>>): Draft['texts'] {
  const y = String(year);
  const one = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const sentence = (): string =>
    `围绕${one(topics)}和${one(topics)}，在${one(channels)}上${one(steps)}，并就${one(topics)}${one(steps)}。`;
  const asked = Number(cells['requests.new.total']);
  const handled = Number(cells['requests.handledTotal.total']);
  const requests = asked === 0 ? '没有收到新的申请。' : `新收政府信息公开申请${String(asked)}件，办结${String(handled)}件。`;
  const answered = (nth: string): string => `${nth}是${one(topics)}${one(faults)}，下一步在${one(channels)}上${one(steps)}。`;
  return {
    preamble: `根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自${y}年1月1日起至${y}年12月31日止。`,
    overview: [
      `（一）主动公开。${sentence()}${sentence()}${sentence()}`,
      `（二）依申请公开。${requests}${sentence()}`,
      `（三）政府信息管理。${sentence()}${sentence()}`,
      `（四）政府信息公开平台建设。${sentence()}${sentence()}`,
      `（五）监督保障。${sentence()}${sentence()}`,
    ].join('\n'),
    problems: `${answered('一')}${answered('二')}`,
    other: '本年度未收取信息处理费，没有其他需要报告的事项。',
  };
}
