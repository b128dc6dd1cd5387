import type { CellId, Edition } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import type { Counted, Figure, Reading } from '../claim.ts';
import { statementsOf } from '../list/list.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Told } from '../spoken/context.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Asked } from './asked.ts';
import { toldLately } from '../spoken/told-before.ts';
import { isWithMore } from './said.ts';
import { wholeOf } from './whole-of.ts';
import { isTelling } from '../pieces/telling.ts';

/** More than all rows of the table are not named before what is left of them. */
const mostNamed = 40;
/** The last one of several kinds, which has no word of its own: 科研机构2件、法律服务机构31件、律师4件、其他9件. */
export function restOf({ spoken, piece, quantity, figure }: Asked): Counted | undefined {
  const rest = piece.before.find(({ meaning }) => meaning === 'rest');
  if (!rest || rest.text.startsWith('余') || piece.before.some(isTelling)) return undefined;
  if (quantity.digitsFrom > rest.to + (spoken.text.charAt(rest.to) === '：' ? 1 : 0)) return undefined;
  // 网络22件，信函18件，其余9件为当面递交: of those who applied in another way
  if (spoken.lists.areWays || piece.behind.some(({ meaning }) => meaning === 'channel')) return undefined;
  if (piece.behind.some(isTelling) && !isWithMore(spoken, piece.behind)) return undefined;
  // 其他处理11件，其中逾期未补正5件、其他4件: the rest of that alone
  const [cell] = wholeOf(spoken, piece)?.cells ?? [];
  if (cell?.startsWith('requests.') === true && !/^requests\.(?:new|carriedIn|handledTotal)\./u.test(cell))
    return undefined;
  const named = spoken.claims
    .slice(-mostNamed)
    .flatMap((claim) => (claim.kind === 'counted' && claim.readings[0] ? [claim.readings[0].cells] : []));
  const readings = [
    ...ofGroup(spoken, piece, figure),
    ...ofApplicants(named),
    ...ofOutcomes(spoken, named),
    ...ofResults(named),
    ...ofOtherHandling(rest.text, named.at(-1)),
  ];
  if (readings.length === 0) return undefined;
  const stretch = spoken.stretch(rest.from, quantity.to);
  return { kind: 'counted', stretch, figure, readings, by: spoken.by };
}

const cameOrAnswered = [['requests.new'], ['requests.new', 'requests.carriedIn'], ['requests.handledTotal']];
const columns = ['person', 'business', 'research', 'nonprofit', 'legal', 'other'];
function ofApplicants(cells: readonly (readonly CellId[])[]): Reading[] {
  const told = cells.flatMap(([cell = '']) => {
    const [, row, who] = /^(requests\..+)\.(person|business|research|nonprofit|legal)$/u.exec(cell) ?? [];
    return row === undefined ? [] : [{ row, who }];
  });
  const named = new Set(told.map(({ who }) => who));
  const rows = [...new Set(told.map(({ row }) => row))];
  const others = columns.filter((column) => !named.has(column));
  // 企业31件，自然人86件，其他4件: whoever is not named, of what came in or was answered
  const ofOthers = rows
    .flatMap((row) => (row === 'requests.new' ? cameOrAnswered : [[row]]))
    .map((of) => ({
      name: '其他申请人',
      cells: of.flatMap((row) => others.map((column) => `${row}.${column}`)),
    }));
  if (named.size < 3) return named.size === 2 && named.has('person') ? ofOthers : [];
  return [...rows.map((row) => ({ name: '其他', cells: [`${row}.other`] })), ...ofOthers];
}

const totalOf = (row: string): CellId => `requests.${row}.total`;
/** Every row of what was answered; asked for each rest of a sentence. */
const rowsOfOutcomes = once(
  (edition: Edition): ReadonlySet<CellId> =>
    new Set(
      statementsOf(edition).flatMap(({ kind, readings: [rows = []] }) =>
        kind === 'outcome' ? rows.map(totalOf) : [],
      ),
    ),
);

