import { amountOf } from './amounts.ts';
import { cellsSaid } from './cells-said.ts';
import type { Counted, Figure, Within } from '../claim.ts';
import { decidedOn } from './decided.ts';
import type { Word } from '../pieces/lex.ts';
import type { Topic } from '../pieces/meant.ts';
import { fieldOf, isBesideEntries } from './documents.ts';
import { nextDocument } from './next-document.ts';
import { hasNoCell, isElsewhere } from './no-cell.ts';
import { isOfKind } from './of-kind.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { restOf } from './rest.ts';
import { saidOf, stretchOf } from './said.ts';
import { isListed } from '../spoken/listed.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { sumOfFlows } from './sum-of-flows.ts';
import { sumOfTold } from './sum-of-told.ts';
import { sumOfResults } from './sum-of-results.ts';
import { isNaming, isScope, isSum } from '../pieces/telling.ts';
import { unitsOf } from './units.ts';
import { isUnqualified } from './unqualified.ts';
import { within } from './within.ts';

/** The cells that a number counts, or counts some of; undefined where the words say more, or less, than the tables do. */
export function counted(
  spoken: Spoken,
  piece: Piece,
  figure: Figure,
  before: Topic,
): Counted | Within | undefined {
  const { quantity } = piece;
  const { table } = spoken.topic;
  if (!quantity || !figure.isExact || spoken.isOtherTime || table === 'foreign' || table === 'none')
    return undefined;
  if (figure.measure !== 'yuan' && !unitsOf[table].has(figure.unit)) return undefined;
  // 占全部复议案件163件的12.9%
  if (piece.before.some(({ meaning }) => meaning === 'share')) return undefined;
  // 这5件都是同意公开
  if (/(?:[这该此]|上述)$/u.test(spoken.text.slice(Math.max(0, quantity.from - 2), quantity.from)))
    return undefined;
  if (isElsewhere(spoken, piece)) return undefined;
  // 网上收到16件，连同上年结转的1件，共办理政府信息公开申请26件
  const isOfAll = piece.before.some(({ meaning }) => meaning === 'total') && piece.before.some(isNaming);
  if (isOfAll || piece.before.some(isSum)) spoken.isPartial = false;
  const implied =
    sumOfResults(spoken, piece, figure) ??
    sumOfTold(spoken, piece, figure) ??
    sumOfFlows(spoken, piece, figure) ??
    restOf(spoken, piece, figure) ??
    amountOf(spoken, piece, figure) ??
    decidedOn(spoken, piece, figure) ??
    nextDocument(spoken, piece, figure);
  if (implied) return implied;
  const said = saidOf(spoken, piece);
  if (!said) return undefined;
  const { told, tellers, first, isBehind, isExplicit } = said;
  // 复议8件。四项权力作出处理决定16351件: of the other table, though its row is not known
  if (
    table !== 'disclosure' &&
    told.some(({ meaning }) => meaning.table === 'disclosure' && meaning.axis === 'part')
  )
    return undefined;
  if (isOfKind(spoken, piece, said)) {
    // 6件处罚类行政复议，4件维持: what follows is of them
    spoken.isOfDisclosure = false;
    // 不动产登记受理8642件，办结8640件
    if (
      table === 'requests' &&
      !said.isExplicit &&
      otherRequests.test(spoken.text.slice(piece.from, said.first.from))
    )
      spoken.isPartial = true;
    return undefined;
  }
  // what was spoken of in another sentence is still meant only by words of the same table
  if (!isExplicit && before.table !== table) return undefined;
  // 主动公开信息68条，依申请公开3件: applications; 68条 and 3条 would both be of what was published
  const isApart = figure.unit === '件' && spoken.lastFigure !== undefined && spoken.lastFigure.unit !== '件';
  const isPublished = before.table === 'foreign' || (spoken.isPublished && figure.unit === '条');
  if (told.length === 0 && ((isPublished && !isApart) || spoken.lists.isOpen)) return undefined;
  const isHead =
    told.some(({ meaning }) => meaning.id === 'requests.received' || meaning.id === 'requests.new') ||
    told.length === 0;
  const isWhole = isUnqualified(spoken, piece, said);
  // 其中网络收到11件 is a part of what came in, not what is spoken of from here on
  const isPart = isListed(spoken, piece);
  if (isHead && table === 'requests' && !isPart) spoken.isPartial = !isWhole;
  if (!isWhole || (spoken.isPartial && table === 'requests'))
    return within(spoken, piece, figure, said, before);
  const isApartFromList = table === 'disclosure' && isBesideEntries(spoken, figure.unit);
  if (spoken.lists.isUnclear && !isApartFromList) return within(spoken, piece, figure, said, before);
  if (hasNoCell(spoken, piece, said)) return undefined;
  const readings = cellsSaid(spoken, piece, figure, said);
  if (readings.length === 0) return undefined;
  const scope = piece.before.find(isScope)?.text ?? (tellers.some(isOfBodies) ? '本级' : undefined);
  const teller =
    scope ??
    unexplained(
      spoken.text,
      piece.before.filter(isNoName),
      piece.from,
      tellerEnd(spoken, piece, isBehind ? quantity.from : first.from),
    );
  // 政府新收2件；部门新收4件: of the government without its bodies
  const isAlone = teller === '政府' && /[，；]部门/u.test(spoken.text);
  const whose = teller === '' ? spoken.by : isAlone ? '本级' : teller;
  // 其中以县政府名义制发5件；废止9件: what follows is no longer of the part
  if (!isPart && piece.depth === 0) spoken.by = whose;
  const field = table === 'disclosure' ? fieldOf(spoken, piece) : '';
  const by = field === '' ? whose : `${field}领域`;
  const stretch = stretchOf(spoken, piece, said);
  return { kind: 'counted', stretch, figure, readings, by };
}

/** 街道通过区政府网站公开…: who it is stands before the way that it went. */
function tellerEnd({ text }: Spoken, { from }: Piece, to: number): number {
  const way = text.slice(from, Math.min(to, from + mostTeller)).search(/通过|依托|利用|借助/u);
  return way < 0 ? to : from + way;
}
const mostTeller = 40;

/** 综合执法中心, 投诉举报中心: such words stand in a body's name. */
function isNoName({ meaning }: Word): boolean {
  return meaning !== 'foreign';
}

/** What else is applied for. */
const otherRequests = /(?:登记|许可|成果|证件?|补[贴助]|服务|业务|审批|查询|查档|申领|核验)的?(?:申请)?$/u;

/** 部门规范性文件: of a government's bodies, or a body's own. */
function isOfBodies({ text }: Word): boolean {
  return text.startsWith('部门');
}
