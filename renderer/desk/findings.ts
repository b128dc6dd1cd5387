import { bySeverity, check, isExplained } from '../../shared/check/index.ts';
import { finding, saying } from '../../shared/check/finding.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { nameOfCell } from '../../shared/form/edition.ts';
import type { CellId, Severity } from '../../shared/form/edition.ts';
import { once } from '../../shared/form/once.ts';
import type { Editing } from './editing.ts';

/** All that is to be said about what stands on the page. */
interface Findings {
  /** what is still to be looked at, errors first */
  open: readonly Finding[];
  /** warnings and hints for which the author has written down a reason */
  explained: readonly Finding[];
  /** the gravest thing said about each cell; that a cell is not filled shows in the cell itself */
  marks: ReadonlyMap<CellId, Severity>;
}

/** The rule of findings about unfilled cells. */
export const unfilledRule = 'unfilled';

const checked = once(check);
type Asked = Pick<Editing, 'draft' | 'refused'>;
let latest: { of: Asked; findings: Findings } | undefined;

/** The findings of a draft with its refused texts. Asked by every cell, so worked out once per state. */
export function findingsOf({ draft, refused }: Asked): Findings {
  if (latest?.of.draft === draft && latest.of.refused === refused) return latest.findings;
  const found = checked(draft);
  const all = [...refusedTexts({ draft, refused }), ...found].sort(bySeverity);
  const open = all.filter((finding) => !isExplained(draft, finding));
  const explained = all.filter((finding) => isExplained(draft, finding));
  const findings = { open, explained, marks: marksOf(open) };
  latest = { of: { draft, refused }, findings };
  return findings;
}

function refusedTexts({ draft, refused }: Asked): Finding[] {
  const edition = editionOf(draft);
  return Object.entries(refused).map(([id, { message }]) => {
    return finding('refused', {
      of: id,
      name: nameOfCell(edition, id),
      cells: [id],
      says: [saying('没有填进去')],
      remedy: message,
    });
  });
}

function marksOf(findings: readonly Finding[]): Map<CellId, Severity> {
  const marks = new Map<CellId, Severity>();
  for (const { rule, severity, where } of findings) {
    if (rule === unfilledRule) continue;
    // errors come first, so the first mark is the gravest
    for (const id of where.cells) if (!marks.has(id)) marks.set(id, severity);
  }
  return marks;
}
