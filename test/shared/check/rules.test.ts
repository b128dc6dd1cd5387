import { describe, expect, it } from 'vitest';
import {
  answerKey,
  check,
  checkAsRead,
  isExplained,
  messageOf,
  rules,
  withAnswer,
} from '../../../shared/check/index.ts';
import { reportOf } from '../../cases/rules/report-of.ts';
import { wholeReport } from '../../cases/whole-report.ts';
import { finding, saying } from '../../../shared/check/finding.ts';
import { relationIds } from '../../../shared/form/edition.ts';

describe('the rule book', () => {
  it('has one entry a rule, every relation among them', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...relationIds]));
  });
  it('names its source where it calls a rule official or local', () => {
    const unnamed = rules.filter(
      (rule) => ['official', 'local'].includes(rule.basis) && !('clause' in rule && rule.clause !== ''),
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});

describe('examples', () => {
  /** They show in the page or in a printed report, which no draft holds. */
  const elsewhere = new Set<string>(['refused', 'read', 'sectionTitle']);
  it.each(rules.map(({ id }) => id).filter((id) => !elsewhere.has(id)))(
    '%s: the wrong one is found, the right one raises nothing',
    (id) => {
      expect(check(reportOf(id, 'wrong')).map(({ rule }) => rule)).toContain(id);
      // words that stand for a whole text leave its aspects out; this one is about numbers no table holds yet
      const aside = id === 'textTwice' ? ['aspects', 'unfilled'] : ['aspects'];
      expect(check(reportOf(id, 'right')).filter(({ rule }) => !aside.includes(rule))).toEqual([]);
    },
  );
});

describe('an answer', () => {
  const draft = { ...wholeReport(), ...reportOf('R6', 'wrong') };
  const [found] = check(draft);
  if (!found) throw new Error('nothing found');
  it('stands until the cells change', () => {
    const answered = withAnswer(draft, found, '清理文件');
    expect(isExplained(answered, found)).toBe(true);
    expect(withAnswer(answered, found, '清理文件')).toBe(answered);
    expect(withAnswer(answered, found, '').reasons).toEqual({});
    const cells = { ...draft.cells, 'disclosure.normativeDocuments.inForce': 7 };
    expect(isExplained({ ...answered, cells }, found)).toBe(false);
  });
  it('under the plain key of older drafts goes on standing', () => {
    expect(found.key).toBe('R6.normativeDocuments');
    const older = { ...draft, reasons: { 'R6.normativeDocuments': '清理文件', R15: '属实' } };
    expect(isExplained(older, found)).toBe(true);
    expect(withAnswer(older, found, '已清理').reasons).toEqual({
      R15: '属实',
      [answerKey(draft, found)]: '已清理',
    });
  });
});

describe('a report as it was read', () => {
  it('has its notes as findings: lost cells are errors, repaired ones and missing titles doubts, the rest hints', () => {
    const cells = { ...wholeReport().cells };
    Reflect.deleteProperty(cells, 'disclosure.fees.amount');
    const notes = [
      { message: '收费金额印成“152790元”，没有读入。请核对。', cells: ['disclosure.fees.amount'] },
      { message: '标签缺失，按顺序认出。请核对。', cells: ['requests.new.person'] },
      { message: '标题下面的 1 行没有读入。', cells: [] },
      { message: '没有找到标题“三、…”。', cells: [], missing: true },
    ];
    const found = checkAsRead({ ...wholeReport(), cells }, notes).filter(({ rule }) => rule === 'read');
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning', 'hint']);
  });
  it('has blanks for zeros, and a cell that then cannot hold is found', () => {
    const cells = { 'requests.new.person': 1, 'requests.new.total': 2, 'disputes.cases.directSuit.total': 0 };
    const found = checkAsRead({ ...wholeReport(), cells }, []);
    expect(found.filter(({ rule }) => rule === 'unfilled')).toHaveLength(1);
    expect(found.some(({ rule, severity }) => rule === 'R3' && severity === 'error')).toBe(true);
  });
  it('is asked about titles that are not the official ones, however they are spaced', () => {
    const titles = [
      { section: 'overview', printed: '一、概述' },
      { section: 'problems', printed: '五 、存在的主要问题及改进情况' },
    ] as const;
    const found = checkAsRead(wholeReport(), [], titles).map(({ key }) => key);
    expect(found).toEqual(['sectionTitle.overview']);
  });
});

describe('a message', () => {
  it('is joined from where, what and the remedy', () => {
    const found = finding('R1', {
      of: 'person',
      name: '表三「自然人」列',
      says: [
        {
          kind: 'sum',
          terms: [
            { sign: '+', label: '甲', value: '3' },
            { sign: '-', label: '乙', value: '1' },
          ],
          sum: '2',
        },
        { kind: 'value', name: '丙', value: '0', cells: [] },
        { kind: 'words', before: '其中的', words: ['3件', '4件'], after: '还没有核对' },
        saying('两边不相等'),
      ],
      remedy: '请核对。',
    });
    expect(messageOf(found)).toBe(
      '表三「自然人」列：甲 3 － 乙 1 ＝ 2，丙是 0，其中的“3件”、“4件”还没有核对，两边不相等。请核对。',
    );
    expect(messageOf({ ...found, where: { ...found.where, name: '' }, says: [saying('没有写')] })).toBe(
      '没有写。请核对。',
    );
  });
});

describe('another place', () => {
  it('is named without what was done before its name', () => {
    const draft = wholeReport();
    const preamble = `${draft.texts.preamble ?? ''}按照要求，编制丙丁镇2025年度政府信息公开工作年度报告。`;
    const found = check({ ...draft, texts: { ...draft.texts, preamble } });
    const [place] = found.filter(({ rule }) => rule === 'otherPlace').map(({ where }) => where.place);
    expect(place && preamble.slice(place.from, place.to)).toBe('丙丁镇');
    const own = preamble.replace('丙丁镇', '乙乡');
    expect(check({ ...draft, texts: { ...draft.texts, preamble: own } })).toEqual([]);
  });
});
