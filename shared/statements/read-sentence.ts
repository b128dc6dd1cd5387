import type { Edition } from '../form/edition.ts';
import type { Quantity } from '../words/quantities.ts';
import type { Changed, Claim, Counted, Figure, Reading, Share, Stretch } from './claim.ts';
import { channelOf } from './channel.ts';
import type { Lexed, Word } from './lex.ts';
import { statementsOf } from './list.ts';
import { ListReader } from './parts.ts';
import { noTopic, readingsOf, topicAfter } from './meant.ts';
import type { Topic } from './meant.ts';
import { isStatement, piecesOf, unexplained } from './pieces.ts';
import type { Sense } from './vocabulary.ts';
import type { Piece } from './pieces.ts';
import type { Statement } from './statement.ts';

/** What the sentences before tell for the next one of a paragraph. */
export interface Context {
  topic: Topic;
  /** 政府信息公开 is spoken of: a 行政复议 is one of table four */
  isOfDisclosure: boolean;
  /** the last number of the sentence before, which 在这些信息中 takes up */
  lastFigure: Figure | undefined;
}
export const noContext: Context = { topic: noTopic, isOfDisclosure: false, lastFigure: undefined };

/** Words that leave a sentence that there were none as it is. */
const neutral: ReadonlySet<Word['meaning']> = new Set<Sense>([
  'filler',
  'disclosureWork',
  'total',
  'year',
  'published',
  'doing',
]);

const unitsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  requests: new Set([
    '件',
    '件次',
    '份',
    '宗',
    '起',
    '项',
    '次',
    '条',
    '例',
    '个',
    '人次',
    '项次',
    '条次',
    '份次',
    '例次',
    '人',
    '封',
    '单',
    '笔',
    '',
  ]),
  disputes: new Set(['件', '件次', '起', '宗', '例', '次', '个', '项', '']),
  disclosure: new Set(['件', '件次', '份', '个', '部', '项', '篇', '宗', '起', '次', '例', '']),
};

/** Everything a sentence claims. Places are counted from the beginning of the sentence plus `offset`. */
export function readSentence(
  edition: Edition,
  year: number,
  lexed: Lexed,
  sentence: string,
  offset: number,
  context: Context,
): { claims: Claim[]; context: Context } {
  return new SentenceReader(edition, year, lexed, sentence, offset, context).read();
}

class SentenceReader {
  private readonly claims: Claim[] = [];
  private readonly text: string;
  private readonly lists: ListReader;
  private readonly received: Statement | undefined;
  private topic: Topic;
  private isOfDisclosure: boolean;
  private isOtherTime = false;
  /** a comparison with last year was begun by words without a number */
  private isCompared = false;
  private lastCounted: Counted | undefined;
  private lastFigure: Figure | undefined;
  /** the number before was a change against last year */
  private isChanged = false;
  /** last year's number, where the sentence gives it */
  private base: Figure | undefined;
  private isShareRow = false;
  /** a number of applications was one of a part: what follows speaks of that part */
  private isPartial = false;
  /** what the numbers still to come of a row are of */
  private row: Reading[][] = [];
  private by = '';
  private isReviewed = false;
  /** numbers that were shown, not decided or made: 公开 … */
  private isPublished = false;

  private readonly edition: Edition;
  private readonly year: number;
  private readonly lexed: Lexed;
  private readonly sentence: string;
  private readonly offset: number;
  private readonly context: Context;

  constructor(
    edition: Edition,
    year: number,
    lexed: Lexed,
    sentence: string,
    offset: number,
    context: Context,
  ) {
    this.edition = edition;
    this.year = year;
    this.lexed = { ...lexed, words: ofYear(edition, year, lexed.words) };
    this.sentence = sentence;
    this.offset = offset;
    this.context = context;
    this.text = lexed.plain.text;
    this.topic = context.topic;
    this.isOfDisclosure =
      context.isOfDisclosure ||
      lexed.words.some(({ meaning }) => meaning === 'requests' || meaning === 'disclosureWork');
    this.received = statementsOf(edition).find(({ id }) => id === 'requests.received');
    const wholes = readingsOf({ table: 'requests', subjects: [] }, [], this.received);
    this.lists = new ListReader(context.lastFigure, wholes);
  }

