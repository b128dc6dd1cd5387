import type { Piece } from '../pieces/pieces.ts';
import { besideOf } from '../spoken/beside.ts';
import type { Spoken } from '../spoken/spoken.ts';

const bracketed =
  /(?:[，；]|^(?=各))(?:[^，；。（）\d]{0,10}(?:政府|部门)（[^（）\d]{1,10}）|各?(?:街道|乡镇|镇街|镇|县|区)（[乡镇街道县市区旗、]{1,6}）)$/u;
const longestBracketed = 20;

/** 指导各镇办理88件, 3名申请人提出15件: of others, or of some who applied. */
export function isElsewhere(spoken: Spoken, { quantity, opens, from }: Piece): boolean {
  const { text } = spoken;
  const at = quantity?.from ?? from;
  if (besideOf(spoken).elsewhere.some((stretch) => stretch.from <= at && at <= stretch.to)) return true;
  // 各区受理2766件，街道（乡镇）受理625件
  if (opens === '）' && bracketed.test(text.slice(Math.max(0, from - longestBracketed), from))) return true;
  return opens === '' && from > 0 && /[名人位家]/u.test(text.charAt(from - 1));
}
