import type Big from 'big.js';
import type { CellId } from '../../form/edition.ts';
import { zero } from '../../words/exactly.ts';
import type { Claim, Counted, Figure } from '../claim.ts';
import type { Spoken } from '../spoken/spoken.ts';

const answered: CellId = 'requests.handledTotal.total';

/**
 * 受理12件，答复7件，不予处理4件，仍不明确1件: where 答复 and what stands behind it, or before it in a list, add up to what
 * came in, it stands for the answered ones beside the others, which no cell holds.
 */
export function withoutAnswersApart({ claims, counts, listed }: Spoken): Claim[] {
  const [came] = claims;
  const isAnswered = (claim: Claim): boolean =>
    claim.kind === 'counted' &&
    claim !== came &&
    claim.readings.some(({ cells: [cell, ...more] }) => cell === answered && more.length === 0);
  if (came?.kind !== 'counted' || counts.length < 3 || !claims.some(isAnswered)) return claims;
  const sums: Big[] = [zero];
  const nth = new Map<number, number>();
  counts.forEach(({ from, value }, at) => {
    nth.set(from, at);
    sums.push((sums[at] ?? value).plus(value));
  });
  const addsUp = (from: number, to: number): boolean =>
    to - from > 1 &&
    (outcomes[to] ?? 0) > (outcomes[from + 1] ?? 0) &&
    sums[to]?.minus(sums[from] ?? 0).eq(came.figure.value) === true;
  // 6件撤回，作出答复7件：提供3件，不掌握3件，不予公开1件: what was answered is divided by itself
  const isOwnHead = (at: number): boolean =>
    isOutcome(came) &&
    counts.length - at > 2 &&
    (outcomes[counts.length] ?? 0) - (outcomes[at + 1] ?? 0) === counts.length - at - 1 &&
    sums[counts.length]?.minus(sums[at + 1] ?? 0).eq(counts[at]?.value ?? 0) === true;
  // 答复7件，结转1件 are told by the table
  const carriedOut = new Set(
    claims.flatMap((claim) => (isCarried(claim) ? [nth.get(claim.figure.from)] : [])),
  );
  // how many of the counts so far are no 结转
  const outcomes = [0];
  counts.forEach((_, at) => outcomes.push((outcomes[at] ?? 0) + (carriedOut.has(at) ? 0 : 1)));
  const first = (nth.get(came.figure.from) ?? 0) + 1;
  return claims.filter((claim) => {
    if (claim.kind !== 'counted' || !isAnswered(claim)) return true;
    // 收到13件（含结转0件），办结13件: as many as came leave nothing beside
    if (claim.figure.value.eq(came.figure.value)) return true;
    const at = nth.get(claim.figure.from);
    if (at === undefined) return true;
    // 经手86件，撤回5件，答复81件, but not 收到13件，结转0件，办结13件
    const isBehindOthers = listed.has(claim.figure) || (outcomes[at + 1] ?? 0) - (outcomes[first] ?? 0) > 1;
    return !(addsUp(at, counts.length) || isOwnHead(at) || (isBehindOthers && addsUp(first, at + 1)));
  });
}

/** 办结33件，答复27件，撤回6件: beside what was withdrawn, what was answered is some of what was dealt with. */
export function withoutAnswersBesideWithdrawn(claims: Claim[]): Claim[] {
  const answers = claims.filter(isAnswer);
  const isBesideWithdrawn = claims.some(
    (claim) =>
      claim.kind === 'counted' &&
      claim.readings.some(({ cells: [cell] }) => cell === 'requests.otherHandling.rest.total'),
  );
  if (answers.length < 2 || !isBesideWithdrawn) return claims;
  return claims.filter(
    (claim) => !isAnswer(claim) || answers.every(({ figure: { value } }) => value.lte(claim.figure.value)),
  );
}

