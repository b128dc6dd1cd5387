import type { Step } from './step.ts';

const keyOf = (id: string): string => `nianbao.step.${id}`;

/** Notes the step on show, so that a reload or the browser's Back comes to it again. Kept for this tab, under the draft's id. */
export function keepStep(id: string, step: string): void {
  try {
    sessionStorage.setItem(keyOf(id), step);
  } catch {
    // a full storage costs the way back to the step only
  }
}

/** The step of a draft that was on show last; undefined where there is none, or the draft has it no more. */
export function keptStep(id: string, steps: readonly Step[]): Step | undefined {
  const kept = sessionStorage.getItem(keyOf(id));
  return steps.find((step) => step.id === kept);
}
