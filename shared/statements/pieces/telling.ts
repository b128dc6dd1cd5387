import type { Word } from './lex.ts';
import { isStatement, unexplained } from './pieces.ts';
import type { Piece, StatementWord } from './pieces.ts';

/** Words that name what is spoken of or what became of it. */
export function isTelling(word: Word): boolean {
  return isStatement(word) || word.meaning === 'requests';
}
/** Words that name it so that it is meant again in the next sentence. */
export function isNaming(word: Word): boolean {
  if (word.meaning === 'requests') return true;
  return isStatement(word) && (word.meaning.isNoun === true || word.text.includes('信息公开申请'));
}

/** 自然人, 企业: who applied. */
export function isApplicant(word: Word): word is StatementWord {
  return isStatement(word) && word.meaning.kind === 'applicant';
}
/** 新收: what came in alone, without what was carried in. */
export function isNew(word: Word): word is StatementWord {
  return isStatement(word) && word.meaning.id === 'requests.new';
}
/** 收到, 新收: what came in. */
export function isArrival(word: Word): boolean {
  return isNew(word) || (isStatement(word) && word.meaning.id === 'requests.received');
}
/** 上年结转, 结转下年度. */
export function isCarried(word: Word): boolean {
  return isStatement(word) && word.meaning.id.startsWith('requests.carried');
}

/** 其他处理, and whatever row of it is named so. */
export function isOtherHandling(word: Word): boolean {
  return isStatement(word) && word.meaning.name.startsWith('其他处理');
}
/** 撤回, which is one of the ways of 其他处理. */
export function isWithdrawn(word: Word): boolean {
  return (
    isStatement(word) && word.meaning.readings[0]?.[0] === 'otherHandling.rest' && word.text.includes('撤')
  );
}

const sums: ReadonlySet<string> = new Set(
  '合计 共计 总计 之和 相加 加起来 合起来 加一块 加总 一共'.split(' '),
);
/** Words before a number that sums up those before it. */
export function isSum({ text }: Word): boolean {
  return sums.has(text);
}

const summed =
  /^(?:[两二三四五六七八九十\d]{0,2}个?(?:项|者|类|种|方面|部分|渠道|方式|途径|来源|情形|原因|平台|栏目)){0,2}$/u;
/** 网站88条、公众号35条，合计123条, but not 要闻88条、解读信息共计35条: that names a kind of its own. */
export function isSumOfRow(piece: Piece, text: string): boolean {
  const at = piece.before.findIndex(isSum);
  const sum = piece.before[at];
  // 乡镇（街道）合计83件: what stands before the brackets names it
  if (!sum || piece.opens === '）') return false;
  const words = piece.before.slice(0, at);
  return (
    // 其他各类合计57件 are what is left
    words.every(({ meaning }) => meaning !== 'reviewed' && meaning !== 'rest') &&
    summed.test(unexplained(text, words, piece.from, sum.from))
  );
}

/** 全县, 各部门 and 本级: whose number it is shows by the organ's name alone. */
export function isScope({ meaning, text }: Word): boolean {
  return meaning === 'scope' || text === '本级' || text === '各部门';
}
/** Words that stand in no body's name, as 综合执法 and 投诉举报 do in 综合执法中心, 投诉举报中心. */
export function isNoName({ meaning }: Word): boolean {
  return meaning !== 'foreign';
}
/** 全县, where a piece names it. */
export function scopeIn({ before }: Piece): string {
  return before.find(isScope)?.text ?? '';
}

const examples = /等(?:各类|各项|各种|方面|领域)?的?$/u;
/**
 * 施工许可、预售许可等行政许可912件: examples of what is counted leave none of it out. Where it is named behind them, or
 * where the piece begins.
 */
export function behindExamples({ before, from }: Piece, text: string): number {
  const noun = before.findLast((word) => isStatement(word) && word.meaning.isNoun);
  const isNamed = noun && isStatement(noun) && noun.meaning.table === 'disclosure';
  return isNamed && examples.test(text.slice(Math.max(from, noun.from - 4), noun.from)) ? noun.from : from;
}

const matter = /^的?(?:关于|涉及|有关)[^，。；：\d]{1,60}申请/u;
export const longestMatter = 64;
/** Where applications end that a number counts with what they are of: 5件[关于征地、安置的申请]; -1 for none. */
export function matterEnd(text: string, from: number): number {
  const words = matter.exec(text.slice(from, from + longestMatter))?.[0];
  return words === undefined ? -1 : from + words.length;
}

/** What stands directly behind a number and is counted by it: 收到3件行政复议. */
export function nounsRightBehind(piece: Piece, text: string): Word[] {
  const { quantity, behind } = piece;
  if (!quantity) return [];
  const nouns: Word[] = [];
  let at = quantity.to;
  const [of] = behind;
  const end = of?.from === at && of.meaning === 'qualifier' ? matterEnd(text, at) : -1;
  if (end >= 0) return behind.filter(({ meaning, from }) => meaning === 'requests' && from < end);
  for (const word of behind) {
    if (unexplained(text, [], at, word.from) !== '') break;
    if (isNaming(word) || word.meaning === 'foreign' || word.meaning === 'disclosing') nouns.push(word);
    else if (word.meaning !== 'filler' && word.meaning !== 'disclosureWork') break;
    at = word.to;
  }
  return nouns;
}
