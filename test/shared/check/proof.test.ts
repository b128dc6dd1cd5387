import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { check, checkAsRead, messageOf, rules } from '../../../shared/check/index.ts';
import type { Finding } from '../../../shared/check/index.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { parseCell } from '../../../shared/draft/number.ts';
import { guessOrganLevel } from '../../../shared/draft/organ-level.ts';
import { cellsOf, textIds } from '../../../shared/form/edition.ts';
import type { CellId, TextId } from '../../../shared/form/edition.ts';
import type { CellValue } from '../../../shared/form/cells.ts';
import { plainText } from '../../../shared/recognise/pages/plain-text.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import { faultsOfSeeds, faultsPrinted } from '../../cases/known-faults.ts';
import { editionOfCase, printedCases, printedTexts } from '../../cases/printed.ts';
import type { PrintedCase } from '../../cases/printed.ts';
import { seedIds, seedText } from '../../cases/seeds.ts';
import { officeCases, sentenceCases, unmarked } from '../../cases/sentences/sentence-cases.ts';
import { reportOf } from '../../cases/rules/report-of.ts';
import { wholeReport } from '../../cases/whole-report.ts';

/** What each rule found, missed and wrongly told, over all that the tests know. */
const tally = new Map<string, { hits: number; misses: number; falseAlarms: number }>();
function count(rule: string, what: 'hits' | 'misses' | 'falseAlarms'): void {
  const known = tally.get(rule) ?? { hits: 0, misses: 0, falseAlarms: 0 };
  known[what] += 1;
  tally.set(rule, known);
}
/** Counts what was expected, and gives what was found beside. */
function compared(found: readonly Finding[], expected: readonly string[]): string[] {
  const ids = new Set<string>(found.map(({ rule }) => rule));
  for (const rule of expected) count(rule, ids.has(rule) ? 'hits' : 'misses');
  const beside = found.filter(({ rule }) => !expected.includes(rule));
  for (const { rule } of beside) count(rule, 'falseAlarms');
  return [
    ...expected.filter((rule) => !ids.has(rule)).map((rule) => `漏报 ${rule}`),
    ...beside.map((one) => `误报 ${one.rule}：${messageOf(one)}`),
  ];
}

describe('the printed tables of real reports', () => {
  // nothing is known of the texts around them, and blank cells are what was not seen
  const ofTables = ({ rule }: Finding): boolean => /^R\d|^edition$/u.test(rule);
  function draftOf(printed: PrintedCase): Draft {
    const edition = editionOfCase(printed);
    const cells: Record<CellId, CellValue> = {};
    for (const [cell, text] of printedTexts(printed)) {
      const parsed = parseCell(cellsOf(edition).get(cell)?.takes ?? 'count', text);
      if (parsed.state === 'filled') cells[cell] = parsed.value;
    }
    const report = wholeReport(Number.parseInt(String(printed.year), 10), edition.id);
    const name = printed.organ.replace(/[（([].*$/u, '').trim();
    return { ...report, organ: { ...report.organ, name, level: guessOrganLevel(name) }, cells };
  }
  it.each([...printedCases])('case %s raises what is wrong in it and nothing else', (id, printed) => {
    const found = checkAsRead(draftOf(printed), []).filter(ofTables);
    expect(compared(found, faultsPrinted[id] ?? [])).toEqual([]);
  });
});

describe('the five seeds, read from their text', () => {
  it.each(seedIds)('seed %s raises what a correct check finds and nothing else', (id) => {
    const result = recognise(plainText(seedText(id)));
    if (!result.ok) throw new Error(result.failure.message);
    const { draft, notes, titles } = result.value;
    expect(compared(checkAsRead(draft, notes, titles), faultsOfSeeds[id] ?? [])).toEqual([]);
  });
});

describe('sentences with their tables', () => {
  // their reports are whole but for the text
  it('raise nothing where they are right, and something where they are wrong', () => {
    const cases = [...sentenceCases(), ...officeCases()];
    expect(cases.reduce((sum, { true: right }) => sum + right.length, 0)).toBeGreaterThanOrEqual(300);
    const alarms = cases.flatMap(({ draft, true: right, false: wrong }) => {
      const rule = ({ rule: id }: Finding): boolean => id.startsWith('text');
      const found = (text: string): Finding[] => check({ ...draft, texts: { overview: text } }).filter(rule);
      for (const [text] of wrong) {
        const [first] = found(text);
        count(first?.rule ?? 'text?', first ? 'hits' : 'misses');
      }
      return right.flatMap((marked) => compared(found(unmarked(marked).text), []));
    });
    expect(alarms).toEqual([]);
  });
});

describe('sentences with words', () => {
  const lines = (file: string): string[][] =>
    readFileSync(new URL(`../../cases/words/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
  const organ = '青河县柳林镇人民政府';
  const base = wholeReport();
  function withSentence(at: string | undefined, sentence: string): Draft {
    const id: TextId = textIds.find((each) => each === at) ?? 'overview';
    const texts = { ...base.texts, [id]: `${base.texts[id] ?? ''}\n${sentence}` };
    return {
      ...base,
      organ: { ...base.organ, name: organ },
      title: `${organ}2025年政府信息公开工作年度报告`,
      signature: { organ, date: '2026-01-15' },
      texts: Object.fromEntries(
        Object.entries(texts).map(([each, text]) => [each, text.replaceAll('我乡', '我镇')]),
      ),
    };
  }
  // a report's own headings count on in the sentence; what it says of the tables is not that of this report
  const ofWords = ({ rule }: Finding): boolean => rule !== 'numbering' && !rule.startsWith('text');
  const clean = lines('clean.txt');
  it('are at least three hundred right ones', () => {
    expect(clean.length).toBeGreaterThanOrEqual(300);
    expect(new Set(clean.map(([, sentence]) => sentence)).size).toBe(clean.length);
  });
  it('raise nothing where they are right', () => {
    const alarms = clean.flatMap(([at, sentence = '']) =>
      compared(check(withSentence(at, sentence)).filter(ofWords), []).map((one) => `${sentence} ${one}`),
    );
    expect(alarms).toEqual([]);
  });
  it.each(lines('wrong.txt'))('raise their rule, and once: %s %s %s', (rule, at, sentence = '') => {
    const found = check(withSentence(at, sentence))
      .map((each) => each.rule)
      .filter((each) => each === rule || !each.startsWith('text'));
    count(rule, found.some((each) => each === rule) ? 'hits' : 'misses');
    expect(found).toEqual([rule]);
  });
});

describe('the examples of the rule book', () => {
  it('are found where wrong', () => {
    for (const { id } of rules) {
      // these show in the page or in a printed report, which no draft holds
      if (['refused', 'read', 'sectionTitle'].includes(id)) continue;
      count(id, check(reportOf(id, 'wrong')).some(({ rule }) => rule === id) ? 'hits' : 'misses');
    }
    const rows = [...tally].filter(([, { misses }]) => misses > 0);
    expect(rows).toEqual([]);
  });
});

afterAll(() => {
  console.table(
    [...tally]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([规则, { hits: 命中, misses: 漏报, falseAlarms: 误报 }]) => ({ 规则, 命中, 漏报, 误报 })),
  );
  const without = rules.filter(({ id }) => !tally.has(id)).map(({ id }) => id);
  if (without.length > 0) console.log(`没有用例：${without.join('、')}`);
});
