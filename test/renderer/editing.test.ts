import { describe, expect, it } from 'vitest';
import { movable, staleIn } from '../../renderer/desk/stale.ts';
import { createEditing } from '../../renderer/desk/editing.ts';
import { withOrganName } from '../../renderer/drafts/organ.ts';
import { findingsOf } from '../../renderer/desk/findings.ts';
import { countWords } from '../../renderer/text/WordCount.tsx';
import { whenOf } from '../../renderer/when.ts';
import { routeOf } from '../../renderer/route.ts';
import { editionOf, withText } from '../../shared/draft/draft.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import { withTextsInStep } from '../../shared/statements/step/bound.ts';
import { phrasesOf } from '../../shared/statements/step/sentences.ts';
import { sentenceCases, unmarked } from '../cases/sentences/sentence-cases.ts';
import { townshipDraft } from './draft.ts';

function desk() {
  let time = 0;
  const store = createEditing(townshipDraft(), () => time);
  return { store, cells: () => store.getState().draft.cells, wait: (ms: number) => (time += ms) };
}

describe('editing', () => {
  it('takes a number and fills the totals that follow', () => {
    const { store, cells } = desk();
    for (const kind of ['business', 'research', 'nonprofit', 'legal', 'other']) {
      store.getState().type(`requests.new.${kind}`, '0');
    }
    store.getState().type('requests.new.person', '１２');
    expect(cells()['requests.new.total']).toBe(12);
  });

  it('keeps a refused text with its reason and empties the cell, so that no old number is published', () => {
    const { store, cells } = desk();
    store.getState().type('disclosure.fees.amount', '15.2790');
    store.getState().type('disclosure.fees.amount', '152790元');
    expect(cells()['disclosure.fees.amount']).toBeUndefined();
    expect(store.getState().refused['disclosure.fees.amount']).toMatchObject({
      text: '152790元',
      offer: '15.2790',
    });
    expect(findingsOf(store.getState()).open[0]).toMatchObject({ severity: 'error', rule: 'refused' });
    store.getState().type('disclosure.fees.amount', '15.2790');
    expect(store.getState().refused).toEqual({});
    expect(cells()['disclosure.fees.amount']).toBe('15.2790');
  });

  it('undoes a visit to a cell as one, and the next visit by itself', () => {
    const { store, cells } = desk();
    store.getState().type('requests.new.person', '1', 'visit 1');
    store.getState().type('requests.new.person', '12', 'visit 1');
    store.getState().type('requests.new.person', '7', 'visit 2');
    store.getState().undo();
    expect(cells()['requests.new.person']).toBe(12);
    store.getState().undo();
    expect(cells()).toEqual({});
    store.getState().redo();
    store.getState().redo();
    expect(cells()['requests.new.person']).toBe(7);
  });

  it('undoes typing in a text back to the last pause', () => {
    const { store, wait } = desk();
    const write = (text: string) => {
      store.getState().replace(withText(store.getState().draft, 'overview', text), 'text.overview');
    };
    write('一');
    wait(300);
    write('一、');
    wait(3000);
    write('一、总');
    store.getState().undo();
    expect(store.getState().draft.texts.overview).toBe('一、');
    // after an undo the next letter is a step of its own, not part of the one undone
    write('一、二');
    store.getState().undo();
    expect(store.getState().draft.texts.overview).toBe('一、');
    store.getState().undo();
    expect(store.getState().draft.texts.overview).toBeUndefined();
  });

  it('records nothing where nothing changed', () => {
    const { store } = desk();
    store.getState().type('requests.new.person', '1');
    store.getState().type('requests.new.person', '1');
    expect(store.temporal.getState().pastStates).toHaveLength(1);
  });

  it('renames title and signature along, unless they were written by hand', () => {
    const { store } = desk();
    const { draft, replace } = store.getState();
    replace(withOrganName(draft, '某某镇人民政府'));
    expect(store.getState().draft).toMatchObject({
      title: '某某镇人民政府2025年政府信息公开工作年度报告',
      signature: { organ: '某某镇人民政府' },
    });
    replace(withOrganName({ ...draft, title: '自己写的标题' }, '某某街道办事处'));
    expect(store.getState().draft.title).toBe('自己写的标题');
  });
});

