import type { Finding } from '../check/index.ts';
import type { CellId } from '../form/edition.ts';
import type { Cells } from '../form/cells.ts';
import { unnamedOrgan } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';

/** A file that came in: what it is known by, and its report or why it has none. */
export interface HandedIn {
  /** as the roll names it */
  file: string;
  /** of its very bytes, so that the same file under another name is known; '' where they were not read */
  digest: string;
  /** when it was last written, in milliseconds since 1970 */
  writtenAt: number;
  report: HandedInReport | null;
  /** why there is no report, and what to do; '' where there is one */
  refusal: string;
}

/** A report out of it, with what the checks found. Its words are not kept: sixty reports, or three thousand, stay small. */
export interface HandedInReport {
  /** as it is printed; '' where no name was read */
  organ: string;
  year: number;
  edition: string;
  cells: Cells;
  /** equal for two files that say the same */
  says: string;
  /** how often it was sent back before, by the comments in it */
  sentBack: number;
  /** what the reader noted, whole sentences */
  notes: readonly string[];
  findings: readonly Finding[];
}

/** The organ of a report; '' where the reader found none. */
export function organOf({ organ }: Pick<Draft, 'organ'>): string {
  return organ.name === unnamedOrgan ? '' : organ.name;
}

/** What two reports that say the same have in common, whatever kind of file each is. */
export function saysOf({ year, cells, texts }: Pick<Draft, 'year' | 'cells' | 'texts'>): string {
  const values = Object.entries(cells).sort(([left], [right]) => (left < right ? -1 : 1));
  const words = Object.values(texts).join('').replace(/\s+/gu, '');
  return markOf(`${String(year)} ${JSON.stringify(values)} ${words}`);
}

/** A mark that two texts share by chance once in 2⁶⁴ times: the texts of thousands of reports are not kept. */
function markOf(text: string): string {
  // FNV-1a, once from either end
  let [forth, back] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at += 1) {
    forth = Math.imul(forth ^ text.charCodeAt(at), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return `${String(text.length)} ${String(forth >>> 0)} ${String(back >>> 0)}`;
}

/** Rules that doubt a value itself, not how values fit together. */
const doubting: ReadonlySet<string> = new Set(['read', 'R9', 'R16']);

/** Cells whose value is doubted: the reader repaired or guessed it, or it cannot be what it says. */
export function doubtedCells(findings: readonly Finding[]): ReadonlySet<CellId> {
  return new Set(findings.flatMap(({ rule, where }) => (doubting.has(rule) ? where.cells : [])));
}
