import { describe, expect, it } from 'vitest';
import {
  answerKey,
  check,
  isExplained,
  markInComment,
  messageOf,
  withComments,
} from '../../../shared/check/index.ts';
import type { Finding } from '../../../shared/check/index.ts';
import { remarksOf } from '../../../shared/collection/remarks.ts';
import { mended, mendedSince, mendedWords } from '../../../shared/collection/mended.ts';
import type { Comment } from '../../../shared/draft/comment.ts';
import { readDraft } from '../../../shared/draft/draft-file.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { wholeReport } from '../../cases/whole-report.ts';
import { valueOf } from '../../value-of.ts';

const base: Comment = { author: '甲县政务公开办', text: '', cell: null, at: null, words: '', isDone: false };
const oldYear = '（六）其他。2024年，我乡开展培训（两次；含线上）活动3次。';
/** A report with a wrong total and last year's year. */
const faulty = (): Draft => {
  const draft = wholeReport();
  return {
    ...draft,
    cells: { ...draft.cells, 'requests.handledTotal.person': 9 },
    texts: { ...draft.texts, overview: `${draft.texts.overview ?? ''}公开信息比2024年增加。\n${oldYear}` },
  };
};
/** The same come back with a comment for each of its findings. */
function sentBack(draft = faulty()): Draft {
  const comments = remarksOf(check(draft)).map(({ text, cells, place }): Comment => ({
    ...base,
    text,
    cell: cells[0] ?? null,
    at: place?.text ?? null,
    words: place ? (draft.texts[place.text] ?? '').slice(place.from, place.to) : '',
  }));
  return withComments(draft, comments);
}
const tasks = (draft: Draft): Finding[] => check(draft).filter(({ rule }) => rule === 'comment');

describe('comments as tasks', () => {
  it('stand at their cells and words, and say whether the program still finds what they are about', () => {
    const draft = sentBack();
    const found = tasks(draft);
    expect(found.length).toBe(draft.comments?.length);
    expect(found.every(({ severity, remedy }) => severity === 'warning' && remedy.includes('还在'))).toBe(
      true,
    );
    const [cell, words] = [
      found.find(({ where }) => where.cells.includes('requests.handledTotal.person')),
      found.find(({ where }) => where.place !== null),
    ];
    expect(cell?.where.name).toBe('表三「（七）总计」行「自然人」列');
    expect(cell && messageOf(cell)).not.toContain('规则 ');
    const place = words?.where.place;
    expect(place && (draft.texts[place.text] ?? '').slice(place.from, place.to)).toContain('2024年');
    // the same words stand before it too, where they are right
    expect(place?.from).toBe(draft.texts.overview?.indexOf('2024年，我乡'));
    // mended: said, and still a task until its author says so
    const mendedDraft = { ...draft, cells: wholeReport().cells };
    const task = tasks(mendedDraft).find(({ key }) => key === cell?.key);
    expect(task?.remedy).toContain('查不出');
  });

  it('go once they are done, or are answered until the cell changes', () => {
    const draft = sentBack();
    const done = { ...draft, comments: (draft.comments ?? []).map((one) => ({ ...one, isDone: true })) };
    expect(tasks(done)).toEqual([]);
    const [task] = tasks(draft).filter(({ where }) => where.cells.length > 0);
    if (!task) throw new Error('no task');
    const answered = { ...draft, reasons: { [answerKey(draft, task)]: '确实如此' } };
    expect(isExplained(answered, task)).toBe(true);
    const changed = { ...answered, cells: { ...answered.cells, 'requests.handledTotal.person': 8 } };
    expect(isExplained(changed, task)).toBe(false);
    // a later round begins anew
    expect(withComments(answered, draft.comments ?? []).reasons).toEqual({});
  });

  it('whose words are gone stand at the beginning of their text, others at the report', () => {
    const lost = { ...base, text: '请改', at: 'problems' as const, words: '没有这句话' };
    const [gone, whole] = tasks({
      ...wholeReport(),
      comments: [lost, { ...base, text: '请补报说明', cell: 'no.such.cell' }],
    });
    expect(gone?.where.place).toEqual({ text: 'problems', from: 0, to: 0 });
    expect(whole?.where).toEqual({ name: '', cells: [], place: null });
  });

  it('live in the draft file; a draft without any is as it was', () => {
    const draft = sentBack();
    expect(valueOf(readDraft(JSON.parse(JSON.stringify(draft))))).toEqual(draft);
    expect(Object.keys(valueOf(readDraft({ ...wholeReport() })))).not.toContain('comments');
  });
});

describe('what became of what was sent back', () => {
  const marks = (draft: Draft): string[] =>
    (draft.comments ?? []).flatMap(({ text }) => markInComment(text) ?? []);

  it('is told from the comments, whatever stands in the words they are about', () => {
    const draft = sentBack();
    expect(marks(draft)).toHaveLength(draft.comments?.length ?? -1);
    const same = mended(marks(draft), check(draft));
    expect([
      same.solved.length,
      same.open.length,
      same.fresh.filter((key) => !key.startsWith('comment')),
    ]).toEqual([0, marks(draft).length, []]);
    const right = mended(marks(draft), check(wholeReport()));
    expect([right.solved.length, right.open, right.fresh]).toEqual([marks(draft).length, [], []]);
  });

  it('is open where the sentence was written anew with the same fault, and new where another came', () => {
    const before = faulty();
    const again = { ...before.texts, overview: (before.texts.overview ?? '').replace('活动3次', '活动多次') };
    const now = {
      ...before,
      texts: again,
      cells: { ...wholeReport().cells, 'disputes.cases.directSuit.total': 4 },
    };
    const found = mendedSince(check(before), check(now));
    expect(found.solved).toEqual(['R2.person']);
    expect(found.open.map((key) => key.split('.')[0])).toEqual(['year']);
    expect(found.fresh).toEqual(['R4.directSuit']);
    expect(mendedWords(found, '上一份', check(now))).toBe(
      '与上一份相比：已改 1 处，仍在 1 处（“一、总体情况”），新 1 处（表四「未经复议直接起诉」）。',
    );
  });

  it('stays open where it became the consequence of another fault', () => {
    const draft = wholeReport();
    const wrong = (cells: Record<string, number>): Finding[] =>
      check({ ...draft, cells: { ...draft.cells, ...cells } });
    const one = wrong({ 'requests.handledTotal.person': 9 });
    const main = one.filter(({ severity }) => severity === 'error').map(({ key }) => key);
    const aside = one
      .filter(({ rule, severity }) => rule === 'R1' && severity === 'hint')
      .map(({ key }) => key);
    expect(aside).toEqual(['R1.person']);
    expect(mended([...main, ...aside], one)).toMatchObject({ solved: [], fresh: [] });
  });
});
