import { editionOf } from '../../draft/draft.ts';
import type { Draft } from '../../draft/draft.ts';
import { textIds } from '../../form/edition.ts';
import type { TextId } from '../../form/edition.ts';
import { sumOf, zero } from '../../words/exactly.ts';
import { changed, was } from './against-last-year.ts';
import { candidatesOf, says, valueOf } from './candidates.ts';
import type { Claim, Counted, Figure, Parts, Share, Within } from '../claim.ts';
import type { Disagreement } from './disagreement.ts';
import { isNear, isRounded } from './near.ts';
import { areDisputes, isOwn } from './own.ts';
import { claimsOf } from '../reading/read-text.ts';

/** Every disagreement of a draft's texts, in the order of the report. What cannot be held against numbers is left alone. */
export function disagreements(draft: Draft): Disagreement[] {
  const edition = editionOf(draft);
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    if (text === '') return [];
    const claims = claimsOf(edition, draft.year, id, text);
    return [...claims.flatMap((claim) => judged(draft, id, claim)), ...saidTwice(draft, id, claims)];
  });
}

function judged(draft: Draft, text: TextId, claim: Claim): Disagreement[] {
  switch (claim.kind) {
    case 'counted':
      return counted(draft, text, claim);
    case 'within':
      return within(draft, text, claim);
    case 'was':
      return was(draft, text, claim);
    case 'none': {
      if (!isOwn(claim.by, draft.organ.name, areDisputes(claim.readings))) return [];
      const candidates = candidatesOf(draft, claim.readings);
      const isWrong =
        candidates.length === claim.readings.length && candidates.every(({ value }) => !value.eq(0));
      return isWrong
        ? [{ kind: 'none', text, stretch: claim.stretch, figure: undefined, candidates, expected: [] }]
        : [];
    }
    case 'parts':
      return parts(draft, text, claim);
    case 'share':
      return share(draft, text, claim);
    case 'changed':
      return changed(draft, text, claim);
    case 'noFee': {
      const id = 'requests.otherHandling.feeUnpaid.total';
      const value = valueOf(draft, draft.cells, [id]);
      if (!value?.gt(0)) return [];
      const candidates = [{ name: '逾期未缴费而不再处理的申请', value, cells: [id] }];
      return [{ kind: 'noFee', text, stretch: claim.stretch, figure: undefined, candidates, expected: [] }];
    }
  }
}

function counted(draft: Draft, text: TextId, { figure, readings, stretch, by }: Counted): Disagreement[] {
  if (readings.length === 0 || !isOwn(by, draft.organ.name, areDisputes(readings))) return [];
  const candidates = candidatesOf(draft, readings);
  // while a cell is not filled, the number may be right
  if (candidates.length < readings.length || candidates.some(({ value }) => says(figure, value))) return [];
  return [
    { kind: 'counted', text, stretch, figure, candidates, expected: candidates.map(({ value }) => value) },
  ];
}

/** Of a part there may be any number up to all. */
function within(draft: Draft, text: TextId, { figure, readings, stretch, by }: Within): Disagreement[] {
  if (!isOwn(by, draft.organ.name)) return [];
  const candidates = candidatesOf(draft, readings);
  if (candidates.length < readings.length || candidates.some(({ value }) => figure.value.lte(value)))
    return [];
  return [{ kind: 'within', text, stretch, figure, candidates, expected: [] }];
}

function parts(
  draft: Draft,
  text: TextId,
  { head, parts: figures, isClosed, mayOverlap, orOf, orHeads = [], stretch }: Parts,
): Disagreement[] {
  const sum = sumOf(figures);
  const sameUnit = sumOf(figures.filter(({ unit }) => unit === head?.unit));
  const wholes = candidatesOf(draft, orOf);
  if (orHeads.some(({ value }) => (isClosed ? sum.eq(value) : sum.lte(value)))) return [];
  // 按方式划分：信函43件，网络37件。按业务划分：…: both ways divide the same
  if (orHeads.length > 1 && sum.eq(sumOf(orHeads))) return [];
  if (wholes.length < orOf.length || wholes.some(({ value }) => value.eq(sum))) return [];
  if (!head) {
    const expected = wholes.map(({ value }) => value);
    return expected.length === 0
      ? []
      : [{ kind: 'parts', text, stretch, figure: undefined, candidates: wholes, expected: [sum] }];
  }
  if (mayOverlap && sum.gt(head.value)) return [];
  const isRight =
    (isClosed
      ? sum.eq(head.value) || sameUnit.eq(head.value)
      : sum.lte(head.value) || sameUnit.lte(head.value)) || isDividedTwice(head, figures);
  if (isRight) return [];
  return [{ kind: 'parts', text, stretch, figure: head, candidates: [], expected: [sum] }];
}

/** 提案21件，其中主办10件、协办11件，人大15件、政协6件: several parts are all of it before the list is over. */
function isDividedTwice(head: Figure, parts: readonly Figure[]): boolean {
  let sum = zero;
  return parts.slice(0, -1).some(({ value }, at) => {
    sum = sum.plus(value);
    // 网络2件，信函0件，当面1件: none is no division of its own
    return at > 0 && value.gt(0) && sum.eq(head.value);
  });
}

function share(draft: Draft, text: TextId, claim: Share): Disagreement[] {
  if (!isOwn(claim.by, draft.organ.name)) return [];
  const partValues = claim.part
    ? [claim.part.value]
    : candidatesOf(draft, claim.partReadings).map(({ value }) => value);
  const ofCells = candidatesOf(draft, claim.wholeReadings);
  // while a cell is not filled, the share may be of it
  if (ofCells.length < claim.wholeReadings.length) return [];
  const wholes = [...claim.wholes.map(({ value }) => value), ...ofCells.map(({ value }) => value)];
  const exact = partValues.flatMap((part) =>
    wholes.filter((whole) => whole.gt(0)).map((whole) => part.times(100).div(whole)),
  );
  const fits = claim.isOfAll ? isNear : isRounded;
  if (exact.length === 0 || exact.some((value) => fits(claim.percent, value))) return [];
  return [
    {
      kind: 'share',
      text,
      stretch: claim.stretch,
      figure: claim.percent,
      candidates: [],
      expected: exact.slice(0, 1),
    },
  ];
}

/** The same said twice with two numbers, where the tables cannot tell which is right. */
function saidTwice(draft: Draft, text: TextId, claims: readonly Claim[]): Disagreement[] {
  const first = new Map<string, Counted>();
  return claims.flatMap((claim) => {
    if (
      claim.kind !== 'counted' ||
      claim.readings.length !== 1 ||
      !isOwn(claim.by, draft.organ.name, areDisputes(claim.readings))
    )
      return [];
    if (candidatesOf(draft, claim.readings).length > 0) return [];
    const key = claim.readings[0]?.cells.join() ?? '';
    const before = first.get(key);
    if (!before) {
      first.set(key, claim);
      return [];
    }
    if (before.figure.value.eq(claim.figure.value)) return [];
    const { stretch, figure } = claim;
    return [{ kind: 'twice', text, stretch, figure, candidates: [], expected: [before.figure.value] }];
  });
}
