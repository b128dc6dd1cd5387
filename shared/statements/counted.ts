import { once } from '../form/once.ts';
import { besideOf } from './beside.ts';
import { channelOf } from './channel.ts';
import type { Claim, Counted, Figure, Reading } from './claim.ts';
import { amountOf, moneyPartOf } from './amounts.ts';
import { isDocument, withoutMakers } from './documents.ts';
import type { Word } from './lex.ts';
import { isWithin, readingsOf } from './meant.ts';
import type { Topic } from './meant.ts';
import { isStatement, unexplained } from './pieces.ts';
import type { Piece, StatementWord } from './pieces.ts';
import type { Spoken } from './spoken.ts';
import { nextDocument } from './next-document.ts';
import { restOf } from './rest.ts';
import { resultBehind } from './result-behind.ts';
import { isNaming, isSum, isTelling } from './telling.ts';
import { unitsOf } from './units.ts';

/** The cells that a number counts; undefined where the words say more, or less, than the tables do. */
export function counted(spoken: Spoken, piece: Piece, figure: Figure, before: Topic): Counted | undefined {
  const { quantity } = piece;
  const { table } = spoken.topic;
  if (!quantity || !figure.isExact || spoken.isOtherTime || table === 'foreign' || table === 'none')
    return undefined;
  if (figure.measure !== 'yuan' && !unitsOf[table].has(figure.unit)) return undefined;
  if (isElsewhere(spoken, piece)) return undefined;
  if (piece.before.some(isSum)) spoken.isPartial = false;
  const implied =
    sumOfFlows(spoken, piece, figure) ??
    restOf(spoken, piece, figure) ??
    amountOf(spoken, piece, figure) ??
    nextDocument(spoken, piece, figure);
  if (implied) return implied;
  let told = piece.before.filter(isStatement);
  let tellers: readonly Word[] = piece.before;
  const isBehind = told.length === 0 && !piece.before.some(({ meaning }) => meaning === 'requests');
  if (isBehind) {
    told = piece.behind.filter(isStatement);
    tellers = piece.behind;
  }
  if (told.length === 0 && !isBehind) told = piece.behind.filter(isStatement);
  told = withoutMakers(told, spoken.text).filter(isStatement);
  const result = isBehind ? resultBehind(spoken, piece, told) : undefined;
  if (result === 'unsaid') return undefined;
  if (result) told = [...told, result];
  const anchors = tellers.filter(isTelling);
  const [first] = anchors;
  if (!first) return undefined;
  const isExplicit = piece.before.some(isNaming) || piece.behind.some(isNaming);
  // what was spoken of in another sentence is still meant only by words of the same table
  if (!isExplicit && before.table !== table) return undefined;
  // 主动公开信息68条，依申请公开3件: applications; 68条 and 3条 would both be of what was published
  const isApart = figure.unit === '件' && spoken.lastFigure !== undefined && spoken.lastFigure.unit !== '件';
  const isPublished = before.table === 'foreign' || (spoken.isPublished && figure.unit === '条');
  if (told.length === 0 && ((isPublished && !isApart) || spoken.lists.isOpen)) return undefined;
  const isHead =
    told.some(({ meaning }) => meaning.id === 'requests.received' || meaning.id === 'requests.new') ||
    told.length === 0;
  const isWhole = isOne(spoken, piece, table, first, isBehind);
  // 其中网络收到11件 is a part of what came in, not what is spoken of from here on
  const isListed = spoken.lists.isOpen || piece.before.some(({ meaning }) => meaning === 'among');
  if (isHead && table === 'requests' && !isListed) spoken.isPartial = !isWhole;
  if (!isWhole || (spoken.isPartial && table === 'requests')) return undefined;
  if (table === 'disputes' && (!spoken.isOfDisclosure || areOfRequests(told))) return undefined;
  if (table === 'requests' && isOfPart(spoken, piece, told)) return undefined;
  if (!isBehind && !isExplicit && isOfOwnNoun(spoken, piece, told)) return undefined;
  if (isOneOfSeveral(spoken, told)) return undefined;
  const parts = told.filter(({ meaning }) => meaning.table === table && meaning.axis === 'part');
  if (parts.length > 0 && table === 'requests' && besideOf(spoken).isHandedOn) return undefined;
  const money = figure.measure === 'yuan' && parts.length === 0 ? moneyPartOf(spoken) : undefined;
  const named = money ? [money] : parts.map(({ meaning }) => meaning);
  const asked = named.length > 0 ? named : spoken.topic.subjects;
  if (asked.some(({ kind }) => kind === 'money') !== (figure.measure === 'yuan')) return undefined;
  const isUsual =
    (isExplicit && table === 'requests') ||
    told.some(({ meaning }) => meaning.axis === 'part' && meaning.table === 'requests');
  const said = [...told.map(({ meaning }) => meaning), ...(money ? [money] : [])];
  const topics = said.some(({ axis }) => axis === 'subject') ? [] : widerTopics(spoken);
  const readings = [spoken.topic, ...topics]
    .flatMap((topic) => readingsOf(topic, said, isUsual ? spoken.received : undefined))
    .flatMap((reading) => [reading, ...withoutNamed(spoken, reading)]);
  if (readings.length === 0) return undefined;
  const to = isBehind ? (anchors.at(-1)?.to ?? quantity.to) : quantity.to;
  const scope = piece.before.find(isScope)?.text ?? (tellers.some(isOfBodies) ? '本级' : undefined);
  const teller =
    scope ?? unexplained(spoken.text, spoken.words, piece.from, isBehind ? quantity.from : first.from);
  // 政府新收2件；部门新收4件: of the government without its bodies
  const isAlone = teller === '政府' && /[，；]部门/u.test(spoken.text);
  if (teller !== '') spoken.by = isAlone ? '本级' : teller;
  const stretch = spoken.stretch(isBehind ? quantity.digitsFrom : first.from, to);
  return { kind: 'counted', stretch, figure, readings, by: spoken.by };
}

