import type { Figure } from '../claim.ts';
import type { Statement } from '../list/statement.ts';
import type { MatterRole } from '../parts/matters.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isWithOtherYear } from '../spoken/times.ts';
import type { Sense } from '../pieces/sense.ts';
import { isRightBehindThan } from './was.ts';

/** 新增行政处罚事项9项: the row may be named behind what became of it. */
const toldBy = (words: string): RegExp =>
  new RegExp(
    `(?:${words})[了的]?(?:(?:行政)?(?:许可|处罚|强制(?:措施|执行)?|事业性收费)(?:事项|项目|权力)|(?:其[他它])?对外管理(?:和|与)?服务事项)?$`,
    'u',
  );
const more = toldBy('增加|新增加?|净增加?|增补|增设|调增|划入|承接|新设|增|(?<![至最许])多');
const fewer = toldBy(
  '减少|取消|核减|净减少?|调减|精简|压减|削减|删减|划出|停征|停止执行|合并|减|(?<![至最])少',
);
const present = toldBy(
  '(?:现有|现为|现行|现存|目前[有为]|(?:增加?|减少?|调整|变更?)[至到为成]|保留|实有|余下?|剩下?|仍为?|共有?|达到?)[有为共]*',
);
/** 因机构改革减少5项; 申请材料减少5项 are no matters. */
const reason =
  /(?:^|[年度项目])(?:因|按照?|根据|依据|由于|经|通过|承接|落实|随着?|取消|下放|合并|整合|划转|移交)/u;
const becoming = /^[^，。；\d]{0,4}[至到为成]\d/u;
const former = /(?:原有?|年初)(?:项目|事项)?[有为共]*$/u;
const same =
  /持平|一致|不变|相同|一样|(?:没有|未有?|无|并无|未发生)(?:任何)?(?:增减|变化|变动|调整)(?!前)|(?:未|没有?)(?:作|做)?(?:调整|变动)/u;
/** 强制事项5件，比上年增加2项: what is compared in matters is a number of them, whatever it is called. */
const comparedInMatters = /^，?(?:[相]?[比较与同][^，。；]{2,10}?)(?:增加?|减少?|多|少)了?\d+项/u;
/** Whose matters they are stands before them: 街道行政许可事项3项. */
const reporting = /^(?:街道|乡|镇|街|局|[乡镇]政府|[乡镇街]?本级)$/u;
/** These make matters something else than the table's: entries of a list, parts of others. */
const aside: ReadonlySet<unknown> = new Set<Sense>([
  'among',
  'share',
  'published',
  'reviewed',
  'disclosing',
  'foreign',
  'qualifier',
]);

/** The row of matters that the sentence speaks of, if it names one. */
function rowOf({ topic, context }: Spoken): Statement | undefined {
  const { table, subjects } = topic;
  const [row, ...others] = subjects;
  if (topic === context.topic) return undefined;
  return table === 'disclosure' && others.length === 0 && row?.isOfMatters ? row : undefined;
}

/** A number of matters: 行政许可事项上年62项, 本年减少7项, 现有55项. Returns whether it is one. */
export function matterIn(spoken: Spoken, piece: Piece, figure: Figure): boolean {
  const isMatter = isTaken(spoken, piece, figure);
  if (!isMatter) spoken.matters.leave();
  return isMatter;
}

function isTaken(spoken: Spoken, piece: Piece, figure: Figure): boolean {
  const row = rowOf(spoken);
  const { quantity } = piece;
  if (!row || !quantity || (spoken.isOtherTime && !spoken.isLastYear)) return false;
  const { text, words, stretch } = spoken;
  const lead = text.slice(piece.from, quantity.from);
  const isNamed = /事项|项目/u.test(lead);
  const isCounted =
    figure.unit === '项' ||
    (isNamed && (figure.unit === '个' || comparedInMatters.test(text.slice(quantity.to, quantity.to + 20))));
  const isRate = quantity.measure === 'percent';
  if (!(isCounted || (isRate && spoken.matters.isLast)) || !figure.isExact) return false;
  const end = unexplained(text, words, quantity.to, piece.to);
  const isSame = same.test(text.slice(quantity.to, piece.to));
  const role = roleOf(spoken, piece, lead);
  const isStock = role === 'last' || role === 'now' || role === 'either';
  if (!role || (isStock && (isRate || (end !== '' && !isSame)))) {
    if (isCounted) spoken.matters.lose(row);
    return false;
  }
  const teller = unexplained(text, words, piece.from, quantity.from);
  const by = reporting.test(teller) ? teller : spoken.by;
  // 取消2项、合并1项，共减3项
  const isSum = piece.before.some(({ meaning }) => meaning === 'total');
  spoken.matters.take(row, by, { role, figure, stretch: stretch(piece.from, quantity.to), isSum });
  if (piece.before.some(({ meaning }) => meaning === 'than')) spoken.matters.compared(row, spoken.by);
  if (isSame) spoken.matters.unchanged(row, stretch(quantity.to, piece.to));
  if (!isRate) spoken.lists.take(piece, figure, spoken.topic, undefined, text);
  if (role === 'last') Object.assign(spoken, spoken.timeBefore);
  spoken.lastCounted = undefined;
  return true;
}

function roleOf(spoken: Spoken, piece: Piece, lead: string): MatterRole | undefined {
  const { text, words, year } = spoken;
  const { quantity, before } = piece;
  if (!quantity) return undefined;
  const than = before.find(({ meaning }) => meaning === 'than');
  if (isWithOtherYear(than?.text ?? '', year)) return undefined;
  const last = before.findLast(
    (word) =>
      word.meaning === 'lastYear' ||
      (word.meaning === 'year' && Number(word.text.slice(0, 4)) === year - 1) ||
      (isStatement(word) && word.meaning.id === 'disclosure.lastYearItems'),
  );
  const isOfLast = last !== undefined && unexplained(text, words, last.to, quantity.from) === '';
  const isFormer = /[由从]$/u.test(lead) && becoming.test(text.slice(quantity.to, quantity.to + 8));
  const change = more.exec(lead) ?? fewer.exec(lead);
  if (change) {
    const isReasoned = reason.test(lead.slice(0, change.index));
    const isClear = isReasoned || unexplained(text, words, piece.from, piece.from + change.index) === '';
    const isAside = before.some(
      ({ meaning }) => aside.has(meaning) && !(isReasoned && meaning === 'reviewed'),
    );
    if (spoken.isLastYear || !isClear || isAside) return undefined;
    return more.test(lead) ? 'rise' : 'fall';
  }
  // 本级行政许可项目3项 are the reporting body's own
  if (before.some(({ meaning, text: word }) => aside.has(meaning) && word !== '本级')) return undefined;
  if (isOfLast || isFormer || former.test(lead) || isRightBehindThan(spoken, piece)) return 'last';
  if (spoken.isLastYear) return undefined;
  if (present.test(lead)) return 'now';
  const rest = unexplained(text, words, piece.from, quantity.from);
  return rest === '' || reporting.test(rest) ? 'either' : undefined;
}

/** 与上年持平, 没有增减, and a comparison whose number is still to come. */
export function matterCompared(spoken: Spoken, piece: Piece): void {
  const row = rowOf(spoken);
  if (!row || (spoken.isOtherTime && !spoken.isLastYear)) return;
  if (same.test(spoken.text.slice(piece.from, piece.to)))
    spoken.matters.unchanged(row, spoken.stretch(piece.from, piece.to));
  else if (piece.before.some(({ meaning }) => meaning === 'than')) spoken.matters.compared(row, spoken.by);
}
