import type { ComponentType } from 'react';
import type { Finding } from '../../shared/check/index.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { carriedSentences } from '../../shared/last-year/carried.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Edition, TableId, TextId } from '../../shared/form/edition.ts';
import type { TopicId } from '../help/topics/index.ts';
import type { Editing } from './editing.ts';
import { findingsOf, unfilledRule } from './findings.ts';

/**
 * A part of the draft as the rooms name it when they lead there: a table, a text, who writes the report with its title
 * and signature, last year's report, the sentences taken over from it, or the report as a whole.
 */
export type DraftPart = TableId | TextId | 'organ' | 'lastYear' | 'sentences' | 'report';

/** How far a step is. `optional`: empty, and may stay so. */
export type StepState =
  | { state: 'empty' }
  | { state: 'optional' }
  /** `lacks`: what is still to be filled in, in words; empty where the count says it */
  | { state: 'begun'; filled: number; all: number; lacks: string }
  /** errors, and what else was found beside them */
  | { state: 'problems'; errors: number; doubts: number }
  /** no error among what was found */
  | { state: 'doubts'; count: number }
  /** sentences of last year that nobody has looked at */
  | { state: 'carried'; count: number; all: number }
  /** written, but so many of its sentences are last year's and nobody has looked at them */
  | { state: 'unread'; count: number }
  | { state: 'done' }
  /** there is nothing in it to fill in */
  | { state: 'look' };

/** What is done in a step, in the order of the work. */
export type StepGroup = 'fill' | 'check' | 'finish';

/** One step of the report. The list of them stands in the editor, which is above every room that a step shows. */
export interface Step {
  id: string;
  title: string;
  group: StepGroup;
  /** the page of the help that is about it */
  help: TopicId;
  /** what is shown and mended there; what leads to a part leads to the first step that has it */
  parts: readonly DraftPart[];
  /** parts that stand in sight there too, though what leads to them leads elsewhere */
  alsoShows?: readonly DraftPart[];
  /** whether a draft has this step; every draft does where it is left out */
  isFor?: (draft: Draft) => boolean;
  /** how far it is as long as nothing is found in its parts */
  state: (draft: Draft) => StepState;
  Component: ComponentType;
  /** it shows all that was found itself, so no pane beside it does */
  showsFindings?: true;
}

/** Whether a draft has this step. */
export function isStepOf(draft: Draft, { isFor }: Step): boolean {
  return isFor?.(draft) !== false;
}

/** The step that shows a part. */
export function stepWith(steps: readonly Step[], part: DraftPart): Step | undefined {
  return steps.find(({ parts }) => parts.includes(part));
}

/** The part of the draft in which a finding is mended. */
export function partOf(edition: Edition, { where: { place, cells }, rule }: Finding): DraftPart {
  if (place) return place.text;
  const [first] = cells;
  const table = first === undefined ? undefined : cellsOf(edition).get(first)?.table.id;
  if (rule === 'unread') return 'sentences';
  return table ?? (organRules.has(rule) ? 'organ' : 'report');
}

/**
 * A finding as it is shown at a step, or undefined where it is not mended there. That cells are not filled is one
 * finding for the whole report, mended table by table: each table's step has its own cells of it.
 */
export function findingAt(edition: Edition, finding: Finding, { parts }: Step): Finding | undefined {
  if (finding.rule !== unfilledRule) return parts.includes(partOf(edition, finding)) ? finding : undefined;
  const cells = finding.where.cells.filter((id) => {
    const table = cellsOf(edition).get(id)?.table.id;
    return table !== undefined && parts.includes(table);
  });
  return cells.length === 0 ? undefined : { ...finding, where: { ...finding.where, cells } };
}

/**
 * What is shown at a step of all that was found. Last year's words stand one by one beside their own text; anywhere else
 * they are one finding, as grave as they are, whose place is their review.
 */
export function shownAt(open: readonly Finding[], step: Step | undefined): readonly Finding[] {
  const shown = open.filter(
    ({ rule, where: { place } }) =>
      rule !== 'carried' || (place !== null && step?.parts.includes(place.text) === true),
  );
  if (shown.length === open.length) return shown;
  return shown.map((finding) =>
    finding.rule === 'unread' ? { ...finding, severity: 'warning' as const } : finding,
  );
}

/** Rules about title, organ and signature. */
const organRules: ReadonlySet<Finding['rule']> = new Set([
  'edition',
  'noOrgan',
  'noTitle',
  'unsigned',
  'titleYear',
  'titleForm',
  'signedWhen',
  'signer',
]);

/** What is missing shows as a step that is not begun, not as a problem in it; last year's words are counted at their own. */
function isNotYetWritten({ rule, where }: Finding): boolean {
  if (rule === 'emptyText') return where.place?.from === where.place?.to;
  return rule === unfilledRule || rule === 'noTitle' || ['unsigned', 'unread', 'carried'].includes(rule);
}

/**
 * How far a step is: what was found in its parts, or else how much of them is filled in. Hints of style, which are
 * counted apart wherever findings are counted, keep no step from being done; last year's words that nobody has looked at do.
 */
export function stateOfStep(step: Step, editing: Editing): StepState {
  const found = foundIn(step, editing);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const doubts = found.filter(({ severity }) => severity === 'warning').length;
  if (errors > 0) return { state: 'problems', errors, doubts };
  if (doubts > 0) return { state: 'doubts', count: doubts };
  const state = step.state(editing.draft);
  if (state.state !== 'done') return state;
  const unread = carriedSentences(editing.draft).filter(({ textId }) => step.parts.includes(textId)).length;
  return unread > 0 ? { state: 'unread', count: unread } : state;
}

/** The report as a whole has all that was found. What is not written yet counts among others, but is no problem by itself. */
function foundIn(step: Step, editing: Editing): readonly Finding[] {
  const edition = editionOf(editing.draft);
  const all = findingsOf(editing).open;
  const open = all.filter((finding) => !isNotYetWritten(finding));
  const { parts } = step;
  if (parts.includes('report')) return open.length > 0 ? shownAt(all, step) : [];
  return open.filter((finding) => parts.includes(partOf(edition, finding)));
}

/**
 * The step to go on with: the next that has something to fill in or to look at, and at the end of these the last look
 * and the way out, which nobody passes by.
 */
export function nextStepOf(steps: readonly Step[], current: string, editing: Editing): Step | undefined {
  const own = steps.filter((step) => isStepOf(editing.draft, step));
  const at = own.findIndex(({ id }) => id === current);
  return own.slice(at + 1).find((step) => step.group !== 'fill' || isWaiting(step, editing.draft));
}

/** Whether a step has something left to fill in or to look at, whatever else was found there. */
export function isWaiting(step: Step, draft: Draft): boolean {
  return isStepOf(draft, step) && waiting.has(step.state(draft).state);
}
const waiting: ReadonlySet<StepState['state']> = new Set(['empty', 'begun', 'carried']);