/** 信息不存在 beside 不属于本机关, 维持3件 beside 驳回2件, 撤销 beside 责令重作: which the table counts together is not said. */
function isOneOfSeveral(spoken: Spoken, told: readonly StatementWord[]): boolean {
  const beside = besideOf(spoken);
  return told.some(
    ({ meaning: { id } }) =>
      (id === 'requests.unavailable.notHeld' && beside.areHalves) ||
      (id === 'disputes.upheld' && beside.isRejected) ||
      (id === 'disputes.annulled' && beside.isCorrected),
  );
}

/** 行政复议9件（含上年结转1件），办结8件: of what table four has no cells for. */
function areOfRequests(told: readonly StatementWord[]): boolean {
  return told.length > 0 && told.every(({ meaning: { id } }) => /^requests\.(?:handled$|carried)/u.test(id));
}

/** 指导各镇办理88件, 3名申请人提出15件: of others, or of some who applied. */
function isElsewhere(spoken: Spoken, { quantity, opens, from }: Piece): boolean {
  const at = quantity?.from ?? from;
  if (besideOf(spoken).elsewhere.some((stretch) => stretch.from <= at && at <= stretch.to)) return true;
  return opens === '' && from > 0 && /[名人位家]/u.test(spoken.text.charAt(from - 1));
}

