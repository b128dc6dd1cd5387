import { editionOf } from '../../draft/draft.ts';
import type { Draft } from '../../draft/draft.ts';
import type { TextId } from '../../form/edition.ts';
import { inWriting } from '../../words/quantities.ts';
import { candidatesOf } from '../held/candidates.ts';
import { statementsOf } from '../list/list.ts';
import { readingsOf } from '../pieces/meant.ts';
import type { Statement } from '../list/statement.ts';

/** A sentence ready to insert, its numbers taken from the tables of the draft. */
export interface Phrase {
  id: string;
  /** what the button says */
  label: string;
  text: string;
  /** the text it belongs into */
  into: TextId;
}

/** A clause with the number of statements, by their ids: 新收政府信息公开申请12件. */
interface Clause {
  says: readonly string[];
  words: string;
  unit: string;
}
interface Written {
  id: string;
  label: string;
  into: TextId;
  clauses: readonly Clause[];
  /** instead, where all the statements are zero */
  none?: string;
  /** in brackets behind the last clause: every statement of a kind that is not zero */
  detail?: Statement['kind'];
}

const count = (id: string, words: string): Clause => ({ says: [id], words, unit: '件' });

/** The sentences that write themselves, each of statements that also recognise it. 本机关 is whoever reports. */
const written: readonly Written[] = [
  {
    id: 'requests',
    label: '依申请公开的数字',
    into: 'overview',
    clauses: [
      count('requests.new', '本机关新收政府信息公开申请'),
      count('requests.carriedIn', '上年结转'),
      count('requests.handled', '办结'),
      count('requests.carriedOut', '结转下年度继续办理'),
    ],
    detail: 'outcome',
    none: '本机关未收到政府信息公开申请，无上年结转申请。',
  },
  {
    id: 'applicants',
    label: '申请人的数字',
    into: 'overview',
    clauses: [count('requests.new', '新收政府信息公开申请')],
    detail: 'applicant',
  },
  {
    id: 'disputes',
    label: '复议诉讼的数字',
    into: 'overview',
    clauses: [
      count('disputes.reconsideration', '因政府信息公开被申请行政复议'),
      count('disputes.行政诉讼', '被提起行政诉讼'),
    ],
    none: '本机关未发生因政府信息公开引起的行政复议、行政诉讼。',
  },
  {
    id: 'documents',
    label: '规范性文件的数字',
    into: 'overview',
    clauses: [
      {
        says: ['disclosure.normativeDocuments', 'disclosure.made'],
        words: '本机关制发行政规范性文件',
        unit: '件',
      },
      { says: ['disclosure.normativeDocuments', 'disclosure.repealed'], words: '废止', unit: '件' },
      { says: ['disclosure.normativeDocuments', 'disclosure.inForce'], words: '现行有效', unit: '件' },
    ],
  },
  {
    id: 'decisions',
    label: '许可、处罚、强制的数字',
    into: 'disclosureNote',
    clauses: [
      count('disclosure.permits', '本机关作出行政许可决定'),
      count('disclosure.penalties', '行政处罚决定'),
      count('disclosure.coercion', '行政强制决定'),
    ],
  },
  {
    id: 'fees',
    label: '行政事业性收费的数字',
    into: 'disclosureNote',
    clauses: [{ says: ['disclosure.fees'], words: '本机关行政事业性收费', unit: '万元' }],
  },
];

/** The sentences that the draft's tables can already say. What a cell does not hold yet is not said. */
export function phrasesOf(draft: Draft): Phrase[] {
  return [...written.flatMap((sentence) => phrase(draft, sentence)), ...feePhrase(draft)];
}

/** The value of statements as it is printed, and whether it is zero; undefined while cells are not filled. */
function numberOf(
  draft: Draft,
  ids: readonly string[],
  unit: string,
): { value: string; isZero: boolean } | undefined {
  const known = statementsOf(editionOf(draft));
  const said = ids.flatMap((id) => known.find((statement) => statement.id === id) ?? []);
  const [first] = said;
  if (!first || said.length < ids.length) return undefined;
  const subjects = said.filter(({ axis, isNoun }) => axis === 'subject' && isNoun);
  const received = known.find(({ id }) => id === 'requests.new');
  const [reading] = readingsOf({ table: first.table, subjects }, said, received);
  const [candidate] = reading ? candidatesOf(draft, [reading]) : [];
  if (!candidate) return undefined;
  const plain = { digits: 'latin', separator: '', scale: unit === '万元' ? 1e4 : 1, decimals: 15 } as const;
  const digits = inWriting(candidate.value, plain);
  // a rounded number keeps its places; one that is written anew needs none that are zero
  return { value: digits.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, ''), isZero: candidate.value.eq(0) };
}

function phrase(draft: Draft, { id, label, into, clauses, none, detail }: Written): Phrase[] {
  const numbers = clauses.map((clause) => ({ ...clause, number: numberOf(draft, clause.says, clause.unit) }));
  if (numbers.some(({ number }) => number === undefined)) return [];
  const year = `${String(draft.year)}年，`;
  if (numbers.every(({ number }) => number?.isZero)) {
    if (none !== undefined) return [{ id, label, into, text: `${year}${none}` }];
    if (detail !== undefined) return [];
  }
  const parts = detail === undefined ? '' : details(draft, detail);
  // what became of them stands behind 办结
  const at =
    detail === 'outcome'
      ? clauses.findIndex(({ says }) => says[0] === 'requests.handled')
      : clauses.length - 1;
  const text = numbers
    .map(
      ({ words, unit, number }, index) => `${words}${number?.value ?? ''}${unit}${index === at ? parts : ''}`,
    )
    .join('，');
  return [{ id, label, into, text: `${year}${text}。` }];
}

/** （其中予以公开3件，部分公开1件）: groups of outcomes, or kinds of applicants, that are not zero. */
function details(draft: Draft, kind: Statement['kind']): string {
  const all = statementsOf(editionOf(draft)).filter(
    (statement) => statement.kind === kind && !statement.isJoined,
  );
  const within = new Set(
    all.flatMap((one) =>
      all.some(
        (other) =>
          other !== one &&
          other.readings[0] &&
          one.readings[0] &&
          other.readings[0].length > one.readings[0].length &&
          one.readings[0].every((id) => other.readings[0]?.includes(id)),
      )
        ? [one.id]
        : [],
    ),
  );
  const seen = new Set<string>();
  const parts = all
    .filter(({ id }) => !within.has(id))
    .flatMap((statement) => {
      const key = statement.readings[0]?.join() ?? '';
      if (seen.has(key)) return [];
      seen.add(key);
      const number = numberOf(draft, [statement.id], '件');
      return number && !number.isZero ? [`${statement.name}${number.value}件`] : [];
    });
  return parts.length === 0 ? '' : `（其中${parts.join('，')}）`;
}

/** 国办公开办函〔2021〕30号: whether 信息处理费 was charged is reported in section six. */
function feePhrase(draft: Draft): Phrase[] {
  if (draft.edition === '2019') return [];
  if (draft.cells['requests.otherHandling.feeUnpaid.total'] !== 0) return [];
  const text = `${String(draft.year)}年，本机关未收取政府信息公开信息处理费。`;
  return [{ id: 'fee', label: '没有收取信息处理费', text, into: 'other' }];
}