  read(): { claims: Claim[]; context: Context } {
    for (const piece of piecesOf(this.lexed)) this.piece(piece);
    this.claims.push(...this.lists.end());
    const topic = this.topic.table === 'foreign' ? this.context.topic : this.topic;
    return {
      claims: this.claims,
      context: { topic, isOfDisclosure: this.isOfDisclosure, lastFigure: this.lastFigure },
    };
  }

  private piece(piece: Piece): void {
    const words = [...piece.before, ...piece.behind];
    const has = (sense: Word['meaning']): boolean => words.some(({ meaning }) => meaning === sense);
    const before = this.topic;
    // words behind the number belong to it only where none before it say what it is
    const beforeTells = piece.before.some(isTelling);
    this.topic = topicAfter(
      this.topic,
      beforeTells && piece.quantity ? [...piece.before, ...nounsRightBehind(piece, this.text)] : words,
    );
    // 依申请公开 beside 主动公开 is a quality of documents
    const isQuality =
      piece.quantity !== undefined && before.table === 'foreign' && this.topic.table === 'requests';
    if (isQuality && !words.some(isStatement) && this.lists.isOpen) this.topic = before;
    this.time(words, has('than'));
    if (has('reviewed')) this.isReviewed = true;
    if (piece.before.some(({ meaning }) => meaning === 'published' || meaning === 'disclosing'))
      this.isPublished = true;
    const isNone = words.some(({ meaning }) => meaning === 'none');
    const { quantity } = piece;
    if (!quantity) {
      if (has('than')) this.isCompared = true;
      if (isNone && !this.isOtherTime) this.none(piece);
      if (has('among')) this.lists.begin(piece, this.text);
      return;
    }
    const figure = this.figureOf(quantity);
    const isFurther =
      this.isChanged && unexplained(this.text, this.lexed.words, piece.from, quantity.from) === '';
    const isCompared = has('than') || this.isCompared || (isFurther && quantity.measure === 'percent');
    this.isChanged = false;
    const isChange = has('rise') || has('fall');
    if (isChange && (isCompared || quantity.measure === 'percent' || this.lists.isOpen)) {
      if (isCompared) this.changed(piece, figure, has('rise'));
      return;
    }
    if (isCompared && quantity.measure !== 'count' && quantity.measure !== 'none') return;
    if (has('than') && !isChange) {
      this.isCompared = true;
      this.base = figure;
      return;
    }
    this.isCompared = false;
    if (quantity.measure === 'percent') {
      if (!has('rate')) this.share(piece, figure, words);
      return;
    }
    const isMoney = quantity.measure === 'yuan';
    const wantsMoney = this.topic.subjects.some(({ kind }) => kind === 'money');
    if (quantity.measure !== 'count' && quantity.measure !== 'none' && !(isMoney && wantsMoney)) {
      this.lists.stop();
      return;
    }
    const row = this.rowItem(piece, figure);
    const counted =
      row ?? (isNone && !quantity.value.eq(0) ? undefined : this.counted(piece, figure, before));
    const head = this.lastCounted?.readings.some(({ cells }) =>
      cells.some((id) => id.startsWith('requests.new.')),
    )
      ? this.lastCounted.figure
      : undefined;
    if (!isMoney) this.lists.take(piece, figure, this.topic, head);
    if (this.text.charAt(quantity.to) === '中' && piece.to <= quantity.to + 1)
      this.lists.beginBehind(piece, figure);
    if (counted) {
      this.claims.push(...this.eachOf(piece, counted));
      this.lastCounted = counted;
    } else this.lastCounted = undefined;
    this.lastFigure = figure;
  }

  private time(words: readonly Word[], isCompared: boolean): void {
    for (const { meaning, text } of words) {
      if (meaning === 'year' && !isCompared) this.isOtherTime = Number(text.slice(0, 4)) !== this.year;
      else if (meaning === 'otherTime') this.isOtherTime = true;
      else if (meaning === 'lastYear' && !isCompared) this.isOtherTime = true;
    }
  }