/** 收到2件区政府的征询单: a noun that stands right behind the number, and is no application. */
function isOfOwnNoun({ text, words }: Spoken, { quantity, to }: Piece, told: readonly Word[]): boolean {
  if (!quantity || !told.every(({ meaning }) => typeof meaning === 'object' && meaning.kind === 'flow'))
    return false;
  return !text.slice(quantity.to, to).includes('申请') && unexplained(text, words, quantity.to, to) !== '';
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

/** 上年结转4件，其中予以公开3件: a part of what is itself no whole of the table, for which it has no cell. */
function isOfPart({ lists, counted: known, text }: Spoken, piece: Piece, told: readonly Word[]): boolean {
  const whole = lists.headOf(piece, text);
  const head = whole && known.get(whole);
  const [cell] = head?.readings[0]?.cells ?? [];
  if (!cell?.startsWith('requests.')) return false;
  const kinds = told.flatMap(({ meaning }) => (typeof meaning === 'object' ? [meaning.kind] : []));
  if (!cell.endsWith('.total')) return kinds.some((kind) => kind !== 'applicant');
  if (/^requests\.(?:new|handledTotal)\./u.test(cell)) return false;
  // 不予公开70件，其中国家秘密2件
  const isOutcome = !cell.startsWith('requests.carried');
  return !isOutcome || kinds.some((kind) => kind !== 'outcome');
}

/** 全县, 各部门 and 本级: whose number it is shows by the organ's name alone. */
function isScope({ meaning, text }: Word): boolean {
  return meaning === 'scope' || text === '本级' || text === '各部门';
}

/** 部门规范性文件: of a government's bodies, or a body's own. */
function isOfBodies({ text }: Word): boolean {
  return text.startsWith('部门');
}

/** What the sentence spoke of before that holds what it speaks of now. */
function widerTopics({ topic, topics }: Spoken): Topic[] {
  const [own, ...more] = topic.subjects;
  if (topic.table !== 'disputes' || !own || more.length > 0) return [];
  return topics.filter(
    ({ table, subjects: [wide, ...others] }) =>
      table === topic.table && others.length === 0 && isWithin(own.readings[0], wide?.readings[0]),
  );
}

/** The last two numbers that were counted, the last one first. */
function lastCounts(claims: readonly Claim[]): Counted[] {
  const counts: Counted[] = [];
  for (let at = claims.length - 1; at >= 0 && counts.length < 2; at -= 1) {
    const claim = claims[at];
    if (claim?.kind === 'counted') counts.push(claim);
  }
  return counts;
}

/** 新收104件，2024年结转0件，共计104件: both together. */
function sumOfFlows(spoken: Spoken, piece: Piece, figure: Figure): Counted | undefined {
  const total = piece.before.find(({ meaning }) => meaning === 'total');
  if (!total || !piece.quantity || piece.behind.some(isTelling)) return undefined;
  if (piece.before.some(({ meaning }) => meaning !== 'total' && meaning !== 'filler')) return undefined;
  const [last, first] = lastCounts(spoken.claims);
  const isOf = (claim: Counted | undefined, row: string): boolean =>
    claim?.readings.some(({ cells }) => cells.length === 1 && cells[0] === `requests.${row}.total`) === true;
  if (!isOf(last, 'carriedIn') || !isOf(first, 'new')) return undefined;
  if (unexplained(spoken.text, spoken.words, piece.from, piece.quantity.from) !== '') return undefined;
  const readings = [{ name: '新收加上年结转', cells: ['requests.new.total', 'requests.carriedIn.total'] }];
  const stretch = spoken.stretch(total.from, piece.quantity.to);
  return { kind: 'counted', stretch, figure, readings, by: spoken.by };
}

/** Whether the words say nothing beside: no channel, no further quality that would make it a part of the number. */
function isOne(spoken: Spoken, piece: Piece, table: string, first: Word, isBehind: boolean): boolean {
  const { quantity } = piece;
  if (!quantity) return false;
  const { text, words, lists } = spoken;
  const within = isBehind ? piece.behind : piece.before.filter((word) => word.from >= first.from);
  const all = [...piece.before, ...piece.behind];
  const hasTotal = piece.before.some(({ meaning }) => meaning === 'total') && !lists.isOpen;
  const isOfMatter = ({ meaning, text: word }: Word): boolean =>
    meaning === 'qualifier' && /涉及|关于/u.test(word);
  // 全区各部门 are the whole district
  const isOfAll = ({ meaning, text: word }: Word): boolean =>
    word === '本级' ||
    word === '各部门' ||
    (meaning === 'qualifier' && /部门|所属|乡镇/u.test(word) && piece.before.some(isScope));
  if (all.some((word) => word.meaning === 'qualifier' && !(hasTotal && isOfMatter(word)) && !isOfAll(word)))
    return false;
  const channels = new Set(
    (table === 'disclosure' ? piece.before : all)
      .filter(({ meaning }) => meaning === 'channel')
      .map(({ text: word }) => channelOf(word)),
  );
  if (channels.size === 1 || (channels.size > 1 && lists.isOpen)) return false;
  const from = isBehind ? quantity.to : first.from;
  const to = isBehind ? (within.filter(isTelling).at(-1)?.to ?? piece.to) : quantity.from;
  const isAside = hasTotal && all.some(isOfMatter);
  if (unexplained(text, words, from, to) !== '' && !isAside && channels.size < 2) return false;
  const beginning = isBehind ? quantity.from : first.from;
  if (lists.isOpen && unexplained(text, words, piece.from, beginning) !== '') return false;
  if (all.some(({ meaning }) => meaning === 'fee')) return false;
  if (table === 'disclosure') return isDocument(spoken, piece, all, within);
  return !within.some(
    ({ meaning }) => meaning === 'foreign' || meaning === 'reviewed' || meaning === 'disclosing',
  );
}