/** 答复7件, and nothing else that it may mean. */
function isAnswer(claim: Claim): claim is Counted {
  return (
    claim.kind === 'counted' &&
    claim.readings.length === 1 &&
    claim.readings.every(({ cells }) => cells.length === 1 && cells[0] === answered)
  );
}

/**
 * 收到57件，撤件39件，受理18件; 政府新收2件，部门新收4件: what came in is told a second time, of the rest or of others. No
 * cell holds the rest; of others nobody's numbers are in the tables.
 */
export function withoutSecondHeads(claims: Claim[], counts: readonly Figure[]): Claim[] {
  const heads = claims.filter(isHead);
  const [first, ...more] = heads;
  if (!first || more.length === 0) return claims;
  const isOfOthers = more.some(
    ({ figure, readings }) =>
      !figure.value.eq(first.figure.value) && readings.length === 1 && first.readings.length === 1,
  );
  if (isOfOthers) return claims.filter((claim) => !isOfRequests(claim));
  const carried = new Set(claims.flatMap((claim) => (isCarried(claim) ? [claim.figure] : [])));
  const said = new Set(counts.flatMap((count) => (carried.has(count) ? [] : [count.value.toFixed()])));
  return claims.filter((claim) => {
    if (!isHead(claim) || claim === first) return true;
    const rest = first.figure.value.minus(claim.figure.value);
    // 36件，其中18件: twice the same is no rest
    return !rest.gt(0) || rest.eq(claim.figure.value) || !said.has(rest.toFixed());
  });
}

/** 结转的5件已全部办结, ；办结上年结转11件 */
const carriedAnswered =
  /(?<!其中|含|包括)(?:办结|答复)了?(?:上一?年度?|去年|20\d\d年度?)结转的?[^，。；\d]{0,8}\d+[件份宗起]|结转[^，。；]{0,10}\d件[^，。；\d]{0,8}(?:全部|均|都|已)[^，。；\d]{0,8}(?:办结|答复|办完|办理完毕)/u;

/** 结转的5件已全部办结，新收73件已办结67件: told of the new ones alone, for which no cell stands. */
export function withoutAnswersOfNew(claims: Claim[], text: string): Claim[] {
  if (claims.length === 0 || !carriedAnswered.test(text)) return claims;
  return claims.filter(
    (claim) =>
      claim.kind !== 'counted' ||
      claim.readings.some(({ cells }) => cells.length !== 1 || cells[0] !== answered),
  );
}

/** 上年结转的5件，予以公开3件、无法提供2件: what became of those alone, for which no cell stands. */
export function withoutCarriedParts(claims: Claim[]): Claim[] {
  const parts = new Set<Claim>();
  claims.forEach((claim, at) => {
    if (!isCarried(claim)) return;
    const own: Counted[] = [];
    for (let next = claims[at + 1]; next && isOutcome(next); next = claims[at + 1 + own.length])
      own.push(next);
    const sum = own.reduce((all, { figure }) => all.plus(figure.value), zero);
    if (own.length > 1 && sum.eq(claim.figure.value)) for (const one of own) parts.add(one);
  });
  return parts.size === 0 ? claims : claims.filter((claim) => !parts.has(claim));
}

function isOutcome(claim: Claim): claim is Counted {
  return isOfRequests(claim) && claim.kind === 'counted' && !isCarried(claim) && !isHead(claim);
}

function isCarried(claim: Claim): claim is Counted {
  return (
    claim.kind === 'counted' &&
    claim.readings.some(({ cells: [cell] }) => cell?.startsWith('requests.carried'))
  );
}

function isOfRequests(claim: Claim): boolean {
  return (
    claim.kind === 'counted' && claim.readings.some(({ cells: [cell] }) => cell?.startsWith('requests.'))
  );
}

function isHead(claim: Claim): claim is Counted {
  return (
    claim.kind === 'counted' &&
    claim.readings.some(
      ({ cells: [cell, ...others] }) => cell === 'requests.new.total' && others.length === 0,
    )
  );
}
