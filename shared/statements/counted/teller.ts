import { reviewOrgan } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import { isNoName, isScope } from '../pieces/telling.ts';
import { fieldOf } from './documents.ts';
import type { Said } from './said.ts';

/** Whose a number is said to be, and of which field its documents are; empty where that is not said. */
export function tellerOf({ spoken, piece, quantity, figure, table, tellers, first, isBehind, lead }: Said): {
  whose: string;
  field: string;
} {
  const { text, by } = spoken;
  const field = table === 'disclosure' ? fieldOf(spoken, piece) : '';
  // 办理行政复议案件86件: what others appealed against, where a review organ tells of it
  const isReview = table === 'disputes' && reviewed.test(lead.words) && !lead.isOfDisclosure;
  if (isReview && !figure.value.eq(0)) return { whose: reviewOrgan, field };
  const scope = piece.before.find(isScope)?.text ?? (tellers.some(isOfBodies) ? '本级' : undefined);
  if (scope !== undefined) return { whose: scope, field };
  const to = tellerEnd(text, piece.from, isBehind ? quantity.from : first.from);
  const teller = unexplained(text, piece.before.filter(isNoName), piece.from, to);
  // 政府新收2件；部门新收4件: of the government without its bodies
  const isAlone = teller === '政府' && /[，；]部门/u.test(text);
  return { whose: isAlone ? '本级' : teller === '' ? by : teller, field };
}

const reviewed = /(?:办理|处理)(?:了|的|各类)?$/u;
const mostTeller = 40;
/** 街道通过区政府网站公开…: who it is stands before the way that it went. */
function tellerEnd(text: string, from: number, to: number): number {
  const way = text.slice(from, Math.min(to, from + mostTeller)).search(/通过|依托|利用|借助/u);
  return way < 0 ? to : from + way;
}

/** 部门规范性文件: of a government's bodies, or a body's own. */
function isOfBodies({ text }: Word): boolean {
  return text.startsWith('部门');
}