/** 其他处理, or whatever outcome was not named. */
function ofOutcomes({ edition }: Spoken, named: readonly (readonly CellId[])[]): Reading[] {
  const groups = statementsOf(edition).filter(({ kind }) => kind === 'outcome');
  const all = rowsOfOutcomes(edition);
  const taken = named.filter((cells) => cells.every((cell) => all.has(cell)));
  if (taken.length < 3) return [];
  const left = new Set(all);
  for (const cell of taken.flat()) left.delete(cell);
  const own = groups.find(({ name }) => name === '其他处理')?.readings[0]?.map(totalOf) ?? [];
  return [
    { name: '其他处理', cells: own },
    // 其他类中，逾期未补正41件、其他53件
    { name: '其他处理的其余', cells: own.filter((cell) => left.has(cell)) },
    { name: '没有写到的办理结果', cells: [...left] },
    { name: '没有写到的办理结果和结转', cells: [...left, totalOf('carriedOut')] },
  ].filter(({ cells }) => cells.length > 0);
}

/** 不予公开的23件，行政执法案卷6件，第三方权益5件，其余12件: what its rows named so far leave of a group. */
function ofGroup(spoken: Spoken, { depth, opens }: Piece, { value }: Figure): Reading[] {
  if (opens !== '，' && opens !== '、') return [];
  const { edition } = spoken;
  const things = toldLately(spoken).filter((one) => one.depth === depth);
  // 各4件 are of several rows, too, and of no group
  const isGroup = (of: Reading | undefined): boolean =>
    of !== undefined &&
    of.cells.length > 1 &&
    statementsOf(edition).some(({ kind, name }) => kind === 'outcome' && name === of.name);
  const rowsOf = ({ readings: [first] }: Told): readonly CellId[] => first?.cells ?? [];
  const at = things.findLastIndex((one) => isGroup(one.readings[0]));
  const [group, ...parts] = at < 0 ? [] : things.slice(at);
  if (!group || parts.length < 2 || value.gt(group.figure.value)) return [];
  const left = new Set(rowsOf(group));
  // each of them a row of its own, told once
  if (!parts.every((one) => rowsOf(one).length > 0 && rowsOf(one).every((cell) => left.delete(cell))))
    return [];
  const name = group.readings[0]?.name ?? '';
  return left.size === 0 ? [] : [{ name: `${name}的其余`, cells: [...left] }];
}

/** 逾期不补正而不再处理2件，其他情形6件: the last row of 其他处理, or what is left of it. */
function ofOtherHandling(rest: string, last: readonly CellId[] = []): Reading[] {
  const isOfGroup =
    last.length === 1 && /^requests\.otherHandling\.(?:notCorrected|feeUnpaid)\./u.test(last.join());
  if (!isOfGroup || !/情形|情况/u.test(rest)) return [];
  const left = ['notCorrected', 'feeUnpaid', 'rest'].map((row) => `requests.otherHandling.${row}.total`);
  return [
    { name: '其他处理的其他', cells: left.slice(-1) },
    { name: '其他处理的其余', cells: left.filter((cell) => !last.includes(cell)) },
  ];
}

/** 维持7件、纠正2件、其他1件: 其他结果, with what is not decided yet or without. */
function ofResults(named: readonly (readonly CellId[])[]): Reading[] {
  const [upheld = [], corrected = []] = named.slice(-2);
  const blocksOf = (cells: readonly CellId[], result: string): string[] =>
    cells.flatMap((cell) =>
      cell.startsWith('disputes.') && cell.endsWith(result) ? [cell.slice(0, -result.length)] : [],
    );
  const blocks = blocksOf(upheld, '.upheld');
  if (blocks.length === 0 || blocks.join() !== blocksOf(corrected, '.corrected').join()) return [];
  const others = blocks.map((block) => `${block}.otherResult`);
  return [
    { name: '其他结果', cells: others },
    { name: '其他结果和尚未审结', cells: [...others, ...blocks.map((block) => `${block}.pending`)] },
  ];
}
