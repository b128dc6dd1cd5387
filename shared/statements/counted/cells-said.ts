import type { Edition } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { moneyPartOf } from './amounts.ts';
import { besideOf } from '../spoken/beside.ts';
import type { Figure, Reading } from '../claim.ts';
import { isOfWhole, isTold } from './cell-kinds.ts';
import { ofHead } from '../spoken/applicant.ts';
import { statementsOf } from '../list/list.ts';
import { isWithin, readingsOf } from '../pieces/meant.ts';
import type { Topic } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import { isApplicant } from '../pieces/telling.ts';
import type { Piece, StatementWord } from '../pieces/pieces.ts';
import type { Statement } from '../list/statement.ts';
import { isCarriedAmong } from './requests.ts';
import { wholeOf } from './whole-of.ts';
import type { Said } from './said.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** The cells that a number counts by what is said of it and was spoken of before; none where the tables hold no such cells. */
export function cellsSaid(number: Said): Reading[] {
  const { spoken, piece, figure, table, told, isExplicit } = number;
  const parts = told.filter(({ meaning }) => meaning.table === table && meaning.axis === 'part');
  if (parts.length > 0 && table === 'requests' && besideOf(spoken).isHandedOn) return [];
  const money = figure.measure === 'yuan' && parts.length === 0 ? moneyPartOf(spoken) : undefined;
  const named = money ? [money] : parts.map(({ meaning }) => meaning);
  const asked = named.length > 0 ? named : spoken.topic.subjects;
  if (asked.some(({ kind }) => kind === 'money') !== (figure.measure === 'yuan')) return [];
  const isUsual =
    (isExplicit && table === 'requests') ||
    told.some(({ meaning }) => meaning.axis === 'part' && meaning.table === 'requests');
  const others = told.filter((word) => !isApplicant(word)).map(({ meaning }) => meaning);
  const own = isOfAllThose(number) ? others : told.map(({ meaning }) => meaning);
  if (isCarriedAmong(piece, told)) {
    const ofApplicant = carriedOf(spoken, piece, own);
    if (ofApplicant.length > 0) return ofApplicant;
  }
  const areApplicants = own.every(({ kind }) => kind === 'applicant');
  const ofWhole = areApplicants ? dividing(spoken, piece, figure, own) : [];
  // 收到80件，上年结转3件，其中自然人2件: of the last, or of all
  if (ofWhole.length > 0 && !isCameTold(spoken.claims)) return ofWhole;
  const said = [...ofHead(spoken, own), ...(money ? [money] : [])];
  // 自然人新收56件，占78.9%，全年办结69件: of all again, perhaps
  const isOfAll = spoken.head !== undefined && piece.before.some(({ meaning }) => meaning === 'total');
  const whole = isOfAll ? readingsOf(spoken.topic, own, undefined) : [];
  // 新收136件，其中自然人申请118件: who made the new ones
  const usual = (areApplicants ? spoken.fresh : undefined) ?? spoken.received;
  const topics = said.some(({ axis }) => axis === 'subject') ? [] : widerTopics(spoken, piece);
  const each = isReasonOfAnother(spoken, told) ? own.map((one) => [one]) : [];
  return [spoken.topic, ...topics]
    .flatMap((topic) => [said, ...each].flatMap((one) => readingsOf(topic, one, isUsual ? usual : undefined)))
    .filter((reading) => !isToldBeside(spoken, told, reading))
    .flatMap((reading) => [reading, ...withoutNamed(spoken, reading)])
    .concat(whole, ofWhole, isOfAnyone(told) ? readingsOf(spoken.topic, others, spoken.received) : []);
}

/** Whether what came in from last year was told. */
const isCarriedInTold = isTold((cell) => cell === 'requests.carriedIn.total');
/** 上年结转9件，办结29件，结转7件 goes out; 公开9件、部分公开3件: the second is no part of the first. */
function isToldBeside(
  { words, claims }: Spoken,
  told: readonly StatementWord[],
  { cells }: Reading,
): boolean {
  const [only, ...more] = told;
  if (!only || more.length > 0) return false;
  if (only.meaning.id === 'requests.carriedOver')
    return cells.includes('requests.carriedIn.total') && isCarriedInTold(claims);
  return (
    only.meaning.id === 'requests.disclosed' &&
    cells.includes('requests.partial.total') &&
    words.some((word) => isStatement(word) && word.meaning.id === 'requests.partial')
  );
}

/** 12件申请均为自然人申请，其中予以公开2件: who applied leaves none of them out. */
function isOfAllThose({ spoken, piece, told, isBehind }: Said): boolean {
  const isEach = piece.behind.some(({ meaning, to }) => meaning === 'each' && to <= (told[0]?.from ?? 0));
  return isBehind && isEach && told.every(isApplicant) && !spoken.lists.isOpen;
}

