import { numbersIn } from '../../shared/words/numbers-in.ts';
import { editionOf, withCells } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { CellId } from '../../shared/form/edition.ts';
import { replaceAt, replaceEach } from '../../shared/draft/find.ts';
import { withCommentDone } from '../../shared/check/index.ts';
import type { Finding, Offer, RuleId } from '../../shared/check/index.ts';
import { zeroOf } from '../../shared/form/cells.ts';
import type { CellValue } from '../../shared/form/cells.ts';
import { typedCells } from '../../shared/draft/totals.ts';
import { inWritingOf, writtenYear } from '../../shared/words/written-year.ts';
import type { Editing, EditingState } from '../desk/editing.ts';
import { withConfirmed } from '../desk/last-year.ts';
import { unfilledRule } from '../desk/findings.ts';

/** What mends a finding in one click. Never a number made up to balance a sum. */
interface Fix {
  label: string;
  run: (state: EditingState) => void;
}

/** The fixes of a finding; most have none, for only the author knows which number is wrong. */
export function fixesOf(editing: Editing, finding: Finding): Fix[] {
  return [...finding.offers.map(offered), ...(byRule[finding.rule]?.(editing, finding) ?? [])];
}

/** Rules whose fixes rest on what the page knows. */
const byRule: Partial<Record<RuleId, (editing: Editing, finding: Finding) => Fix[]>> = {
  carried: ({ draft }, finding) => carriedFixes(draft, finding),
  [unfilledRule]: zeroFixes,
  R15: ({ draft }, { where }) => [
    {
      label: '改成 0',
      run: ({ replace }) => {
        replace(withCells(draft, zerosFor(draft, where.cells)));
      },
    },
  ],
  comment: (_, { key }) => [
    {
      label: '改好了',
      run: ({ draft, replace }) => {
        replace(withCommentDone(draft, key));
      },
    },
  ],
  refused: ({ refused }, { where: { cells } }) => {
    const [id] = cells;
    const offer = id === undefined ? undefined : refused[id]?.offer;
    if (id === undefined || offer === undefined) return [];
    return [
      {
        label: `改成 ${offer}`,
        run: ({ type }) => {
          type(id, offer);
        },
      },
    ];
  },
};

/** Words that the check itself puts in the place of others, in one step of undo. */
function offered({ label, edits }: Offer): Fix {
  return {
    label,
    run: ({ draft, replace }) => {
      replace(replaceEach(draft, edits));
    },
  };
}

function zeroFixes({ draft, refused }: Editing, { where }: Finding): Fix[] {
  const tableOf = (id: CellId): string => cellsOf(editionOf(draft)).get(id)?.table.name ?? '';
  return [...new Set(where.cells.map(tableOf))].flatMap((table): Fix[] => {
    const own = where.cells.filter((id) => tableOf(id) === table && !(id in refused));
    const zeros = zerosFor(draft, own);
    if (zeros.size === 0) return [];
    return [
      {
        label: `${table}没填的都填 0`,
        run: ({ replace }) => {
          replace(withCells(draft, zeros));
        },
      },
    ];
  });
}

function zerosFor(draft: Draft, ids: readonly CellId[]): Map<CellId, CellValue> {
  const asked = typedCells(editionOf(draft)).filter(({ id }) => ids.includes(id));
  return new Map(asked.map(({ id, takes }) => [id, zeroOf(takes)]));
}

/** Last year's year in a sentence taken over becomes this year's; or the author says that the sentence still holds. */
function carriedFixes(draft: Draft, { where: { place } }: Finding): Fix[] {
  if (!place || !draft.before) return [];
  const sentence = (draft.texts[place.text] ?? '').slice(place.from, place.to);
  const last = new RegExp(`^${writtenYear(draft.before.year)}`, 'u');
  const years = numbersIn(sentence).flatMap(({ kind, from, text }) => {
    // for a date only the author knows this year's
    const written = kind === 'year' ? last.exec(text)?.[0] : undefined;
    return written === undefined ? [] : [{ at: place.from + from, text: text.trim(), written }];
  });
  const fixes = years.map(({ at, text, written }): Fix => {
    const own = inWritingOf(written, draft.year);
    return {
      label: `“${text}”改成“${text.replace(written, own)}”`,
      run: ({ replace }) => {
        replace(replaceAt(draft, { text: place.text, from: at, to: at + written.length }, own));
      },
    };
  });
  const stillTrue: Fix = {
    label: '今年仍然成立',
    run: ({ draft: now, replace }) => {
      replace(withConfirmed(now, [sentence]));
    },
  };
  return [...fixes, stillTrue];
}
