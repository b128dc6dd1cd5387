import { bodyEnds } from '../../words/body-name.ts';
import type { None, NoFee, Reading } from '../claim.ts';
import type { Word } from '../pieces/lex.ts';
import { channelOf } from '../pieces/channel.ts';
import { statementsOf } from '../list/list.ts';
import { ofHead } from '../spoken/applicant.ts';
import { readingsOf } from '../pieces/meant.ts';
import type { Topic } from '../pieces/meant.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isApplicant, isNoName } from '../pieces/telling.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Statement } from '../list/statement.ts';
import type { Sense } from '../pieces/sense.ts';

/** Words that leave a sentence that there were none as it is. */
const neutral: ReadonlySet<Word['meaning']> = new Set<Sense>([
  'filler',
  'disclosureWork',
  'total',
  'year',
  'published',
  'doing',
]);

/** 因公开而引起的复议案或诉讼件: signs that only join what there was none of. */
const idle = /^(?:[而所或案件新]|方面|申诉|现象|事件|方式|渠道|途径|形式)*$/u;

/** The name of a body, and nothing else. */
const whose = new RegExp(`^[\\u3400-\\u9fff]{2,12}(?:${bodyEnds})$`, 'u');

/** What words without a number say there was none of. */
export function noneOf(spoken: Spoken, piece: Piece): None | NoFee | undefined {
  const words = piece.before;
  const at = words.findIndex(({ meaning }) => meaning === 'none');
  const none = words[at];
  if (!none) return undefined;
  const behind = words.slice(at + 1);
  const stretch = spoken.stretch(none.from, piece.to);
  if (behind.some(({ meaning }) => meaning === 'fee')) return { kind: 'noFee', stretch };
  const told = behind.filter(isStatement).map(({ meaning }) => meaning);
  const areAll = spoken.topic.table === 'requests' && areAllWays(spoken, behind);
  const isPlain = behind.every(
    (word) =>
      isStatement(word) ||
      word.meaning === 'requests' ||
      neutral.has(word.meaning) ||
      (areAll && word.meaning === 'channel'),
  );
  const said = unexplained(spoken.text, spoken.words, none.from, piece.to);
  // 未发生涉及卫生健康局信息公开的复议: whose it is
  const rest = /(?:涉及|因)$/u.test(none.text) ? said.replace(whose, '') : said;
  if (!isPlain || !idle.test(rest)) return undefined;
  // 去年有1件被纠正，今年未再出现: of what was told before
  if (none.text.includes('再') && told.length === 0) return undefined;
  // 未发生行政复议，未收到申诉案: of what no table holds
  if (rest.includes('申诉') && !told.some(({ kind }) => kind === 'dispute')) return undefined;
  if (isOfSome(spoken, piece, words.slice(0, at), none)) return undefined;
  const readings = readingsOfNone(spoken, piece, none, behind, told);
  const by = unexplained(spoken.text, words.slice(0, at).filter(isNoName), piece.from, none.from);
  return readings.length === 0 ? undefined : { kind: 'none', stretch, readings, by };
}

/** 未接到书面申请和网络申请: whatever is no 书面 came that way; two others may leave some out. */
function areAllWays({ counts }: Spoken, words: readonly Word[]): boolean {
  const ways = words.filter(({ meaning }) => meaning === 'channel').map(({ text }) => text);
  const isNet = ways.some((way) => channelOf(way) === 'net');
  const isRest = ways.some((way) => /书面|纸质|线下/u.test(way));
  return counts.length === 0 && ((isNet && isRest) || new Set(ways.map(channelOf)).size > 2);
}

const longestExcept = 24;

/** 线上未收到任何申请, 除上述2件外未收到: there may be others. */
function isOfSome({ text, topic }: Spoken, { from }: Piece, before: readonly Word[], none: Word): boolean {
  const channels = new Set(
    before.filter(({ meaning }) => meaning === 'channel').map(({ text: word }) => channelOf(word)),
  );
  return (
    (topic.table === 'requests' && channels.size === 1) ||
    /除[^。；]{1,20}外[，、]?[^，。；]{0,8}$/u.test(
      text.slice(Math.max(0, Math.min(from, none.from) - longestExcept), none.from),
    )
  );
}

