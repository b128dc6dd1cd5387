import type { Word } from '../pieces/lex.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece, StatementWord } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Statement } from '../list/statement.ts';
import {
  areAllToldOf,
  decisionsOf,
  isBesideEntries,
  isEntry,
  isMadeOf,
  isWithMoney,
  withoutMakers,
} from './documents.ts';
import { firstOf } from '../pieces/reasons.ts';
import type { Said } from './said.ts';
import { isOneOfSeveral } from './several.ts';

/** Of which kind a number of documents or decisions is, for which table two has no row. */
export const ofKind = firstOf<Said>({
  /** 便民服务类行政许可3件 */
  isOfService: ({ lead }) => lead.isOther && /(?:服务|类)$/u.test(lead.rest) && !lead.words.endsWith('等'),
});

/** Why table two has no cell for a number; whether it counts what was made at all, `isDocument` tells. */
export const noCell = firstOf<Said>({
  /** 制发的《…》等5份材料不属于规范性文件 */
  isNoneOfThem: ({ piece }) =>
    piece.behind.some(({ meaning, text }) => meaning === 'foreign' && text.endsWith('规范性文件')),
  /** 以区政府名义印发的11件住建领域文件: a noun right behind the number that tells of which field they are */
  isOfOwnNoun: ({ spoken: { text, words }, piece: { to }, quantity, told, isBehind }) =>
    !isBehind &&
    text.charAt(quantity.from - 1) === '的' &&
    !told.some(({ meaning }) => meaning.isNoun) &&
    unexplained(text, words, quantity.to, to).replace(/文件/u, '') !== '',
  /** 新制定2件、修订2件: what was revised may be counted with what was made */
  isBesideRevised: ({ spoken: { text }, piece: { to }, told }) =>
    told.some(({ meaning: { id } }) => id === 'disclosure.made') &&
    /^[，、；]?(?:并|和|及)?修[订改](?:了)?[^，。；\d]{0,10}[1-9]\d*[件部个份]/u.test(
      text.slice(to, to + 24),
    ),
  isOneOfSeveral,
});

/** A number beside a row of table two, and what is said of it. */
interface Shown {
  spoken: Spoken;
  piece: Piece;
  all: readonly Word[];
  within: readonly Word[];
  unit: string;
  /** the whole piece */
  said: string;
  tellers: readonly StatementWord[];
  /** the columns that are named */
  parts: readonly Statement[];
  part: Statement | undefined;
  isDecided: boolean;
  /** what was shown or looked through is told of this number itself */
  isHere: boolean;
}

/** A sort of number, and which numbers of it are the table's. */
interface Sort {
  is: (number: Shown) => boolean;
  counts: (number: Shown) => boolean;
}
const always = (): boolean => true;
const never = (): boolean => false;

/** A number is of the first sort that holds. */
const sorts: readonly Sort[] = [
  // 行政许可热线12件
  { is: ({ within }) => within.some(({ meaning }) => meaning === 'foreign'), counts: never },
  {
    is: ({ spoken, parts, isHere }) => parts.length === 1 && !isHere && areAllToldOf(spoken),
    counts: ({ spoken, parts: [part] }) => part?.kind === 'document' && spoken.topic.subjects.some(isMadeOf),
  },
  // 现行有效5件
  {
    is: ({ parts }) => parts.length > 0 && parts.every(({ id }) => id === 'disclosure.inForce'),
    counts: ({ spoken, within }) => {
      const [last = ''] = spoken.lastCounted?.readings[0]?.cells ?? [];
      // 经清理，废止规范性文件1件，继续有效2件
      const isLeft = last.endsWith('.repealed');
      return !spoken.isReviewed || isLeft || within.some(({ text }) => text === '现行有效');
    },
  },
  // 处理决定数量12件: the table's own columns say what a number is wherever it was published
  {
    is: ({ said }) =>
      /处理决定数量|收费金额|新(?:制作|公开)数量|对外公开总数|(?:制发|废止|有效)件数/u.test(said),
    counts: always,
  },
  // 许可事项由318项减为306项: matters, of which none is a decision
  {
    is: ({ unit, said }) =>
      unit === '项' && /事项|(?<!采购)项目|承接|下放|划转|赋权|认领/u.test(said) && !said.includes('决定'),
    counts: never,
  },
  // what was charged is the same whether it was shown or not
  { is: ({ piece, said }) => piece.quantity?.measure === 'yuan' && !/信息|公开/u.test(said), counts: always },
  // 处理决定 is the table's own word
  { is: ({ part, isHere }) => part?.id === 'disclosure.decisions' && !isHere, counts: always },
  {
    is: ({ spoken }) => spoken.topic.subjects.some(({ id }) => id === 'disclosure.procurement'),
    counts: ({ spoken, piece, unit, isHere }) =>
      (!isHere || isWithMoney(spoken, piece)) && !['条', '篇', '期'].includes(unit),
  },
  // what was shown so far is the table's own number
  {
    is: ({ spoken, part, tellers }) =>
      part?.id === 'disclosure.totalDisclosed' &&
      !spoken.isReviewed &&
      (tellers.some(({ meaning }) => isMadeOf(meaning)) || spoken.topic.subjects.some(isMadeOf)),
    counts: ({ parts }) => parts.length === 1,
  },
  // 公开行政许可信息55项, 清理规范性文件12件
  { is: (number) => isShown(number) && !isSideBySide(number), counts: never },
  // 制发规范性文件3件; 制发和现行有效的规范性文件均为0件
  {
    is: ({ part }) => part !== undefined,
    counts: ({ parts, all }) =>
      parts.length === 1 || all.some(({ meaning }) => meaning === 'each' || meaning === 'respectively'),
  },
  // 行政许可12件
  { is: always, counts: (number) => !isDone(number) && !isOfInformation(number) && isInUnit(number) },
];

