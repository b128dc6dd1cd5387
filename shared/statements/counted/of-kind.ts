import { bodyEnds } from '../../words/body-name.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isReasoned } from './reason.ts';
import type { Said } from './said.ts';

/** A body's name ends so; what else stands before a number says which of them it counts. */
const body = new RegExp(`(?:${bodyEnds}|大队|支队|机关|系统)$`, 'u');

/** Whether a number is of a kind that the tables do not divide by: 房屋征收类复议3件, 因影响港口安全不予公开1件. */
export function isOfKind(spoken: Spoken, piece: Piece, said: Said): boolean {
  const { told, first, isBehind } = said;
  const { text, words, topic } = spoken;
  const noun = told.find(({ meaning }) => meaning.kind === 'dispute') ?? first;
  const from = isBehind ? (piece.quantity?.to ?? piece.from) : piece.from;
  const before = (isBehind ? piece.behind : piece.before).filter((word) => word.from < noun.from);
  if (before.some(({ meaning }) => meaning === 'requests' || meaning === 'disclosureWork')) return false;
  const kind = text.slice(from, noun.from);
  const rest = unexplained(text, words, from, noun.from);
  // whose it is, and not which, is told by a body's name
  const isOther = rest.length > 1 && !body.test(rest);
  switch (topic.table) {
    case 'requests':
      return (areOfReason(said, kind, rest) && !isReasoned(spoken, said)) || (isOther && areOfDeeds(said));
    case 'disclosure':
      return isOther && /(?:服务|类)$/u.test(rest);
    case 'disputes':
      return (
        // 代理行政复议案件121件
        before.some(({ meaning }) => meaning === 'foreign') ||
        // 各类诉讼共87件, 其他的复议有116起, 其他争议：复议2
        /(?:全部|各类|所有|其[他它])的?$/u.test(kind) ||
        /其[他它](?:争议|案件)：$/u.test(text.slice(Math.max(0, piece.from - 6), piece.from)) ||
        (isOther && /类|不服|处罚|征收|补偿|认定|许可|土地|拆迁|登记|案由/u.test(kind)) ||
        // 不服行政处罚提起的复议2件
        told.some(({ meaning }) => meaning.table === 'disclosure')
      );
    case 'foreign':
    case 'none':
      return false;
  }
}

/** 因公开后可能影响港口安全不予公开1件: for one reason among others. */
function areOfReason({ told }: Said, kind: string, rest: string): boolean {
  return (
    rest.length > 3 &&
    /^(?:其中)?(?:因|由于|以|对)/u.test(kind) &&
    told.some(({ meaning }) => meaning.kind === 'outcome')
  );
}

/** 优待证申领受理2.2万份: what was done, of something that is not named as an application. */
function areOfDeeds({ told, isBehind, isExplicit }: Said): boolean {
  return !isExplicit && !isBehind && told.every(({ meaning }) => meaning.kind === 'flow');
}