/** 收到公民信息公开申请5件: of persons, or of anyone. */
function isOfAnyone(told: readonly StatementWord[]): boolean {
  const [who, ...more] = told.filter(isApplicant);
  return who?.text === '公民' && more.length === 0;
}

/** 因不属于本机关职责不予公开2件: of the row that the reason has, or of the one that the answer has. */
function isReasonOfAnother({ text }: Spoken, told: readonly StatementWord[]): boolean {
  const [reason, answer, ...more] = told;
  if (!reason || !answer || more.length > 0) return false;
  const [rows, others] = [reason.meaning.readings[0], answer.meaning.readings[0]];
  if (isWithin(rows, others) || isWithin(others, rows)) return false;
  const areOutcomes = told.every(({ meaning }) => meaning.kind === 'outcome');
  return areOutcomes && !/[、和及与或并]/u.test(text.slice(reason.to, answer.from));
}

/** Whether all that came in was told. */
const isCameTold = isTold((cell) => cell === 'requests.new.total');

/** 自然人6件（含上年结转1件）: the rows of what was carried over, in the columns of the applicant that holds it. */
function carriedOf(spoken: Spoken, piece: Piece, told: readonly Statement[]): Reading[] {
  const { cells: [first = '', ...others] = [], readings: [whole] = [] } = wholeOf(spoken, piece) ?? {};
  if (!first.startsWith('requests.') || first.endsWith(total)) return [];
  const who = whole?.name.split('的').at(-1) ?? '';
  const columns = new Set([first, ...others].map((id) => id.slice(id.lastIndexOf('.') + 1)));
  return told.flatMap(({ name, readings }) =>
    readings.map((rows) => ({
      name: `${name}的${who}`,
      cells: rows.flatMap((row) => [...columns].map((column) => `requests.${row}.${column}`)),
    })),
  );
}

const total = '.total';
/** 上年结转10件中自然人9件、商业企业1件: the rows of the whole, in the columns of who applied. */
function dividing(spoken: Spoken, piece: Piece, { value }: Figure, told: readonly Statement[]): Reading[] {
  const [who] = told;
  const whole = wholeOf(spoken, piece);
  const [first = ''] = whole?.cells ?? [];
  // what came in and what was answered are meant whichever of them stands before
  if (!who || told.length > 1 || !whole || !first.startsWith('requests.') || !first.endsWith(total))
    return [];
  if (isOfWhole(first) || value.gt(whole.figure.value)) return [];
  return whole.readings.flatMap(({ name, cells }) =>
    who.readings.map((columns) => ({
      name: `${name}的${who.name}`,
      cells: cells.flatMap((id) => columns.map((column) => `${id.slice(0, -total.length)}.${column}`)),
    })),
  );
}

/** The cells of the single rows that a sentence names; told once for all its numbers. */
const cellsNamed = once(
  ({ words }: Spoken): ReadonlySet<string> =>
    new Set(
      words
        .filter(isStatement)
        .flatMap(({ meaning }) => (meaning.readings[0]?.length === 1 ? meaning.readings[0] : []))
        .map((row) => `requests.${row}.total`),
    ),
);

/** 逾期未补正2件，其他处理5件: where one of its rows is named beside it, 其他处理 may be what is left. */
function withoutNamed(spoken: Spoken, { name, cells }: Reading): Reading[] {
  if (!spoken.lists.isOpen || !name.startsWith('其他处理') || cells.length < 2) return [];
  const named = cellsNamed(spoken);
  const left = cells.filter((id) => !named.has(id));
  return left.length === cells.length || left.length === 0 ? [] : [{ name: '其他处理的其余', cells: left }];
}

/** The blocks of table four and what holds several of them; asked for each result of a sentence. */
const disputesOf = once((edition: Edition): readonly Statement[] =>
  statementsOf(edition).filter(({ kind }) => kind === 'dispute'),
);

/** What the sentence spoke of before that holds what it speaks of now. */
function widerTopics({ topic, topics, context, edition, lists, text }: Spoken, piece: Piece): Topic[] {
  const [own, ...more] = topic.subjects;
  if (topic.table !== 'disputes' || !own || more.length > 0) return [];
  // 复议9件。诉讼4件。尚未审结3件: of the last that another sentence spoke of, or of all that hold it
  if (topic === context.topic || lists.isOfBoth(piece, text))
    return disputesOf(edition)
      .filter(({ readings }) => isWithin(own.readings[0], readings[0]))
      .map((wide) => ({ table: topic.table, subjects: [wide] }));
  return topics.filter(
    ({ table, subjects: [wide, ...others] }) =>
      table === topic.table && others.length === 0 && isWithin(own.readings[0], wide?.readings[0]),
  );
}
