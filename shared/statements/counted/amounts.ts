import type { Counted } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { statementsOf } from '../list/list.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Asked } from './asked.ts';
import type { Statement } from '../list/statement.ts';

/** The column of its money that what is spoken of has: 政府集中采购12项，金额567.83万元. */
export function moneyPartOf({ topic, edition }: Spoken): Statement | undefined {
  const id = topic.subjects.find(({ moneyPart }) => moneyPart !== undefined)?.moneyPart;
  return id === undefined
    ? undefined
    : statementsOf(edition).find((statement) => statement.id === `disclosure.${id}`);
}

const isPlain = ({ meaning }: Word): boolean => meaning === 'filler' || meaning === 'total';

/** 政府集中采购12次，共计567.83万元: the money of what was counted right before. */
export function amountOf({ spoken, piece, quantity, figure }: Asked): Counted | undefined {
  const money = moneyPartOf(spoken);
  const [cell] = spoken.lastCounted?.readings[0]?.cells ?? [];
  if (!money || figure.measure !== 'yuan' || !piece.before.every(isPlain)) return undefined;
  const [subject] = spoken.topic.subjects;
  if (!subject || cell?.startsWith(`${subject.id}.`) !== true) return undefined;
  const rest = unexplained(spoken.text, spoken.words, piece.from, quantity.from);
  if (rest !== '' && !/^(?:支出|支付|花费|动用|使用|投入|成交|合同|中标|结算)$/u.test(rest)) return undefined;
  const readings = [
    { name: `${subject.name}的${money.name}`, cells: [`${subject.id}.${money.id.replace(/^.*\./u, '')}`] },
  ];
  const stretch = spoken.stretch(piece.from, quantity.to);
  return { kind: 'counted', stretch, figure, readings, by: spoken.by };
}
