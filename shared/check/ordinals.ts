import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import { matchesIn } from '../words/matches.ts';
import { numeral } from '../words/numerals.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** 一是…二是…: at the beginning of a clause. */
const point = /(?<=^|[。；：，、;:,\s“])([一二三四五六七八九十]{1,2})是/gmu;
const signs = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A text full of them is told by its first ones. */
const most = 20;

/** 一是…三是…: points of a list in running text that miss one, or have one twice. */
export function brokenPoints(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    let last = 0;
    let end = 0;
    let told = 0;
    return matchesIn(point, text).flatMap((match) => {
      const ordinal = numeral(match[1] ?? '');
      const before = last;
      // 一是…；一是…: a list of one point alone, and another beside it, is none
      const isOneAgain = ordinal === 1 && before === 1 && !text.slice(end, match.index).includes('\n');
      last = ordinal;
      end = match.index;
      if (before === 0 || ordinal === before + 1 || told === most) return [];
      if (ordinal === 1 && !isOneAgain) return [];
      told++;
      const expected = signs[before + 1] ?? '';
      return [
        finding('numbering', {
          of: `${id}.point.${match[0]}.${String(match.index)}`,
          name: textName(editionOf(draft), id),
          place: { text: id, from: match.index, to: match.index + match[0].length },
          says: [saying(`这里应当是“${expected}是”`), saying(`写的是“${match[0]}”`)],
          remedy: '请核对是不是漏了一条，或者改正序号。',
        }),
      ];
    });
  });
}
