import type { Finding } from '../../shared/check/index.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Edition, Section, SectionId, TextId } from '../../shared/form/edition.ts';
import type { Editing } from './editing.ts';
import { findingsOf, unfilledRule } from './findings.ts';
import { carriedIn } from './last-year.ts';

export type StepId = 'basics' | 'carried' | 'preamble' | SectionId | 'check' | 'finish';

/** How far a step is. `optional`: empty, and may stay so. */
export type StepState =
  | { state: 'empty' }
  | { state: 'optional' }
  | { state: 'begun'; filled: number; all: number }
  /** errors, and what else was found beside them */
  | { state: 'problems'; errors: number; doubts: number }
  /** no error among what was found */
  | { state: 'doubts'; count: number }
  /** sentences of last year that nobody has looked at */
  | { state: 'carried'; count: number }
  | { state: 'done' }
  /** there is nothing in it to fill in */
  | { state: 'look' };

export interface Step {
  id: StepId;
  title: string;
  /** the numeral shown before the title, none for steps that are no section of the report */
  section?: Section;
}

/**
 * The steps of a report, in the order of the form; any may be done at any time.
 * @param hasLastYear the draft began from last year's report
 */
export function stepsOf(edition: Edition, hasLastYear = false): Step[] {
  return [
    { id: 'basics', title: '基本信息' },
    ...(hasLastYear ? [{ id: 'carried', title: '去年内容核对' } as const] : []),
    { id: 'preamble', title: '前言' },
    ...edition.sections.map((section): Step => ({ id: section.id, title: section.title, section })),
    { id: 'check', title: '核对' },
    { id: 'finish', title: '预览与导出' },
  ];
}

/** The step that shows a text. */
export function stepOfText(edition: Edition, text: TextId): StepId {
  return edition.sections.find((section) => section.text === text)?.id ?? 'preamble';
}

/** The step at which a finding can be mended. */
export function stepOf(edition: Edition, finding: Finding): StepId {
  const { cells, place } = finding.where;
  if (place) return stepOfText(edition, place.text);
  const [first] = cells;
  if (first !== undefined) return cellsOf(edition).get(first)?.table.id ?? 'check';
  return basicRules.has(finding.rule) ? 'basics' : 'check';
}

/**
 * A finding as it is shown at a step, or undefined where it is not mended there. That cells are not filled is one
 * finding for the whole report, mended table by table: each table's step has its own cells of it.
 */
export function findingAt(edition: Edition, finding: Finding, id: StepId): Finding | undefined {
  if (finding.rule !== unfilledRule) return stepOf(edition, finding) === id ? finding : undefined;
  const cells = finding.where.cells.filter((cell) => cellsOf(edition).get(cell)?.table.id === id);
  return cells.length === 0 ? undefined : { ...finding, where: { ...finding.where, cells } };
}

/** Rules about title, organ and signature, which are filled in at the first step. */
const basicRules: ReadonlySet<Finding['rule']> = new Set([
  'edition',
  'noTitle',
  'unsigned',
  'titleYear',
  'titleForm',
  'signedWhen',
  'signer',
]);

/** What is missing shows as a step that is not begun, not as a problem in it. */
function isNotYetWritten({ rule, where }: Finding): boolean {
  if (rule === 'emptyText') return where.place?.from === where.place?.to;
  return rule === unfilledRule || rule === 'noTitle' || rule === 'unsigned' || rule === 'unread';
}

/** How far a step is, with the problems that can be mended there. */
export function stateOf(step: Step, editing: Editing): StepState {
  const { draft } = editing;
  const edition = editionOf(draft);
  const all = findingsOf(editing).open;
  const open = all.filter((finding) => !isNotYetWritten(finding));
  if (step.id === 'carried') return carriedState(draft);
  // that cells are not filled is no problem by itself, but counted among others as everywhere
  if (step.id === 'check') return checkState(draft, open.length > 0 ? all : []);
  if (step.id === 'finish') return { state: 'look' };
  const own = open.filter((finding) => stepOf(edition, finding) === step.id);
  if (own.length > 0) return foundState(own);
  if (step.id === 'basics') return basicsState(draft);
  if (step.id === 'preamble') return textState(draft, 'preamble', true);
  const { section } = step;
  if (section?.table === undefined) return textState(draft, section?.text ?? 'overview', false);
  const ids = [...cellsOf(edition).values()].filter((cell) => cell.table.id === section.table);
  return progress(ids.filter(({ id }) => draft.cells[id] !== undefined).length, ids.length);
}

function foundState(found: readonly Finding[]): StepState {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  return errors > 0
    ? { state: 'problems', errors, doubts: found.length - errors }
    : { state: 'doubts', count: found.length };
}

function progress(filled: number, all: number): StepState {
  if (filled === 0) return { state: 'empty' };
  return filled < all ? { state: 'begun', filled, all } : { state: 'done' };
}

function textState(draft: Draft, id: TextId, optional: boolean): StepState {
  if ((draft.texts[id] ?? '').trim() !== '') return { state: 'done' };
  return { state: optional ? 'optional' : 'empty' };
}

function basicsState({ organ, title, signature }: Draft): StepState {
  const asked = [organ.name, title, signature.organ, signature.date];
  return progress(asked.filter((value) => value.trim() !== '').length, asked.length);
}

function carriedState(draft: Draft): StepState {
  const count = carriedIn(draft).length;
  return count > 0 ? { state: 'carried', count } : { state: 'done' };
}

function checkState(draft: Draft, found: readonly Finding[]): StepState {
  if (found.length > 0) return foundState(found);
  const all = cellsOf(editionOf(draft)).size;
  return progress(Object.keys(draft.cells).length, all);
}
