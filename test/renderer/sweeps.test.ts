import { expect, it } from 'vitest';
import { createEditing } from '../../renderer/desk/editing.ts';
import { onSweep } from '../../renderer/desk/keep-sweeps.ts';
import { asBefore, withText } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { townshipDraft } from './draft.ts';

const watched = () => {
  const kept: [Draft, string][] = [];
  const draft = townshipDraft();
  const editing = createEditing(draft);
  onSweep(editing, (before, kind) => kept.push([before, kind]));
  return { kept, draft, editing };
};

it('what changes many cells at once is kept as it was before', () => {
  const { kept, draft, editing } = watched();
  const automatic = totalCells(editionOf(draft));
  const cells = [...cellsOf(editionOf(draft)).values()].filter(
    ({ id, takes }) => takes === 'count' && !automatic.has(id) && draft.cells[id] === undefined,
  );
  editing.getState().put(new Map(cells.slice(0, 8).map(({ id }) => [id, { value: 0 }])));
  expect(kept).toEqual([[draft, 'change']]);
});

it('so is what changes several texts, and what brings last year in', () => {
  const { kept, draft, editing } = watched();
  editing.getState().replace(withText(withText(draft, 'overview', '一'), 'problems', '二'));
  const after = editing.getState().draft;
  editing.getState().replace({ ...after, before: { ...asBefore(draft), year: draft.year - 1 } });
  expect(kept).toEqual([
    [draft, 'change'],
    [after, 'import'],
  ]);
});

it('typing is no sweep: a number with its totals, a text, a fact', () => {
  const { kept, editing } = watched();
  editing.getState().type('requests.new.person', '3');
  editing.getState().type('requests.new.business', '4');
  editing.getState().replace(withText(editing.getState().draft, 'overview', '一二三'));
  editing.getState().replace({ ...editing.getState().draft, title: '标题' });
  expect(kept).toEqual([]);
});