  private place(plain: number): number {
    return this.offset + (this.lexed.plain.at[plain] ?? this.sentence.length);
  }
  /** Words of the text from one plain place to another, without the spaces behind. */
  private stretch(from: number, to: number): Stretch {
    const last = this.lexed.plain.at[Math.max(from, to - 1)] ?? this.sentence.length - 1;
    return { from: this.place(from), to: this.offset + last + 1 };
  }

  private figureOf({ digitsFrom, digitsTo, value, step, isExact, measure, unit, writing }: Quantity): Figure {
    const { from, to } = this.stretch(digitsFrom, digitsTo);
    const written = this.sentence.slice(from - this.offset, to - this.offset);
    const own = {
      ...writing,
      digits: /[０-９]/u.test(written) ? ('wide' as const) : writing.digits,
      separator: writing.separator === '' ? '' : (/[,，]/u.exec(written)?.[0] ?? ''),
    };
    return { from, to, written, value, step, isExact, measure, unit, writing: own };
  }

  private counted(piece: Piece, figure: Figure, before: Topic): Counted | undefined {
    const { quantity } = piece;
    const { table } = this.topic;
    if (!quantity || !figure.isExact || this.isOtherTime || table === 'foreign' || table === 'none')
      return undefined;
    if (figure.measure !== 'yuan' && !unitsOf[table]?.has(figure.unit)) return undefined;
    let told = piece.before.filter(isStatement);
    let tellers: readonly Word[] = piece.before;
    const isBehind = told.length === 0 && !piece.before.some(({ meaning }) => meaning === 'requests');
    if (told.length === 0) {
      told = piece.behind.filter(isStatement);
      if (isBehind) tellers = piece.behind;
    }
    const anchors = tellers.filter(isTelling);
    const [first] = anchors;
    if (!first) return undefined;
    const isExplicit = piece.before.some(isNaming) || piece.behind.some(isNaming);
    // what was spoken of in another sentence is still meant only by words of the same table
    if (!isExplicit && before.table !== table) return undefined;
    if (told.length === 0 && (before.table === 'foreign' || this.lists.isOpen)) return undefined;
    const isHead =
      told.some(({ meaning }) => meaning.id === 'requests.received' || meaning.id === 'requests.new') ||
      told.length === 0;
    const isOne = this.isOne(piece, table, first, isBehind);
    if (isHead && table === 'requests' && !this.lists.isOpen) this.isPartial = !isOne;
    if (!isOne || (this.isPartial && table === 'requests')) return undefined;
    if (table === 'disputes' && !this.isOfDisclosure) return undefined;
    const usual = isExplicit && table === 'requests' ? this.received : undefined;
    const parts = told.filter(({ meaning }) => meaning.table === table && meaning.axis === 'part');
    const asked = parts.length > 0 ? parts : this.topic.subjects.map((meaning) => ({ meaning }));
    if (asked.some(({ meaning }) => meaning.kind === 'money') !== (figure.measure === 'yuan'))
      return undefined;
    const hasPart = told.some(({ meaning }) => meaning.axis === 'part' && meaning.table === 'requests');
    const readings = readingsOf(
      this.topic,
      told.map(({ meaning }) => meaning),
      usual ?? (hasPart ? this.received : undefined),
    );
    if (readings.length === 0) return undefined;
    const to = isBehind ? (anchors.at(-1)?.to ?? quantity.to) : quantity.to;
    const from = isBehind ? quantity.digitsFrom : first.from;
    const scope = piece.before.find(({ meaning }) => meaning === 'scope')?.text;
    const named =
      scope ?? unexplained(this.text, this.lexed.words, piece.from, isBehind ? quantity.from : first.from);
    if (named !== '') this.by = named;
    return {
      kind: 'counted',
      stretch: this.stretch(from, to),
      figure,
      readings,
      by: this.by,
    };
  }