/** Table two counts what was made and decided, not what was shown, looked through or kept in a list. */
export function isDocument(
  spoken: Spoken,
  piece: Piece,
  all: readonly Word[],
  within: readonly Word[],
): boolean {
  const tellers = withoutMakers(all, spoken.text).filter(isStatement);
  const parts = tellers.flatMap(({ meaning }) =>
    meaning.table === 'disclosure' && meaning.axis === 'part' ? [meaning] : [],
  );
  const [part] = parts;
  const said = spoken.text.slice(piece.from, piece.to);
  const isDecided = said.includes('决定');
  // 处罚决定874件全部公示: what was decided, and shown after
  // 清理后废止规范性文件1件: what came of it
  const isHere = (isDecided || part ? piece.before : all).some(
    ({ meaning, to }) =>
      (meaning === 'reviewed' && spoken.text.charAt(to) !== '后') || meaning === 'published',
  );
  const { unit = '' } = piece.quantity ?? {};
  const number = { spoken, piece, all, within, unit, said, tellers, parts, part, isDecided, isHere };
  return sorts.find(({ is }) => is(number))?.counts(number) === true;
}

/** What was made or repealed, beside what was shown: 公开规章13件（含新制定5件，废止4件）. */
const madeAnew = /^(?:新制[定发作]|制发|新出台|(?:宣布)?废止)/u;

/** What was shown or looked through, here or before, if it is not told anew what was made. */
function isShown(number: Shown): boolean {
  const { spoken, piece, unit, tellers, part, isHere } = number;
  if (isHere || isEntry(spoken, piece, unit)) return true;
  // 发布《…》等文件，全年制发规范性文件82件: what was shown before is another thing
  const isSaidAnew =
    tellers.some(({ meaning }) => isMadeOf(meaning)) &&
    (part?.id === 'disclosure.made' ||
      // 对46份文件逐件清理，废止规范性文件1件
      (part?.id === 'disclosure.repealed' && !/失效[^，。；]{0,6}\d/u.test(spoken.text)));
  if (isSaidAnew) return false;
  const isMadeAnew = tellers.some(({ text }) => madeAnew.test(text)) && spoken.topic.subjects.some(isMadeOf);
  return spoken.isReviewed || (spoken.isPublished && !isMadeAnew);
}

/** 主动公开行政许可325项、行政处罚68项: shown side by side, they are the year's. */
function isSideBySide({ spoken, piece, unit, said }: Shown): boolean {
  return (
    decisionsOf(spoken).rows > 1 &&
    // 公开处罚决定书120份
    !said.includes('决定书') &&
    !spoken.isReviewed &&
    (!spoken.isOfEntries || isBesideEntries(spoken, piece, unit))
  );
}

/** What was dealt with to its end; 受理 and 办理 of something else may be applications. */
const finished =
  /(?:办理|办结|完成|核发|审批)(?:了|各类|的)*(?:[^，。；：\d]{2,12}等)?行政许可(?:案件)?(?:共计?|合计|总计|为)*\d/u;

/** 办理行政许可12件: what was done, and not what was decided. */
function isDone({ spoken, all, said, tellers, isDecided }: Shown): boolean {
  const { rows, isService } = decisionsOf(spoken);
  if (isDecided || isService || finished.test(said)) return false;
  // 立案查处行政处罚案件12件: what was begun
  if (said.includes('立案')) return true;
  const areNamed = tellers.some(({ meaning }) => meaning.isNoun === true);
  // 行政许可收件326件，办结320件；行政处罚立案52件: what came in, and what is told of it
  const isOfCame = tellers.some(
    ({ meaning }) => meaning.id === 'requests.received' || (meaning.kind === 'flow' && !areNamed),
  );
  if (rows > 1 && !isOfCame) return false;
  return all.some(
    (word) =>
      // 建筑垃圾处置等行政许可: the end of an example's name
      !/[、等]/u.test(spoken.text.charAt(word.to)) &&
      (word.meaning === 'doing' || (isStatement(word) && word.meaning.kind === 'flow')),
  );
}

/** 行政许可信息55件. */
function isOfInformation(number: Shown): boolean {
  return /信息|公开/u.test(number.said) && !isSideBySide(number);
}

/** 公开12项行政许可、16项行政处罚与7项行政服务事项: what all of them are. */
const matters = /\d项[^，。；、\d]{0,8}事项/u;

const dealtWith = /(?:[作做]出|处理|实施)(?:了|各类)?行政(?:许可|处罚|强制)\d+条/u;

/** 行政许可12条 are entries of a list; 12次, 12项 and 12个 may be, too. */
function isInUnit(number: Shown): boolean {
  const { spoken, unit, isDecided } = number;
  // 处理行政许可412条，行政处罚29条
  if (unit === '条' && decisionsOf(spoken).rows > 1 && !spoken.isPublished)
    return dealtWith.test(spoken.text);
  if (unit === '条' || unit === '篇') return false;
  if (unit === '次') return decisionsOf(spoken).rows > 1;
  return (
    !['项', '个'].includes(unit) ||
    isDecided ||
    (unit === '项' && isSideBySide(number) && !matters.test(spoken.text))
  );
}
