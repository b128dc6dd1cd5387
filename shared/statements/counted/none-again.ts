import type { Counted } from '../claim.ts';
import { isTelling } from '../pieces/telling.ts';
import type { Asked } from './asked.ts';

/** What may stand for all that there was none of: 表四各栏, 各项数据, 两项. */
const all =
  /^(?:以?上述?|前述)?(?:表[二三四])?(?:各|两|三)?(?:栏|项|类|格)?(?:目|案件|事项)?(?:的)?(?:数据|数值|数量|数字|指标|件数|总?数)?(?:也|亦|均|都|皆|全部)*[为是]$/u;

/** 没有复议、诉讼案件，表四各栏均为0: the number of what there was none of, said once more. */
export function noneAgain({ spoken, piece, quantity, figure }: Asked): Counted | undefined {
  const { lastNone, counts, text, stretch, by } = spoken;
  if (lastNone?.at !== counts.length || piece.before.some(isTelling) || piece.behind.some(isTelling))
    return undefined;
  if (!all.test(text.slice(piece.from, quantity.from))) return undefined;
  const { readings } = lastNone;
  return { kind: 'counted', stretch: stretch(piece.from, quantity.to), figure, readings, by };
}