  /** 各1件 and 分别为2件、1件: a number for each of the things named. */
  private eachOf(piece: Piece, counted: Counted): Counted[] {
    const senses = piece.before.map(({ meaning }) => meaning);
    const isRespective = senses.includes('respectively');
    if (!isRespective && (!senses.includes('each') || counted.figure.value.eq(0))) return [counted];
    const said = piece.before
      .filter(isStatement)
      .map(({ meaning }) => meaning)
      .filter(({ table }) => table === this.topic.table);
    const outcomes = said.filter(({ kind }) => kind === 'outcome');
    const own = outcomes.length > 0 ? outcomes : said;
    if (own.length < 2) return [counted];
    const alone = own.map((statement) =>
      readingsOf(
        statement.isNoun ? { ...this.topic, subjects: [statement] } : this.topic,
        [statement],
        this.received,
      ),
    );
    if (!isRespective) return alone.map((readings) => ({ ...counted, readings }));
    this.row = alone.slice(1);
    return [{ ...counted, readings: alone[0] ?? [] }];
  }

  /** The next number of a row that 分别为 began. */
  private rowItem(piece: Piece, figure: Figure): Counted | undefined {
    const isNext =
      piece.opens === '、' ||
      piece.opens === '，' ||
      piece.before.every(({ text }) => /^[和及与]$/u.test(text));
    const [readings, ...rest] = this.row;
    const isBare = piece.before.every(({ meaning }) => meaning === 'filler') && !piece.before.some(isTelling);
    if (!readings || !isNext || !isBare || !piece.quantity) {
      this.row = [];
      return undefined;
    }
    this.row = rest;
    return {
      kind: 'counted',
      stretch: this.stretch(piece.quantity.from, piece.quantity.to),
      figure,
      readings,
      by: this.by,
    };
  }

  /** Whether the words say nothing beside: no channel, no further quality that would make it a part of the number. */
  private isOne(piece: Piece, table: string, first: Word, isBehind: boolean): boolean {
    const { quantity } = piece;
    if (!quantity) return false;
    const within = isBehind ? piece.behind : piece.before.filter((word) => word.from >= first.from);
    const all = [...piece.before, ...piece.behind];
    const hasTotal = piece.before.some(({ meaning }) => meaning === 'total') && !this.lists.isOpen;
    const isQualified = all.some(
      ({ meaning, text }) => meaning === 'qualifier' && !(hasTotal && /涉及|关于/u.test(text)),
    );
    if (isQualified) return false;
    const channels = new Set(
      all.filter(({ meaning }) => meaning === 'channel').map(({ text }) => channelOf(text)),
    );
    if (channels.size === 1 || (channels.size > 1 && this.lists.isOpen)) return false;
    const from = isBehind ? quantity.to : first.from;
    const to = isBehind ? (within.filter(isTelling).at(-1)?.to ?? piece.to) : quantity.from;
    const rest = unexplained(this.text, this.lexed.words, from, to);
    const isAside =
      hasTotal && all.some(({ meaning, text }) => meaning === 'qualifier' && /涉及|关于/u.test(text));
    if (rest !== '' && !isAside && channels.size < 2) return false;
    if (
      this.lists.isOpen &&
      unexplained(this.text, this.lexed.words, piece.from, first.from) !== '' &&
      !isBehind
    )
      return false;
    if (
      isBehind &&
      unexplained(this.text, this.lexed.words, piece.from, quantity.from) !== '' &&
      this.lists.isOpen
    )
      return false;
    if (all.some(({ meaning }) => meaning === 'fee')) return false;
    if (table !== 'disclosure') {
      return !within.some(
        ({ meaning }) => meaning === 'foreign' || meaning === 'reviewed' || meaning === 'disclosing',
      );
    }
    return this.isDocument(piece, all, within);
  }

  /** Table two counts what was made and decided, not what was shown, looked through or kept in a list. */
  private isDocument(piece: Piece, all: readonly Word[], within: readonly Word[]): boolean {
    const told = all.filter(isStatement).map(({ meaning }) => meaning);
    const parts = told.filter(({ table, axis }) => table === 'disclosure' && axis === 'part');
    const isNamedPart = parts.length > 0;
    if (within.some(({ meaning }) => meaning === 'foreign')) return false;
    if (isNamedPart && parts.every(({ id }) => id === 'disclosure.inForce')) {
      return !this.isReviewed || within.some(({ text }) => text === '现行有效');
    }
    if (this.isReviewed || this.isPublished) return false;
    if (isNamedPart) return parts.length === 1;
    // 办理行政许可 counts applications too
    const isDone = all.some(
      (word) => word.meaning === 'doing' || (isStatement(word) && word.meaning.kind === 'flow'),
    );
    const { unit = '' } = piece.quantity ?? {};
    const isOfInformation = /信息|公开/u.test(this.text.slice(piece.from, piece.to));
    return !isDone && !isOfInformation && !['条', '项', '篇', '次'].includes(unit);
  }

