import type { Counted } from '../claim.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Asked } from './asked.ts';

const units = new Set('件 件次 起 宗 例 次 人次 份 单 笔'.split(' '));
const plain: ReadonlySet<unknown> = new Set(['filler', 'total', 'doing']);

/** 行政许可事项上年62项，减少7项，全年办理815件: beside the matters stands what was decided on them. */
export function decidedOn({ spoken, piece, quantity, figure }: Asked): Counted | undefined {
  const { before, behind } = piece;
  const [row, ...others] = spoken.topic.subjects;
  if (!row || others.length > 0 || !units.has(figure.unit) || !spoken.matters.isToldOf(row)) return undefined;
  const isPlain = before.every(
    (word) => plain.has(word.meaning) || (isStatement(word) && word.meaning.kind === 'flow'),
  );
  if (!isPlain || behind.some(isStatement) || row.part === undefined) return undefined;
  // 许可815件, 办案27件: the row's name once more in short, or none
  const rest = unexplained(spoken.text, spoken.words, piece.from, quantity.from);
  if (!row.name.includes(rest) && rest !== '办') return undefined;
  const cells = row.part.map((part) => `${row.id}.${part}`);
  const stretch = spoken.stretch(piece.from, quantity.to);
  return { kind: 'counted', stretch, figure, readings: [{ name: row.name, cells }], by: spoken.by };
}
