import { describe, expect, it, vi } from 'vitest';
import { createEditing } from '../../renderer/desk/editing.ts';
import { nextStepOf, partOf, stateOfStep, stepWith } from '../../renderer/desk/step.ts';
import { finding } from '../../shared/check/finding.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { withText } from '../../shared/draft/draft.ts';
import type { Place } from '../../shared/draft/place.ts';
import { totalCells, typedCells } from '../../shared/draft/totals.ts';
import { cellsOf, tableIds, textIds } from '../../shared/form/edition.ts';
import { edition2021 } from '../../shared/form/editions/2021.ts';
import { editions } from '../../shared/form/editions/index.ts';
import { townshipDraft } from './draft.ts';

// the steps bring their components along, which ask for the host when they are loaded
vi.stubGlobal('window', { nianbao: {} });
const { stepsOf } = await import('../../renderer/editor/steps.tsx');
const steps = stepsOf(edition2021);

describe('steps', () => {
  it('say how far each is', () => {
    const store = createEditing(townshipDraft());
    const state = (id: string) => {
      const step = steps.find((candidate) => candidate.id === id);
      return step && stateOfStep(step, store.getState());
    };
    expect(state('basics')).toEqual({ state: 'begun', filled: 3, all: 4, lacks: '落款日期' });
    expect(state('preamble')).toEqual({ state: 'optional' });
    expect(state('overview')).toEqual({ state: 'empty' });
    expect(state('disclosure')).toEqual({ state: 'empty' });
    store.getState().type('disclosure.permits.decisions', '0');
    expect(state('disclosure')).toEqual({ state: 'begun', filled: 1, all: 10, lacks: '' });
    store.getState().type('disclosure.rules.made', '1');
    expect(state('disclosure')).toEqual({ state: 'doubts', count: 1 });
    store.getState().type('disclosure.penalties.decisions', '3.5件');
    expect(state('disclosure')).toEqual({ state: 'problems', errors: 1, doubts: 1 });
    store.getState().undo();
    const automatic = totalCells(edition2021);
    const zeros = [...cellsOf(edition2021).values()].filter(({ id }) => !automatic.has(id));
    store
      .getState()
      .put(new Map(zeros.map(({ id, takes }) => [id, { value: takes === 'amount' ? '0' : 0 }])));
    for (const id of ['disclosure', 'requests', 'disputes']) expect(state(id)).toEqual({ state: 'done' });
    // texts and date are still lacking
    expect(state('check')).toEqual({ state: 'empty' });
  });

  it('are not done while sentences of last year stand in them unread, and lead on all the same', () => {
    const words = '公开栏每月更新。发布信息36条。';
    const draft = {
      ...townshipDraft(),
      texts: { overview: words, other: '没有其他事项。' },
      before: { edition: '2021', year: 2024, cells: {}, texts: { overview: words } },
    };
    const store = createEditing(draft);
    const state = (id: string) => {
      const step = steps.find((candidate) => candidate.id === id);
      return step && stateOfStep(step, store.getState());
    };
    expect(state('overview')).toEqual({ state: 'unread', count: 2 });
    expect(state('other')).toEqual({ state: 'done' });
    expect(nextStepOf(steps, 'disclosure', store.getState())?.id).not.toBe('overview');
    store.getState().replace({ ...draft, confirmed: ['公开栏每月更新。', '发布信息36条。'] });
    expect(state('overview')).toEqual({ state: 'done' });
  });

  it('lead on to what is still to be filled in, then to the last look and the way out', () => {
    const store = createEditing(townshipDraft());
    const after = (id: string) => nextStepOf(steps, id, store.getState())?.id;
    expect(after('basics')).toBe('overview');
    expect(after('requests')).toBe('disputes');
    const zeros = typedCells(edition2021);
    store
      .getState()
      .put(new Map(zeros.map(({ id, takes }) => [id, { value: takes === 'amount' ? '0' : 0 }])));
    // a doubt is no reason to stop there: the last look has it
    store.getState().type('disclosure.rules.made', '1');
    store.getState().replace(withText(store.getState().draft, 'overview', '总体情况。'));
    expect(after('basics')).toBe('problems');
    expect(after('other')).toBe('check');
    expect(after('check')).toBe('finish');
    expect(after('finish')).toBeUndefined();
    store.getState().type('disclosure.permits.decisions', '');
    store.getState().type('disclosure.rules.made', '1');
    expect(after('basics')).toBe('disclosure');
  });

  it('lead from a finding to where it is mended', () => {
    const stepOf = (where: { cells?: string[]; place?: Place }, rule: Finding['rule'] = 'R14') =>
      stepWith(steps, partOf(edition2021, finding(rule, { ...where, says: [], remedy: '' })))?.id;
    expect(stepOf({ cells: ['requests.new.person'] })).toBe('requests');
    expect(stepOf({ place: { text: 'disputesNote', from: 0, to: 1 } })).toBe('disputes');
    expect(stepOf({ place: { text: 'preamble', from: 0, to: 1 } })).toBe('preamble');
    expect(stepOf({}, 'edition')).toBe('basics');
    expect(stepOf({})).toBe('check');
  });

  it.each(editions.map((edition) => ({ edition })))(
    'show every table and text of $edition.id at one step each',
    ({ edition }) => {
      const shown = stepsOf(edition).flatMap(({ parts }) => parts);
      expect(shown).toEqual(expect.arrayContaining([...tableIds, ...textIds]));
      expect(new Set(shown).size).toBe(shown.length);
    },
  );
});
