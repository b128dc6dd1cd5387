import type { Figure } from '../claim.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isApplicant, isNew } from '../pieces/telling.ts';
import { firstOf } from '../pieces/reasons.ts';
import type { Said } from './said.ts';
import { isOfReconsideration, isOneOfSeveral } from './several.ts';
import { wholeOf } from './whole-of.ts';

/** Of which kind a number of 复议 or 诉讼 is, for which table four has no block. */
export const ofKind = firstOf<Said>({
  /** 代理行政复议案件121件 */
  isOfOthers: ({ lead }) => lead.names.some(({ meaning }) => meaning === 'foreign'),
  /** 各类诉讼共87件, 其他的复议有116起 */
  isOfAllKinds: ({ lead, isBehind }) => !isBehind && /(?:全部|各类|所有|其[他它])的?$/u.test(lead.words),
  /** 受理行政复议申请56件: the work of a body that others are appealed against to */
  isOfReviewer: ({ lead, figure }) =>
    /(?:受理|审结)(?:了|的|各类)?$/u.test(lead.words) && !figure.value.eq(0),
  /** 其他争议：复议2 */
  isOfOtherMatter: ({ spoken: { text }, piece: { from } }) =>
    /其[他它](?:争议|案件)：$/u.test(text.slice(Math.max(0, from - 6), from)),
  /** 房屋征收类复议3件, 运输管理方面的诉讼1件 */
  isOfMatter: ({ lead }) =>
    lead.isOther &&
    /类|不服|行为|处罚|征收|补偿|认定|许可|土地|拆迁|登记|权属|处理决定|裁决|案由|方面|领域/u.test(
      lead.words,
    ),
  /** 行政复议47件（交管类39件、治安类8件）: of several kinds together */
  isOfSeveralKinds: ({ spoken: { text }, quantity }) =>
    severalKinds.test(text.slice(quantity.to, quantity.to + longestKind)),
  /** 不服行政处罚提起的复议2件 */
  isOfDecision: ({ told }) => told.some(({ meaning }) => meaning.table === 'disclosure'),
});

const severalKinds =
  /^（(?:其中|含|包括)?(?![^（）\d，；。]{0,6}(?:维持|纠[正错]))[^（）\d，；。]{2,10}类[^（）\d，；。]{0,4}\d/u;
const longestKind = 20;

/** Why table four has no cell for a number of 复议 or 诉讼. */
export const noCell = firstOf<Said>({
  /** 复议撤回申请3件: how applications were answered is no result */
  isOutcome: ({ told }) => told.some(({ meaning }) => meaning.kind === 'outcome'),
  /** 行政复议12件: of any kind, where 政府信息公开 is not spoken of */
  isOfElse: ({ spoken }) => !spoken.isOfDisclosure,
  /** 企业申请有7件: of applications */
  isOfApplicant: ({ told }) => told.some(isApplicant),
  /** 行政复议9件（含上年结转1件），办结8件; 复议2件。应办总数102件: of what table four has no cells for */
  isOfRequests: ({ told }) =>
    told.length > 0 && told.every(({ meaning: { id } }) => /^requests\.(?:handled$|due$|carried)/u.test(id)),
  /** 行政诉讼2件。收到的9件申请: what was asked for, whatever was spoken of before */
  isOfApplications: ({ spoken: { text }, quantity, told }) =>
    told.every(({ meaning }) => meaning.kind === 'flow') && text.startsWith('申请', quantity.to),
  /** 复议案件新收10件: those of former years are counted with them */
  isOfNew: ({ told }) => told.some(isNew),
  isOfResult,
  /** 复议6件，法院判决维持3件: what a court decides is of no 复议 */
  isOfCourt: ({ spoken, piece: { from, to }, told }) =>
    !told.some(({ meaning }) => meaning.kind === 'dispute') &&
    isOfReconsideration(spoken) &&
    /法院|判决|一审|二审/u.test(spoken.text.slice(from, to)),
  isOneOfSeveral,
});

/** 行政复议4件，纠正2件，其中撤销1件: a part of a result. */
function isOfResult({ spoken, piece, figure, told }: Said): boolean {
  const whole = wholeOf(spoken, piece);
  // 审结13件，另有3件尚未审结
  if (!whole || piece.before.some(({ meaning }) => meaning === 'addition')) return false;
  // …，其中纠正6件；诉讼案件19件
  const isNamed = told.some(({ meaning }) => meaning.kind === 'dispute');
  if (piece.opens === '；' && isNamed) return false;
  if (!whole.cells) return !(isNamed && isNoWhole(spoken, whole.figure, figure));
  // 审结15件，其中纠正1件 are results of what was decided
  const [cell = '', ...others] = whole.cells;
  return others.length === 0 && cell.startsWith('disputes.') && !cell.endsWith('.total');
}

/** 收到申请15件。其中，1起行政复议: the sentence before told of applications; nor are 2条 a whole of it. */
function isNoWhole({ context }: Spoken, whole: Figure, { unit }: Figure): boolean {
  return whole === context.lastFigure || (whole.unit === '条' && unit !== '条');
}