  private none(piece: Piece): void {
    const words = piece.before;
    const at = words.findIndex(({ meaning }) => meaning === 'none');
    const none = words[at];
    if (!none) return;
    const behind = words.slice(at + 1);
    if (behind.some(({ meaning }) => meaning === 'fee')) {
      this.claims.push({ kind: 'noFee', stretch: this.stretch(none.from, piece.to) });
      return;
    }
    const told = behind.filter(isStatement).map(({ meaning }) => meaning);
    const isPlain = behind.every(
      (word) => isStatement(word) || word.meaning === 'requests' || neutral.has(word.meaning),
    );
    const rest = unexplained(this.text, this.lexed.words, none.from, piece.to);
    if (!isPlain || rest !== '' || this.topic.table === 'foreign') return;
    const isNamed =
      behind.some(({ meaning }) => meaning === 'requests') ||
      this.text.slice(none.from, piece.to).includes('申请');
    const flows = told.filter(
      ({ id }) => !['requests.received', 'requests.worked', 'requests.handled'].includes(id),
    );
    let readings: Reading[] = [];
    if (this.topic.table === 'requests') {
      const isReceived = /收|接|受理|^(?:没有|无|暂无|零|从未|尚无)/u.test(none.text) || told.length > 0;
      if (!isNamed && flows.length === 0) return;
      if (!isReceived) return;
      if (flows.some(({ kind }) => kind === 'outcome')) return;
      const fresh = statementsOf(this.edition).find(({ id }) => id === 'requests.new');
      const all = readingsOf(this.topic, flows, fresh);
      readings = flows.length === 1 && flows[0]?.id === 'requests.carriedOver' ? all : all.slice(0, 1);
    } else if (this.topic.table === 'disputes') {
      if (told.some(({ kind }) => kind === 'result')) return;
      if (this.isReviewed) return;
      readings = readingsOf(this.topic, this.topic.subjects, undefined).slice(0, 1);
    } else if (this.topic.table === 'disclosure') {
      const parts = told.filter(({ table, axis }) => table === 'disclosure' && axis === 'part');
      const isMade = parts.length === 1 || /制[发定]|出台/u.test(none.text);
      if (!isMade || this.isReviewed || this.isPublished) return;
      readings = readingsOf(this.topic, told, undefined).slice(0, 1);
    }
    if (readings.length === 0) return;
    this.claims.push({ kind: 'none', stretch: this.stretch(none.from, piece.to), readings });
  }

  private share(piece: Piece, percent: Figure, words: readonly Word[]): void {
    const isRow = this.isShareRow && piece.opens === '、' && piece.before.length === 0;
    const isShare = isRow || words.some(({ meaning }) => meaning === 'share') || piece.opens === '（';
    const isRespective = words.some(({ meaning }) => meaning === 'respectively');
    if (!isShare || this.isOtherTime) return;
    this.isShareRow = isRow || isRespective;
    // shares of a district's or a province's whole have a base that is not here
    if (/全[国省市区县州镇]|比例为\d+[:：]/u.test(this.text.slice(piece.from, piece.to))) return;
    const { head, last } = this.lists.shareOf(percent, isRespective);
    const told = piece.before
      .filter(isStatement)
      .map(({ meaning }) => meaning)
      .filter(({ kind }) => kind === 'outcome' || kind === 'applicant');
    const isClear =
      unexplained(this.text, this.lexed.words, piece.from, piece.quantity?.from ?? piece.from) === '';
    const isRequests =
      this.topic.table === 'requests' &&
      !piece.before.some(({ meaning }) => meaning === 'channel' || meaning === 'qualifier');
    const partReadings =
      told.length > 0 && isRequests && isClear
        ? readingsOf(this.topic, told, this.received)
        : last === undefined && this.lastCounted
          ? this.lastCounted.readings
          : [];
    const part = told.length > 0 ? undefined : (last ?? this.lastCounted?.figure);
    if (part === undefined && partReadings.length === 0) return;
    const wholeReadings = isRequests
      ? readingsOf({ table: 'requests', subjects: [] }, [], this.received)
      : [];
    if (!head && !(isRequests && (partReadings.length > 0 || this.lastCounted))) return;
    const claim: Share = {
      kind: 'share',
      stretch: this.stretch(piece.before[0]?.from ?? piece.from, piece.quantity?.to ?? piece.to),
      percent,
      part,
      partReadings,
      wholes: head ? [head] : [],
      wholeReadings,
    };
    this.claims.push(claim);
  }

