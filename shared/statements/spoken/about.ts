import type { Word } from '../pieces/lex.ts';
import type { Context } from './context.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Statement } from '../list/statement.ts';

/** 复议15件，信息公开类12件: the number before is of every kind. */
const onlySome = /^(?:类|方面)?的?(?:案件)?(?:共|有)*\d/u;

/** What is said of all that stands before it. */
const ofAll = /(?:均|都|皆|全部|全系|上述|以上)[^，。；\d]{0,8}$/u;
const longestLead = 10;

/** Whether 复议 and 诉讼 of a sentence are of 政府信息公开 from its beginning on; `context` says whether those before it were. */
export function isOfDisclosure(words: readonly Word[], text: string, context: boolean): boolean {
  // 均与政府信息公开无涉
  if (words.some((word) => word.meaning === 'foreign' && word.text.includes('公开'))) return false;
  const at = words.findIndex(({ meaning }) => meaning === 'requests' || meaning === 'disclosureWork');
  const word = words[at];
  if (!word) return context;
  // 行政诉讼5件（含复议后起诉2件），均因政府信息公开引起
  if (ofAll.test(text.slice(Math.max(0, word.from - longestLead), word.from))) return true;
  const before = words.slice(0, at);
  const dispute = before.findIndex((one) => isStatement(one) && one.meaning.kind === 'dispute');
  if (dispute === -1) return true;
  // 复议215件，其中涉及政府信息公开的36件
  if (before.findIndex(({ meaning }) => meaning === 'among') > dispute) return false;
  const isSome = word.meaning === 'disclosureWork' && onlySome.test(text.slice(word.to, word.to + 12));
  return !isSome || !/\d/u.test(text.slice(0, word.from).replace(/20\d\d年?/gu, ''));
}

type About = Pick<Context, 'topic' | 'isOfElse'>;

/** Reasons that are given for nothing but answers to applications. */
const ofNothingElse =
  /^requests\.(?:refused\.(?:internal|deliberative)|unavailable\.(?:needs|unclear)|rejected\.(?:repeated|publication|excessive|reconfirm)|otherHandling\.(?:not|fee))/u;
/** 本机关不掌握相关信息 */
const isNotHeld = (word: Word): boolean =>
  isStatement(word) &&
  word.meaning.id === 'requests.unavailable.notHeld' &&
  /[本我].{1,3}(?:不|未|没有)掌握.*信息/u.test(word.text);
const kindsOfResults: ReadonlySet<Statement['kind']> = new Set(['outcome', 'applicant']);
const carried: ReadonlySet<string> = new Set([
  'requests.carriedIn',
  'requests.carriedOut',
  'requests.carriedOver',
]);
const isOfResult = (word: Word): boolean =>
  isStatement(word) && (kindsOfResults.has(word.meaning.kind) || carried.has(word.meaning.id));

function isShareOfHandled(words: readonly Word[]): boolean {
  const share = words.findIndex(({ meaning }) => meaning === 'share');
  return (
    share >= 0 &&
    words.slice(share).some((word) => isStatement(word) && word.meaning.id === 'requests.handled')
  );
}

const receivedThem = /(?:收到|受理|接收)(?:的|各类)?申请(?=共|总|的|数|件|\d)/u;
/**
 * 予以公开…、部分公开…: several results of table three in one sentence speak of nothing else, and so do several kinds of
 * applicants, and what is carried over, though applications are not named.
 */
export function isOfResults(words: readonly Word[], text: string, { topic, isOfElse }: About): boolean {
  if (topic.table === 'requests') return false;
  if (!words.some(isOfResult)) return false;
  const said = new Map<string, Statement['kind']>();
  for (const word of words) {
    if (word.meaning === 'foreign' || word.meaning === 'disclosing') {
      // 不予处理4件，包括…；同期受理信访事项33件: something else behind them
      return word.meaning === 'foreign' && countOf(said, 'outcome') > 1;
    }
    if (isStatement(word)) said.set(word.meaning.id, word.meaning.kind);
  }
  // 收到申请36件，其中自然人30件
  const isTold = ['requests.person', ...carried].some((id) => said.has(id));
  if (isTold && !isOfElse && receivedThem.test(text)) return true;
  if ([...said.values()].includes('dispute')) return false;
  if ([...said.keys()].some((id) => ofNothingElse.test(id)) || words.some(isNotHeld)) return true;
  // 按期答复10件，转入下年度2件; 上年遗留3件，新收12件
  const isCarried = [...carried].some((id) => said.has(id));
  if (isCarried && (said.has('requests.new') || /申请|答复/u.test(text))) return true;
  const outcomes = countOf(said, 'outcome');
  return (
    outcomes > 1 ||
    // 无法提供的占办结数的22.9%; 予以公开和部分公开合计22件
    (outcomes > 0 && (said.has('requests.disclosedInAll') || isShareOfHandled(words))) ||
    (!isOfElse && countOf(said, 'applicant') > (/申请|提出/u.test(text) ? 1 : 2))
  );
}

/** How many statements of a kind were said. */
function countOf(said: ReadonlyMap<string, Statement['kind']>, kind: Statement['kind']): number {
  return [...said.values()].filter((one) => one === kind).length;
}
