import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { check, messageOf } from '../../../shared/check/index.ts';
import type { Finding } from '../../../shared/check/index.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { textIds } from '../../../shared/form/edition.ts';
import type { TextId } from '../../../shared/form/edition.ts';
import { wholeReport } from '../../cases/whole-report.ts';

/** Tab-separated cases, one a line. */
function linesOf(file: string): string[][] {
  return readFileSync(new URL(`../../cases/words/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function textOf(id = ''): TextId {
  const known = textIds.find((each) => each === id);
  if (!known) throw new Error(`no text ${id}`);
  return known;
}

const name = '青河县柳林镇人民政府';
/** A whole report of another township, with a sentence added to one of its texts. */
function withSentence(id: TextId, sentence: string): Draft {
  const draft = wholeReport();
  const texts = Object.fromEntries(
    Object.entries(draft.texts).map(([each, text]) => [each, text.replaceAll('我乡', '我镇')]),
  );
  return {
    ...draft,
    organ: { ...draft.organ, name },
    title: `${name}2025年政府信息公开工作年度报告`,
    signature: { organ: name, date: '2026-01-15' },
    texts: { ...texts, [id]: `${texts[id] ?? ''}${sentence.startsWith('（') ? '' : ''}\n${sentence}` },
  };
}

const clean = linesOf('clean.txt');
const wrong = linesOf('wrong.txt');
const tally = new Map<string, { hits: number; misses: number; falseAlarms: number }>();
function count(rule: string, what: 'hits' | 'misses' | 'falseAlarms'): void {
  const known = tally.get(rule) ?? { hits: 0, misses: 0, falseAlarms: 0 };
  known[what] += 1;
  tally.set(rule, known);
}
/** A report's own headings count on in the sentence; what it says of the tables is not that of this report. */
const isOfSentence = ({ rule }: Finding): boolean => rule !== 'numbering' && !rule.startsWith('text');
const foundIn = (id: TextId, sentence: string): Finding[] => check(withSentence(id, sentence));

describe('sentences that are right', () => {
  it('are at least three hundred', () => {
    expect(clean.length).toBeGreaterThanOrEqual(300);
    expect(new Set(clean.map(([, sentence]) => sentence)).size).toBe(clean.length);
  });
  it('raise no alarm', () => {
    const alarms = clean.flatMap(([id, sentence = '']) =>
      foundIn(textOf(id), sentence)
        .filter(isOfSentence)
        .map((found) => {
          count(found.rule, 'falseAlarms');
          return `${sentence} → ${found.rule}: ${messageOf(found)}`;
        }),
    );
    expect(alarms).toEqual([]);
  });
});

describe('sentences that are wrong', () => {
  it.each(wrong)('%s: %s %s', (rule, id, sentence = '') => {
    const found = foundIn(textOf(id), sentence)
      .map((each) => each.rule)
      .filter((each) => each === rule || !each.startsWith('text'));
    count(rule, found.some((each) => each === rule) ? 'hits' : 'misses');
    expect(found).toContain(rule);
    // what is wrong with a sentence is said once
    expect(found).toHaveLength(1);
  });
});

afterAll(() => {
  const rows = [...tally].sort(([left], [right]) => (left < right ? -1 : 1));
  console.log(
    [`规则 × 命中 × 漏报 × 误报（${String(clean.length)} 句正确的话）`]
      .concat(
        rows.map(
          ([rule, { hits, misses, falseAlarms }]) =>
            `${rule} ${String(hits)} ${String(misses)} ${String(falseAlarms)}`,
        ),
      )
      .join('\n'),
  );
});