  private changed(piece: Piece, by: Figure, isRise: boolean): void {
    const { quantity } = piece;
    this.isCompared = false;
    this.isChanged = true;
    if (!quantity || this.isOtherTime || !by.isExact) return;
    if (by.measure !== 'percent' && by.measure !== 'count' && by.measure !== 'none') return;
    const than = piece.before.find(({ meaning }) => meaning === 'than')?.text ?? '';
    const written = /20\d\d/u.exec(than)?.[0];
    if (written !== undefined && Number(written) !== this.year - 1) return;
    const told = piece.before.filter(isStatement).map(({ meaning }) => meaning);
    const subject =
      this.topic.table === 'requests' && piece.before.some(isTelling)
        ? readingsOf(this.topic, told, this.received)
        : undefined;
    const readings = subject ?? this.lastCounted?.readings ?? [];
    const isClear = unexplained(this.text, this.lexed.words, piece.from, quantity.from) === '';
    if (readings.length === 0 || !isClear) return;
    if (
      piece.before.some(
        ({ meaning }) =>
          meaning === 'channel' ||
          meaning === 'qualifier' ||
          meaning === 'foreign' ||
          meaning === 'disclosing',
      )
    )
      return;
    const claim: Changed = {
      kind: 'changed',
      stretch: this.stretch(piece.before[0]?.from ?? piece.from, quantity.to),
      by,
      isRise,
      now: subject ? undefined : this.lastCounted?.figure,
      last: this.base,
      readings,
    };
    this.claims.push(claim);
    this.base = undefined;
  }
}

/** 2024年结转 came in with the report of 2025, and goes out of that of 2024. */
function ofYear(edition: Edition, year: number, words: readonly Word[]): readonly Word[] {
  if (!words.some(isYearly)) return words;
  const carried = (id: string): Statement | undefined =>
    statementsOf(edition).find((statement) => statement.id === id);
  return words.map((word): Word => {
    if (!isYearly(word)) return word;
    const [first = '', second] = word.text.match(/20\d\d/gu) ?? [];
    const isFrom = word.text.startsWith(first) && second === undefined;
    const from = isFrom ? Number(first) : Number(second ?? first) - 1;
    const meaning =
      from === year - 1
        ? carried('requests.carriedIn')
        : from === year
          ? carried('requests.carriedOut')
          : undefined;
    return { ...word, meaning: meaning ?? 'otherTime' };
  });
}
function isYearly(word: Word): boolean {
  return isStatement(word) && word.meaning.id.startsWith('requests.carried') && /20\d\d/u.test(word.text);
}

/** Words that name what is spoken of or what became of it. */
function isTelling(word: Word): boolean {
  return isStatement(word) || word.meaning === 'requests';
}
function isNaming(word: Word): boolean {
  if (word.meaning === 'requests') return true;
  return isStatement(word) && (word.meaning.isNoun === true || word.text.includes('信息公开申请'));
}

/** What stands directly behind a number and is counted by it: 收到3件行政复议. */
function nounsRightBehind(piece: Piece, text: string): Word[] {
  const { quantity, behind } = piece;
  if (!quantity) return [];
  const nouns: Word[] = [];
  let at = quantity.to;
  for (const word of behind) {
    if (unexplained(text, [], at, word.from) !== '') break;
    if (isNaming(word) || word.meaning === 'foreign' || word.meaning === 'disclosing') nouns.push(word);
    else if (word.meaning !== 'filler' && word.meaning !== 'disclosureWork') break;
    at = word.to;
  }
  return nouns;
}
