import { useMemo } from 'react';
import type { ClipboardEvent } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { editionOf } from '../../shared/draft/draft.ts';
import { nameOfCell } from '../../shared/form/edition.ts';
import type { Edition } from '../../shared/form/edition.ts';
import { printCell } from '../../shared/draft/number.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import type { EditingStore } from '../desk/editing.ts';
import { readHtmlTable, writeHtmlTable } from '../clipboard/html-table.ts';
import { cellOf, outsideCell } from './focus-cell.ts';
import { entryOf } from '../desk/entry.ts';
import { paste } from './paste.ts';
import type { Pasted } from './paste.ts';
import { emptied, selectedCells } from './selection.ts';
import type { Selection } from './selection.ts';
import { readTabText, writeTabText } from '../clipboard/tab-text.ts';

interface GridClipboard {
  onCopy: (event: ClipboardEvent) => void;
  onCut: (event: ClipboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** Copying from and pasting into the table, as text and as a table of Excel, Word or WPS. */
export function useClipboard(
  editing: EditingStore,
  selection: StoreApi<Selection>,
  tell: (note: string) => void,
): GridClipboard {
  return useMemo(() => {
    const copy = (event: ClipboardEvent): boolean => {
      const state = selection.getState();
      if (state.inText || cellOf(event.target) === undefined) return false;
      const { draft, refused } = editing.getState();
      const block = selectedCells(state).map((row) =>
        row.map((id) => refused[id]?.text ?? printCell(draft.cells[id])),
      );
      event.clipboardData.setData('text/plain', writeTabText(block));
      event.clipboardData.setData('text/html', writeHtmlTable(block));
      event.preventDefault();
      return true;
    };
    return {
      onCopy: (event) => void copy(event),
      onCut: (event) => {
        if (!copy(event)) return;
        editing.getState().put(emptied(selection.getState()));
      },
      onPaste: (event) => {
        const state = selection.getState();
        const at = cellOf(event.target);
        if (!state.active || at === undefined) return;
        const block =
          readHtmlTable(event.clipboardData.getData('text/html')) ??
          readTabText(event.clipboardData.getData('text/plain'));
        if (state.inText) {
          // one value goes into the text at the caret; several cells never are the text of one
          if (block.length === 1 && block[0]?.length === 1) return;
          outsideCell();
        }
        event.preventDefault();
        const { draft, put } = editing.getState();
        const edition = editionOf(draft);
        const range = selectedCells(state);
        const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
        if (single !== undefined && range.flat().length > 1) {
          const automatic = totalCells(edition);
          const ids = range.flat().filter((id) => !automatic.has(id));
          put(new Map(ids.map((id) => [id, entryOf(edition, id, single)])));
          tell('');
          return;
        }
        const corner = topLeft(state);
        const pasted = paste(edition, state.matrix, draft.cells, corner, block);
        put(pasted.entries);
        tell(wordsOf(edition, pasted, single !== undefined));
      },
    };
  }, [editing, selection, tell]);
}

function topLeft({ active, end }: Selection): { row: number; column: number } {
  const a = active ?? { row: 0, column: 0 };
  const b = end ?? a;
  return { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) };
}

/** What became of a pasted block: said wherever the user could otherwise be mistaken about it. */
function wordsOf(edition: Edition, { entries, differing, outside }: Pasted, isSingle: boolean): string {
  const refused = [...entries.values()].filter((entry) => !('value' in entry)).length;
  const parts = [
    isSingle ? '' : `粘贴了 ${String(entries.size)} 格。`,
    refused > 0 ? `其中 ${String(refused)} 格不是数字，已用红色标出。` : '',
    differing.length > 0
      ? `总计由程序自动算，有 ${String(differing.length)} 个总计与原表不同：` +
        differing
          .slice(0, 3)
          .map(
            ({ id, came, sum }) =>
              `${nameOfCell(edition, id)}原表是 ${String(came)}，各项相加是 ${String(sum)}`,
          )
          .join('；') +
        '。请核对原表。'
      : '',
    outside > 0 ? `有 ${String(outside)} 格超出了表格，没有粘贴，请检查粘贴的起点。` : '',
  ];
  return parts.join('');
}
