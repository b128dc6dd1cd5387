import type { TableId } from '../../form/edition.ts';
import type { Counted, Figure, Within } from '../claim.ts';
import type { Topic } from '../pieces/meant.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isArrival, isNaming, isSum } from '../pieces/telling.ts';
import { isListed } from '../spoken/listed.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { amountOf } from './amounts.ts';
import { askedOf } from './asked.ts';
import type { Asked } from './asked.ts';
import { saysMore } from './says-more.ts';
import { cellsSaid } from './cells-said.ts';
import { decidedOn } from './decided.ts';
import * as disclosure from './disclosure.ts';
import * as disputes from './disputes.ts';
import { isBesideEntries } from './documents.ts';
import { nextDocument } from './next-document.ts';
import { noCount } from './no-count.ts';
import { noneAgain } from './none-again.ts';
import { notMeant } from './not-meant.ts';
import * as requests from './requests.ts';
import { restOf } from './rest.ts';
import { saidOf, stretchOf } from './said.ts';
import type { Said } from './said.ts';
import { sumOfFlows } from './sum-of-flows.ts';
import { sumOfResults } from './sum-of-results.ts';
import { sumOfTold } from './sum-of-told.ts';
import { tellerOf } from './teller.ts';
import { within } from './within.ts';

/** What each table has no cells for. */
const tables: Readonly<Record<TableId, Pick<typeof requests, 'ofKind' | 'noCell'>>> = {
  requests,
  disputes,
  disclosure,
};

/** What a number is of by what was told before it: sums, what is left, the money of what was counted. */
const byBefore: readonly ((asked: Asked) => Counted | undefined)[] = [
  sumOfResults,
  sumOfTold,
  noneAgain,
  sumOfFlows,
  restOf,
  amountOf,
  decidedOn,
  nextDocument,
];

/** What a number counts, and what follows from that for the numbers to come. */
export interface Found {
  claim?: Counted | Within | undefined;
  leaves: Partial<Pick<Spoken, 'isPartial' | 'isOfDisclosure' | 'by'>>;
}
const nothing: Found = { leaves: {} };

/**
 * A number finds its cells: by what was told before it, or else by the words around it, if no reason speaks against that.
 * Where the words say more than the tables do, it counts some of what cells count; without a claim it counts nothing of them.
 * @param isOfAnyYear asked as though it were of this year
 */
export function counted(
  spoken: Spoken,
  piece: Piece,
  figure: Figure,
  before: Topic,
  isOfAnyYear = false,
): Found {
  const asked = askedOf(spoken, piece, figure, before, isOfAnyYear);
  if (!asked || noCount(asked) !== undefined) return nothing;
  // 网上收到16件，连同上年结转的1件，共办理政府信息公开申请26件
  const isPartial = !isOfAll(piece) && spoken.isPartial;
  for (const find of byBefore) {
    const claim = find(asked);
    if (claim) return { claim, leaves: { isPartial } };
  }
  const said = saidOf(asked);
  return said ? bySaid(said, isPartial) : { leaves: { isPartial } };
}

/**
 * What a number is of by the words around it.
 * @param wasPartial whether the numbers before speak of some applications alone
 */
function bySaid(said: Said, wasPartial: boolean): Found {
  const { spoken, piece, figure, table, lead } = said;
  const { ofKind, noCell } = tables[table];
  if (isOfOtherTable(said)) return { leaves: { isPartial: wasPartial } };
  // 政府信息公开的行政复议: all of them, whatever stands before
  if (!lead.isOfDisclosure && ofKind(said) !== undefined)
    // 6件处罚类行政复议，4件维持: what follows is of them
    return { leaves: { isOfDisclosure: false, isPartial: wasPartial || isOfOtherRequests(said) } };
  if (notMeant(said) !== undefined) return { leaves: { isPartial: wasPartial } };
  const isMore = saysMore(said);
  // 其中网络收到11件 is a part of what came in, not what is spoken of from here on
  const isPart = isListed(spoken, piece);
  const isPartial = isHead(said) && table === 'requests' && !isPart ? isMore : wasPartial;
  const leaves = { isPartial };
  if (noCell(said) !== undefined) return { leaves };
  if (isMore || (isPartial && table === 'requests') || isOfUnclearList(said))
    return { claim: within(said), leaves };
  const readings = cellsSaid(said);
  if (readings.length === 0) return { leaves };
  const { whose, field } = tellerOf(said);
  const by = field === '' ? whose : `${field}领域`;
  const claim: Counted = { kind: 'counted', stretch: stretchOf(said), figure, readings, by };
  // 其中以县政府名义制发5件；废止9件: what follows is no longer of the part
  return { claim, leaves: isPart || piece.depth > 0 ? leaves : { isPartial, by: whose } };
}

/** 复议8件。四项权力作出处理决定16351件: of table two, though its row is not known. */
function isOfOtherTable({ table, told }: Said): boolean {
  return (
    table !== 'disclosure' &&
    told.some(({ meaning }) => meaning.table === 'disclosure' && meaning.axis === 'part')
  );
}

function isOfAll({ before }: Piece): boolean {
  return before.some(isSum) || (before.some(({ meaning }) => meaning === 'total') && before.some(isNaming));
}

/** What came in, or applications without a verb: the number that those behind it are parts of. */
function isHead({ told }: Said): boolean {
  return told.length === 0 || told.some(isArrival);
}

/** Parts are being told of one of several numbers; whole rows of another unit are none of them. */
function isOfUnclearList({ spoken, piece, figure, table, told }: Said): boolean {
  // 诉讼54件，维持29件；其中直接起诉34件: a block has its own name
  if (told.some(({ meaning }) => meaning.kind === 'dispute')) return false;
  return spoken.lists.isUnclear && !(table === 'disclosure' && isBesideEntries(spoken, piece, figure.unit));
}

/** What else is applied for. */
const otherRequests = /(?:登记|许可|成果|证件?|补[贴助]|服务|业务|审批|查询|查档|申领|核验)的?(?:申请)?$/u;

/** 不动产登记受理8642件，办结8640件: what follows is of them, too. */
function isOfOtherRequests({ spoken, piece, table, first, isExplicit }: Said): boolean {
  return table === 'requests' && !isExplicit && otherRequests.test(spoken.text.slice(piece.from, first.from));
}
