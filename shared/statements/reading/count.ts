import type { Quantity } from '../../words/quantities.ts';
import type { Claim, Counted, Figure, Was, Within } from '../claim.ts';
import { counted } from '../counted/counted.ts';
import type { Topic } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isArrival, isTelling } from '../pieces/telling.ts';
import { isPartOfLast } from '../spoken/listed.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isSharedOut, leave, leaveList, leaveTold, leaveWhose } from './left-behind.ts';
import { became, isLatter, latterOf } from './pairs.ts';
import { eachOf, rowItem, rowOfTold } from './rows.ts';
import { wasCounted } from './was.ts';

/**
 * A number of cases or documents: what it counts, and then what it leaves behind for the numbers to come: whose they are,
 * which lists go on, and what was told.
 */
export function count(
  spoken: Spoken,
  piece: Piece,
  quantity: Quantity,
  figure: Figure,
  before: Topic,
  isNone: boolean,
): void {
  spoken.topic = summedUp(spoken, piece) ?? spoken.topic;
  // 从渠道看，新收的16件分别为网上9件、信函7件: the number that is divided is told once more
  if (spoken.lists.isUntold && isSharedOut(spoken.text, quantity)) spoken.lists.drop();
  const isPart = isPartOfLast(spoken, piece);
  const was = ofLastYear(spoken, piece, figure, before);
  const isDoubtful = (isNone && !quantity.value.eq(0)) || spoken.lastYears.has(figure);
  const { claim, claims, row } = tellsOf(spoken, piece, quantity, figure, before, isDoubtful, isPart);
  spoken.row = row;
  leaveWhose(spoken, piece, claim, isPart);
  const periods = leaveList(spoken, piece, quantity, figure, claim);
  spoken.claims.push(...(was ? [was] : []), ...periods, ...claims);
  leaveTold(spoken, piece, figure, claim, was);
}

/** What a number tells of this year. */
interface Tells {
  /** what it counts, of all things together where it is told of each */
  claim: Counted | undefined;
  claims: readonly Claim[];
  row: Spoken['row'];
}

function tellsOf(
  spoken: Spoken,
  piece: Piece,
  quantity: Quantity,
  figure: Figure,
  before: Topic,
  isDoubtful: boolean,
  isPart: boolean,
): Tells {
  const inRow = rowItem(spoken, piece, figure) ?? rowOfTold(spoken, piece, figure);
  const found = inRow?.claim ?? countedIn(spoken, piece, figure, before, isDoubtful);
  if (!found) return { claim: undefined, claims: [], row: [] };
  const claim = ofScope(found, spoken, piece, quantity, isPart);
  if (claim.kind === 'within') return { claim: undefined, claims: [claim], row: [] };
  return inRow ? { claim, claims: [claim], row: inRow.row } : { claim, ...eachOf(spoken, piece, claim) };
}

/** Blocks of table four that are summed up stand right before. */
const mostSummed = 4;
/** 复议41件、诉讼21件，两项合计62件，纠正7件; 两类合计未审结5件: what follows is of all that were summed up. */
function summedUp({ topic, topics }: Spoken, { before }: Piece): Topic | undefined {
  const isSum = before.some(({ text }) => /^(?:[两二三](?:项|者|类)|相加|加起来|加总|合计|共计)/u.test(text));
  const isNamed = before.some(
    (word) => isTelling(word) && !(isStatement(word) && word.meaning.kind === 'result'),
  );
  if (!isSum || topic.table !== 'disputes' || isNamed) return undefined;
  const subjects = new Set(
    topics.slice(-mostSummed).flatMap((one) => (one.table === 'disputes' ? one.subjects : [])),
  );
  return subjects.size > 1 ? { table: 'disputes', subjects: [...subjects] } : undefined;
}

/** Last year's number, or a part of one; what follows may be compared with it. */
function ofLastYear(spoken: Spoken, piece: Piece, figure: Figure, before: Topic): Was | undefined {
  const head = spoken.lists.headOf(piece, spoken.text);
  if (spoken.isLastYear || (head && spoken.lastYears.has(head))) spoken.lastYears.add(figure);
  const was = spoken.isLastYear ? wasCounted(spoken, piece, figure, before) : undefined;
  // 2024年收到1件，今年同比增加600%
  if (was || (spoken.isLastYear && spoken.topic.table === 'requests' && piece.before.some(isArrival)))
    spoken.base = { figure, readings: was?.readings ?? [], of: spoken.topic };
  return was;
}

/** What a number counts that is no item of a row: what last year's became, or what the words tell. */
function countedIn(
  spoken: Spoken,
  piece: Piece,
  figure: Figure,
  before: Topic,
  isDoubtful: boolean,
): Counted | Within | undefined {
  const now = isLatter(spoken, piece) ? latterOf(spoken, piece, figure) : became(spoken, piece, figure);
  if (now || isDoubtful) return now;
  return leave(spoken, counted(spoken, piece, figure, before));
}

/** 我局, 本镇: whose a number is, whatever is listed. */
const ownBody = /[我本][局委办厅镇乡街县区市院中单部]/u;

/** 全县非税收入6.4亿元，其中行政事业性收费3215万元: a part is of those that its whole is of. */
function ofScope(
  claim: Counted | Within,
  { text, scope }: Spoken,
  { from }: Piece,
  quantity: Quantity,
  isPart: boolean,
): Counted | Within {
  const isOpen = claim.by === '' && scope !== '' && isPart;
  return isOpen && !ownBody.test(text.slice(from, quantity.from)) ? { ...claim, by: scope } : claim;
}
