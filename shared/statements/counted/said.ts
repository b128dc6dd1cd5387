import type { Stretch } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { statementsOf } from '../list/list.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { StatementWord } from '../pieces/pieces.ts';
import { isNaming, isTelling } from '../pieces/telling.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Asked } from './asked.ts';
import { withoutMakers } from './documents.ts';
import { leadOf } from './lead.ts';
import type { Lead } from './lead.ts';
import { resultBehind } from './result-behind.ts';

/** A number that is asked for its cells, and what the words around it say of it. */
export interface Said extends Asked {
  /** the statements among them */
  told: readonly StatementWord[];
  /** the words before the number, or those behind it where only they tell */
  tellers: readonly Word[];
  /** the first word that tells */
  first: Word;
  isBehind: boolean;
  /** applications, 复议 or documents are named, not only meant from the words before */
  isExplicit: boolean;
  lead: Lead;
}

/** Whether a number stands behind what it is a part of. */
function isAmong(text: string, at: number): boolean {
  return /(?:申请|办件|答复|件)(?:当|之)?中，?有$/u.test(text.slice(Math.max(0, at - 6), at));
}

const andMore =
  /^等(?:(?:多种|各种|各类|若干)?其[他它](?!处理|结果)|(?:多种|各种|各类|数种)?(?:法定)?(?:情形|原因|理由|事由|类型))/u;
const longestMore = 8;
/** 4件为行政查询事项等其他法定情形: that and more, which no one row counts. */
export function isWithMore({ text }: Spoken, words: readonly Word[]): boolean {
  const last = words.findLast(isStatement);
  if (last === undefined || (last.meaning.kind !== 'outcome' && last.meaning.kind !== 'result')) return false;
  return andMore.test(text.slice(last.to, last.to + longestMore));
}

/** What is said of a number; undefined where nothing tells. */
export function saidOf(asked: Asked): Said | undefined {
  const { spoken, piece, quantity, figure, table, before, isOfAnyYear } = asked;
  // 办结的申请中有30件不属于本机关: what is told before it is what it is a part of
  const isPart = isAmong(spoken.text, quantity.from);
  let told = isPart ? [] : piece.before.filter(isStatement);
  const isBehind =
    isPart || (told.length === 0 && !piece.before.some(({ meaning }) => meaning === 'requests'));
  if (told.length === 0) told = piece.behind.filter(isStatement);
  told = withoutMakers(told, spoken.text).filter(isStatement);
  if (isWithMore(spoken, told)) return undefined;
  const result = isBehind ? resultBehind(spoken, piece, told) : undefined;
  if (result === 'unsaid') return undefined;
  if (result) told = [...told, result];
  // 复议后起诉的1件判决维持, 复议和诉讼共有5件尚未审结
  const outcome = piece.behind.find((word) => isStatement(word) && word.meaning.kind === 'result');
  const areDisputes = told.length > 0 && told.every(({ meaning }) => meaning.kind === 'dispute');
  if (!isBehind && areDisputes && outcome && isStatement(outcome)) told = [...told, outcome];
  told = told.map((word) => asOfDisputes(spoken, word));
  const tellers = isBehind ? piece.behind : piece.before;
  const first = tellers.find(isTelling);
  if (!first) return undefined;
  const isExplicit = piece.before.some(isNaming) || piece.behind.some(isNaming);
  const lead = leadOf(asked, told, tellers, first, isBehind);
  return {
    spoken,
    piece,
    quantity,
    figure,
    table,
    before,
    isOfAnyYear,
    told,
    tellers,
    first,
    isBehind,
    isExplicit,
    lead,
  };
}

/** 维持2件，尚未办结1件: of disputes, not of applications, where another result stands right before it. */
function asOfDisputes({ told, edition }: Spoken, word: StatementWord): StatementWord {
  if (word.meaning.id !== 'requests.carriedOut' || !/[未没].*办/u.test(word.text)) return word;
  const [cell = ''] = told.at(-1)?.readings[0]?.cells ?? [];
  const isBehindResult = cell.startsWith('disputes.') && !cell.endsWith('.total');
  const pending = statementsOf(edition).find(({ id }) => id === 'disputes.pending');
  return isBehindResult && pending ? { ...word, meaning: pending } : word;
}

/** The words that say a number, it included. */
export function stretchOf({ spoken, quantity, tellers, first, isBehind }: Said): Stretch {
  return isBehind
    ? spoken.stretch(quantity.digitsFrom, tellers.findLast(isTelling)?.to ?? quantity.to)
    : spoken.stretch(first.from, quantity.to);
}
