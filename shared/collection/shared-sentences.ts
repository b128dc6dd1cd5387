import type { Draft } from '../draft/draft.ts';
import { textIds } from '../form/edition.ts';
import { sentencesOf } from '../words/sentences.ts';
import { runsOf } from '../words/shingles.ts';

/** A sentence that several units have, nearly word by word. */
export interface SharedSentence {
  /** as the first of them writes it */
  sentence: string;
  units: readonly string[];
  /** most units have it: a set phrase of the county, which says nothing about copying */
  isCommon: boolean;
}

/** How much of a unit's words others have too. */
export interface Copying {
  unit: string;
  /** share of its compared words, 0 to 1 */
  rate: number;
  sentences: number;
  /** the units that have most of these sentences, with how many; at most three */
  with: readonly { unit: string; sentences: number }[];
}

/** Sentences of many reports, found again through what they have in common. */
export interface SentenceIndex {
  add: (key: string, draft: Pick<Draft, 'texts'>) => void;
  /** what is shared among the reports that stand for a unit; `unitOf` answers undefined for the others */
  shared: (unitOf: (key: string) => string | undefined) => {
    sentences: SharedSentence[];
    copying: Copying[];
  };
}

/** The preamble is the same everywhere by rights. */
const compared = textIds.filter((id) => id !== 'preamble');

/** Runs of 8 characters less statutory words; sentences of fewer are alike by chance. */
const fewestRuns = 9;
/** Each sentence is filed under so many of its runs, the smallest: an edit elsewhere leaves them as they are. */
const filedUnder = 4;
/** Share of the runs of the shorter of two sentences from which they are the same. */
const same = 0.6;
/** Units of one sentence that are told one from another; larger groups count for the first of them. */
const mostPartners = 20;

interface Filed {
  key: string;
  text: string;
  runs: number;
}

/**
 * An index of sentences by a few of their runs. What two sentences have in common is looked at only where they are filed
 * together, and then against one of them, so that the time grows with the number of sentences and never with its square.
 */
export function sentenceIndex(): SentenceIndex {
  const filed: Filed[] = [];
  const places: { hash: number; at: number }[] = [];
  return {
    add: (key, { texts }) => {
      for (const id of compared) {
        for (const { text } of sentencesOf(texts[id] ?? '')) {
          const runs = runsOf(text);
          if (runs.size < fewestRuns) continue;
          const at = filed.push({ key, text, runs: runs.size }) - 1;
          for (const hash of smallest(runs)) places.push({ hash, at });
        }
      }
    },
    shared: (unitOf) => {
      const units = filed.map(({ key }) => unitOf(key));
      const groups = groupsOf(filed, places, (at) => units[at] !== undefined);
      const all = new Set(units.filter((unit) => unit !== undefined)).size;
      const sentences = groups.flatMap((group): (SharedSentence & { group: readonly number[] })[] => {
        const names = [...new Set(group.flatMap((at) => units[at] ?? []))];
        const first = filed[group[0] ?? -1];
        if (!first || names.length < 2) return [];
        return [{ sentence: first.text, units: names, isCommon: names.length > Math.max(5, all / 2), group }];
      });
      return {
        sentences: sentences
          .map(({ sentence, units: names, isCommon }) => ({ sentence, units: names, isCommon }))
          .sort(
            (one, other) =>
              Number(one.isCommon) - Number(other.isCommon) || other.units.length - one.units.length,
          ),
        copying: copyingOf(filed, units, sentences),
      };
    },
  };
}

function smallest(runs: ReadonlySet<number>): number[] {
  return [...runs]
    .map((run) => run >>> 0)
    .sort((one, other) => one - other)
    .slice(0, filedUnder);
}

/** Sentences that are the same, by their places among all; those of two and more. */
function groupsOf(
  filed: readonly Filed[],
  places: readonly { hash: number; at: number }[],
  counts: (at: number) => boolean,
): number[][] {
  const sorted = places
    .filter(({ at }) => counts(at))
    .sort((one, other) => one.hash - other.hash || one.at - other.at);
  const parent = Int32Array.from(filed.keys());
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let each = at; each !== root;) {
      const next = parent[each] ?? root;
      parent[each] = root;
      each = next;
    }
    return root;
  };
  let first = -1;
  let runs: ReadonlySet<number> = new Set();
  sorted.forEach(({ hash, at }, index) => {
    if (sorted[index - 1]?.hash !== hash) {
      first = at;
      runs = new Set();
      return;
    }
    const [root, other] = [rootOf(first), rootOf(at)];
    if (root === other) return;
    if (runs.size === 0) runs = runsOf(filed[first]?.text ?? '');
    if (areSame(runs, filed[at]?.text ?? '')) parent[Math.max(root, other)] = Math.min(root, other);
  });
  const groups = new Map<number, number[]>();
  filed.forEach((_, at) => {
    if (!counts(at)) return;
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(at);
    else groups.set(root, [at]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

function areSame(runs: ReadonlySet<number>, text: string): boolean {
  const others = runsOf(text);
  let common = 0;
  for (const run of others) if (runs.has(run)) common += 1;
  return common >= same * Math.min(runs.size, others.size);
}

function copyingOf(
  filed: readonly Filed[],
  units: readonly (string | undefined)[],
  sentences: readonly (SharedSentence & { group: readonly number[] })[],
): Copying[] {
  const words = new Map<string, number>();
  filed.forEach(({ runs }, at) => {
    const unit = units[at];
    if (unit !== undefined) words.set(unit, (words.get(unit) ?? 0) + runs);
  });
  const copied = new Map<string, { runs: number; sentences: number; partners: Map<string, number> }>();
  for (const { units: names, isCommon, group } of sentences) {
    if (isCommon) continue;
    const partners = names.slice(0, mostPartners);
    for (const at of group) {
      const unit = units[at] ?? '';
      const own = copied.get(unit) ?? { runs: 0, sentences: 0, partners: new Map<string, number>() };
      copied.set(unit, own);
      own.runs += filed[at]?.runs ?? 0;
      own.sentences += 1;
      for (const partner of partners)
        if (partner !== unit) own.partners.set(partner, (own.partners.get(partner) ?? 0) + 1);
    }
  }
  return [...copied]
    .map(([unit, { runs, sentences: count, partners }]) => ({
      unit,
      rate: runs / Math.max(words.get(unit) ?? 0, 1),
      sentences: count,
      with: [...partners]
        .sort((one, other) => other[1] - one[1])
        .slice(0, 3)
        .map(([partner, shared]) => ({ unit: partner, sentences: shared })),
    }))
    .sort((one, other) => other.rate - one.rate);
}

/** From this share on a unit's words are asked about, where there are so many shared sentences at least. */
const tooMuch = 0.2;
const fewestShared = 3;

/** What is said of a unit whose words others have too; undefined where it is too little to speak of. */
export function copyingWords({ rate, sentences, with: partners }: Copying): string | undefined {
  if (rate < tooMuch || sentences < fewestShared) return undefined;
  const names = partners.map(({ unit, sentences: count }) => `“${unit}”（${String(count)} 句）`).join('、');
  const percent = String(Math.round(100 * rate));
  return `有 ${String(sentences)} 句与别的单位相同，占全文 ${percent}%，与${names}相同的最多（法规名称、套话和多数单位都有的句子不计）。请核对是不是互相抄的。`;
}