describe('findings on the page', () => {
  it('no longer count a warning once its reason is written down, and never silence an error', () => {
    const { store } = desk();
    store.getState().type('disclosure.rules.made', '2');
    const keys = () => findingsOf(store.getState()).open.map(({ key }) => key);
    expect(keys()).toContain('R15.disclosure.rules.made');
    expect(findingsOf(store.getState()).marks.get('disclosure.rules.made')).toBe('warning');
    const { draft, replace } = store.getState();
    replace({ ...draft, reasons: { 'R15.disclosure.rules.made': '确有其事' } });
    expect(keys()).not.toContain('R15.disclosure.rules.made');
    expect(findingsOf(store.getState()).explained).toHaveLength(1);
    replace({
      ...draft,
      cells: { ...draft.cells, 'requests.new.person': -1 },
      reasons: { 'R9.requests.new.person': '不想改' },
    });
    expect(keys()).toContain('R9.requests.new.person');
  });
});

describe('texts in step with the tables', { timeout: 120_000 }, () => {
  const one = sentenceCases().find(({ name }) => name === 'commission-2025');
  if (!one) throw new Error('no case');
  const lines = [
    ...phrasesOf(one.draft).map(({ text }) => text),
    ...one.true.map((typed) => unmarked(typed).text),
  ];
  const draft = { ...one.draft, texts: { overview: lines.join('\n') } };
  const edition = editionOf(draft);
  const cells = [...cellsOf(edition).values()].filter(({ id }) => !totalCells(edition).has(id));

  it('every cell of the form, typed into and its texts moved along, is undone in two steps', () => {
    const editing = createEditing(draft);
    const opened = editing.getState();
    for (const { id } of cells) {
      const amount = typeof draft.cells[id] === 'string';
      const now = Number(draft.cells[id] ?? 0);
      // digit by digit, as one visit
      editing.getState().type(id, amount ? '0.5' : '9', `cell.${id}`);
      editing.getState().type(id, amount ? '0.57' : String(now + 1), `cell.${id}`);
      const typed = editing.getState();
      const stale = staleIn(typed);
      expect(typed.draft.texts).toBe(draft.texts);
      editing.getState().replace(withTextsInStep(typed.draft, stale));
      expect(movable(staleIn(editing.getState())), id).toEqual([]);
      if (movable(stale).length > 0) {
        expect(editing.getState().draft.texts).not.toEqual(draft.texts);
        editing.getState().undo();
        expect(editing.getState().draft.texts, id).toBe(draft.texts);
      }
      editing.getState().undo();
      const { draft: back, bound } = editing.getState();
      expect(back.cells, id).toEqual(draft.cells);
      expect(back.texts, id).toBe(draft.texts);
      expect(bound, id).toEqual(opened.bound);
    }
    expect(cells.length).toBeGreaterThan(150);
  });
});

describe('words on the page', () => {
  it.each<[string, number]>([
    ['', 0],
    ['全年收到申请3件。', 9],
    ['公开 1,126 条\n（一）', 7],
    ['WPS 和 Word', 3],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it.each<[string, string]>([
    ['2026-01-15T09:05:00', '今天 09:05'],
    ['2026-01-14T23:59:00', '昨天 23:59'],
    ['2026-01-02T08:00:00', '1月2日 08:00'],
    ['2025-12-31T08:00:00', '2025年12月31日'],
    ['?', '时间不明'],
  ])('%s is %s', (iso, words) => {
    expect(whenOf(iso, new Date(2026, 0, 15, 10, 0))).toBe(words);
  });

  it.each<[string, ReturnType<typeof routeOf>]>([
    ['', { screen: 'home' }],
    ['#/draft/a-B_9', { screen: 'draft', id: 'a-B_9', view: 'edit' }],
    ['#/draft/../x', { screen: 'home' }],
  ])('%j leads to its screen', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });
});
