import type { Edition, TextId } from '../../form/edition.ts';
import { once } from '../../form/once.ts';
import { headingOf } from '../../words/heading.ts';
import type { Claim } from '../claim.ts';
import { lex } from '../pieces/lex.ts';
import type { Lexed } from '../pieces/lex.ts';
import { noContext } from '../spoken/context.ts';
import type { Context } from '../spoken/context.ts';
import { headedBy, titleOf } from './headed.ts';
import { readSentence } from './read-sentence.ts';
import { matchesIn } from '../../words/matches.ts';

/** A sentence to its full stop; a clause behind ； still belongs to it, for lists are divided so. */
const sentence = /[^。！？\n\r]+[。！？]*/gu;

/** The paragraphs of the longest text that a draft may hold, so that a key typed in it reads one anew. */
const mostTexts = 1000;
const longestRemembered = 4000;
/** One paragraph beyond that length, for it is asked about several times over while it is typed. */
let longest: { key: string; edition: Edition; claims: readonly Claim[] } | undefined;
/** The paragraphs of an edition's reports that were read lately. */
const readLately = once<Edition, Map<string, readonly Claim[]>>(() => new Map());

/**
 * Everything a text of a report claims, in order. Pure, and remembered by paragraph: a key typed reads one anew.
 */
export function claimsOf(edition: Edition, year: number, id: TextId, text: string): Claim[] {
  const remembered = readLately(edition);
  const claims: Claim[] = [];
  let heading = contextOf(id);
  /** the headings that a line stands below, the widest first */
  let headings: { level: number; context: Context }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const found = headingOf(line);
    if (found) {
      const { level } = found;
      // 1. below （二）, or else beside the one before it
      const above =
        headings.findLast((one) => one.level < level)?.context ?? (level > 2 ? heading : undefined);
      heading = headedBy(edition, line, above, contextOf(id));
      headings = [...headings.filter((one) => one.level < level), { level, context: heading }];
    }
    const key = `${String(year)} ${heading.topic.table} ${String(heading.isOfDisclosure)} ${String(heading.isOfElse)} ${line}`;
    let own = remembered.get(key);
    if (!own && longest?.key === key && longest.edition === edition) own = longest.claims;
    if (!own) {
      own = claimsOfParagraph(edition, year, line, heading);
      if (line.length > longestRemembered) longest = { key, edition, claims: own };
      else {
        if (remembered.size >= mostTexts) remembered.clear();
        remembered.set(key, own);
      }
    }
    for (const claim of own) claims.push(at === 0 ? claim : moved(claim, at));
    at += line.length + 1;
  }
  return claims;
}

/** What the place of a text in the report tells. */
function contextOf(id: TextId): Context {
  if (id === 'requestsNote')
    return { ...noContext, isOfDisclosure: true, topic: { table: 'requests', subjects: [] } };
  if (id === 'disputesNote') return { ...noContext, isOfDisclosure: true };
  return noContext;
}

/** The sentences of the paragraph read last, taken apart: a key typed in it takes one of them apart anew. */
const lexedLast = once<Edition, { sentences: ReadonlyMap<string, Lexed | null> }>(() => ({
  sentences: new Map(),
}));

function claimsOfParagraph(edition: Edition, year: number, paragraph: string, heading: Context): Claim[] {
  const claims: Claim[] = [];
  const before = lexedLast(edition).sentences;
  const sentences = new Map<string, Lexed | null>();
  lexedLast(edition).sentences = sentences;
  let context = heading;
  let above = heading;
  for (const { index, 0: words } of matchesIn(sentence, paragraph)) {
    // 1.依申请公开。…2.政务服务。…: headings within a paragraph
    if (index > 0 && titleOf(words) !== undefined) context = above = headedBy(edition, words, above, above);
    const known = before.get(words);
    const lexed = known === undefined ? lex(edition, words) : known;
    sentences.set(words, lexed);
    if (!lexed) {
      // 减少信息公开争议。全年复议12件
      if (/信息公开(?:争议|纠纷|[^，。；]{0,6}(?:复议|诉讼|应诉))/u.test(words))
        context = { ...context, isOfDisclosure: true };
      if (/申请公开|公开申请/u.test(words))
        context = { ...context, topic: { table: 'requests', subjects: [] }, isOfDisclosure: true };
      continue;
    }
    const read = readSentence(edition, year, lexed, words, index, context);
    claims.push(...read.claims);
    // 受理信访533件: after something else only the heading tells what is spoken of
    context = read.isOfElse ? { ...read.context, topic: above.topic } : read.context;
  }
  return claims;
}

/** A claim of a paragraph, at its place in the text. */
function moved(claim: Claim, by: number): Claim {
  const move = <T extends { from: number; to: number }>(place: T): T => ({
    ...place,
    from: place.from + by,
    to: place.to + by,
  });
  const maybe = <T extends { from: number; to: number }>(place: T | undefined): T | undefined =>
    place && move(place);
  const stretch = move(claim.stretch);
  switch (claim.kind) {
    case 'counted':
    case 'within':
    case 'was':
      return { ...claim, stretch, figure: move(claim.figure) };
    case 'none':
    case 'noFee':
      return { ...claim, stretch };
    case 'parts':
      return { ...claim, stretch, head: maybe(claim.head), parts: claim.parts.map(move) };
    case 'share':
      return {
        ...claim,
        stretch,
        percent: move(claim.percent),
        part: maybe(claim.part),
        wholes: claim.wholes.map(move),
      };
    case 'changed':
      return {
        ...claim,
        stretch,
        change: move(claim.change),
        last: maybe(claim.last),
        of: claim.of.map((one) => ({ ...one, now: maybe(one.now) })),
      };
  }
}