function readingsOfNone(
  spoken: Spoken,
  piece: Piece,
  none: Word,
  behind: readonly Word[],
  told: readonly Statement[],
): readonly Reading[] {
  const { edition, text, isReviewed, isPublished } = spoken;
  // 未产生行政复议，无结转下年度办理事项: of applications again
  const areCarried = told.length > 0 && told.every(({ id }) => id.startsWith('requests.carried'));
  const isBack =
    areCarried && spoken.topic.table === 'disputes' && !spoken.text.slice(none.from, piece.to).includes('案');
  const topic: Topic = isBack ? { table: 'requests', subjects: [] } : spoken.topic;
  switch (topic.table) {
    case 'foreign':
    case 'none':
      return [];
    case 'requests': {
      const isNamed =
        behind.some(({ meaning }) => meaning === 'requests') ||
        text.slice(none.from, piece.to).includes('申请') ||
        (none.to === piece.to && isTitled(spoken, none));
      const flows = [...whoDidNot(piece, none), ...told].filter(
        ({ id, table }) =>
          table === 'requests' && !['requests.received', 'requests.worked', 'requests.handled'].includes(id),
      );
      const isReceived =
        /收|接|受理|涉及|发生|存在|^(?:没有|未有|无|暂无|零|从未|尚无)/u.test(none.text) || told.length > 0;
      if ((!isNamed && flows.length === 0) || !isReceived) return [];
      if (flows.some(({ kind }) => kind === 'outcome')) return [];
      const fresh = statementsOf(edition).find(({ id }) => id === 'requests.new');
      const all = readingsOf(topic, ofHead(spoken, flows), fresh);
      return flows.length === 1 && flows[0]?.id === 'requests.carriedOver' ? all : all.slice(0, 1);
    }
    case 'disputes': {
      const lost = told.find(({ kind }) => kind === 'result');
      // 无结转案件: not told of which
      if (areCarried) return [];
      // 未发生复议被纠错、诉讼败诉: of those alone
      if (isReviewed || told.some(({ kind, name }) => kind === 'result' && !isLost.test(name))) return [];
      if (lost)
        // 未因答复不规范被纠正: for that reason
        return /[不违]/u.test(text.slice(none.from, piece.to))
          ? []
          : readingsOf(topic, [lost], undefined).slice(0, 1);
      return withApplications(spoken, none, behind, readingsOf(topic, topic.subjects, undefined).slice(0, 1));
    }
    case 'disclosure': {
      const parts = told.filter(({ table, axis }) => table === 'disclosure' && axis === 'part');
      // 全年无行政处罚, 未作出行政许可决定
      const isDone =
        told.every(
          ({ kind, part, id }) =>
            kind === 'money' || part?.includes('decisions') === true || id === 'disclosure.decisions',
        ) && /^(?:无|没有|暂无|均无|未有?)/u.test(none.text);
      if (isDone && parts.length < 2 && !isReviewed && !isPublished && told.length > 0)
        return decidedOf(spoken, told);
      const isMade =
        (parts.length > 0 && parts.every(({ id }) => id === parts[0]?.id || isOfYear.test(id))) ||
        /制[发定]|出台/u.test(none.text);
      // 规范性文件公开：全年未制发
      const isShown = isPublished && !parts.every(({ id }) => isOfYear.test(id));
      if (!isMade || isReviewed || isShown) return [];
      return readingsOf(topic, told, undefined).slice(0, 1);
    }
  }
}

/** 企业、社会组织等没有提出申请: who did not apply. */
function whoDidNot({ before }: Piece, { from }: Word): Statement[] {
  return before
    .filter((word) => word.from < from)
    .filter(isApplicant)
    .map(({ meaning }) => meaning);
}

/** The results of what was lost. */
const isLost = /^(?:结果纠正|撤销)$/u;

/** 无依申请公开和行政复议: of neither; 无因依申请公开引发的行政复议 is of disputes alone. */
function withApplications(
  { edition, text }: Spoken,
  none: Word,
  behind: readonly Word[],
  readings: readonly Reading[],
): readonly Reading[] {
  const at = behind.findIndex(({ meaning }) => meaning === 'requests');
  const next = behind.slice(at + 1).find(isStatement);
  const [first] = readings;
  const isJoined =
    at >= 0 &&
    !/[因由对]/u.test(text.slice(none.from, behind[at]?.from)) &&
    /^(?:申请|事项|件)?(?:[、和及与或]|以及)$/u.test(text.slice(behind[at]?.to, next?.from));
  if (!first || !isJoined) return readings;
  const fresh = statementsOf(edition).find(({ id }) => id === 'requests.new');
  const [all] = readingsOf({ table: 'requests', subjects: [] }, [], fresh);
  return all ? [{ cells: [...all.cells, ...first.cells], name: `${all.name}、${first.name}` }] : readings;
}

/** 未制发、废止规范性文件: both are of the year. */
const isOfYear = /\.(?:made|repealed)$/u;

/** 无行政处罚和行政事业性收费: each in the column that its row has. */
function decidedOf({ topic }: Spoken, told: readonly Statement[]): Reading[] {
  const named = told.filter(({ axis }) => axis === 'subject');
  // 行政处罚、行政强制：本年度无相关处理决定
  const rows = new Set(named.length > 0 ? named : topic.subjects);
  const others = told.filter(({ axis }) => axis !== 'subject');
  const all = [...rows].flatMap((row) => readingsOf(topic, [row, ...others], undefined).slice(0, 1));
  if (all.length === 0) return [];
  return [{ cells: all.flatMap(({ cells }) => cells), name: [...rows].map(({ name }) => name).join('、') }];
}

/** 依申请公开：无; 依申请公开数量为零, but not 其中信函申请：无. */
function isTitled({ text, lists }: Spoken, { from }: Word): boolean {
  return !lists.isOpen && titled.test(text.slice(Math.max(0, from - longestTitle), from));
}
const titled =
  /(?:依申请公开|信息公开申请)(?:政府信息|信息|申请)?的?(?:受理|收到|办理)?(?:情况|数量|件数|总?量|总数|数|方面|工作|事项|信息|件|业务){0,2}(?:本?年度?内?|全年|20\d\d年|：|，|均|都|为|是)*$/u;
const longestTitle = 30;
