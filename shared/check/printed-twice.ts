import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { headingOf } from '../words/heading.ts';
import { sentencesOf } from '../words/sentences.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** What a report would print twice: its own headings and signature written into a text, a sentence pasted twice. */
export function printedTwice(draft: Draft): Finding[] {
  const said = new Map<string, TextId>();
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    if (text === '') return [];
    return [
      ...ownHeadings(draft, id, text),
      ...ownSignature(draft, id, text),
      ...sameTwice(draft, id, text),
      ...saidElsewhere(draft, id, text, said),
    ];
  });
}

/** A text full of them is told by its first ones. */
const most = 10;

function told(draft: Draft, id: TextId, from: number, words: string, after: string, remedy: string): Finding {
  // with the line end before it, or behind it where it is the first line
  const text = draft.texts[id] ?? '';
  const end = from + words.length;
  const isLine = text.charAt(from - 1) === '\n' && (end === text.length || text.charAt(end) === '\n');
  const cut = isLine
    ? { from: from - 1, to: end }
    : { from, to: from === 0 && text.charAt(end) === '\n' ? end + 1 : end };
  return finding('leftover', {
    of: `${id}.twice.${words.slice(0, 24)}`,
    name: textName(editionOf(draft), id),
    place: { text: id, from, to: end },
    says: [{ kind: 'words', before: '', words: [shown(words)], after }, saying('报告里会印两遍')],
    remedy,
    offers: [{ label: '删去', edits: [{ place: { text: id, ...cut }, words: '' }] }],
  });
}

const longestShown = 20;
function shown(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

/** A line that is the title of one of the six parts, with its number or in the part's own text without. */
function ownHeadings(draft: Draft, id: TextId, text: string): Finding[] {
  const sections = editionOf(draft).sections;
  const numbered = new Set(sections.map(({ title }) => tight(title)));
  const bare = new Set(
    sections.filter((section) => section.text === id).map(({ title }) => tight(title).slice(2)),
  );
  const found: Finding[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const written = tight(line);
    if (found.length < most && (numbered.has(written) || bare.has(written))) {
      const at = from + line.indexOf(line.trim());
      found.push(told(draft, id, at, line.trim(), '是这份报告的大标题，程序会自己印上', '请从正文里删去。'));
    }
    from += line.length + 1;
  }
  return found;
}

function tight(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, '');
}

/** 甲县乙乡人民政府 and a date below it, where the text ends. */
const signature =
  /(?<=\n)[ \u3000]*[\u3400-\u9fff]{4,30}[ \u3000]*\n\s{0,20}(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s*$/u;

/** A signature is at the very end of a text; so much of it is looked at. */
const longestSignature = 120;

function ownSignature(draft: Draft, id: TextId, text: string): Finding[] {
  const begin = Math.max(0, text.length - longestSignature);
  const match = signature.exec(text.slice(begin));
  if (!match) return [];
  const words = match[0].trim();
  const from = begin + match.index + match[0].indexOf(words);
  return [
    told(
      draft,
      id,
      from,
      words,
      '是落款，落款在“基本信息”里填',
      '请从正文里删去，并核对“基本信息”里的落款。',
    ),
  ];
}

/** Shorter sentences may well be said again. */
const shortest = 20;
/** One right behind the other is pasted twice all the same. */
const shortestAtOnce = 10;

/** The first long sentence that stands twice in a text: pasted twice. */
function sameTwice(draft: Draft, id: TextId, text: string): Finding[] {
  const seen = new Set<string>();
  let before = '';
  for (const { from, text: words } of sentencesOf(text)) {
    const plain = words.slice(headingOf(words)?.length ?? 0);
    const isAtOnce = plain === before && plain.length >= shortestAtOnce;
    before = plain;
    if (plain.length < shortest && !isAtOnce) continue;
    if (isAtOnce) seen.add(plain);
    // an author may mean it
    if (seen.has(plain))
      return [
        { ...told(draft, id, from, words, '前面已经写过一遍', '请删去重复的一句。'), severity: 'hint' },
      ];
    seen.add(plain);
  }
  return [];
}

/** So long a sentence stands in one part of a report alone. */
const longEnough = 40;

/** The first long sentence of a text that an earlier one has word for word; fills in what this one says. */
function saidElsewhere(draft: Draft, id: TextId, text: string, said: Map<string, TextId>): Finding[] {
  const found: Finding[] = [];
  for (const { from, text: words } of sentencesOf(text)) {
    const plain = words.slice(headingOf(words)?.length ?? 0);
    if (plain.length < longEnough) continue;
    const where = said.get(plain) ?? id;
    if (where !== id && found.length === 0) {
      const name = textName(editionOf(draft), where);
      const after = `${name.startsWith('“') ? name : `“${name}”`}里已经写过一遍`;
      found.push({
        ...told(draft, id, from, words, after, '请看是不是粘贴错了地方，删去多的一处。'),
        severity: 'hint',
      });
    }
    said.set(plain, where);
  }
  return found;
}
