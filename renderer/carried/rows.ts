import type { ReviewedSentence } from '../../shared/last-year/review.ts';

/** The name of a sentence's row in the page. */
export function rowOf({ textId, index }: Pick<ReviewedSentence, 'textId' | 'index'>): string {
  return `sentence-${textId}-${String(index)}`;
}

/** Puts the keyboard on a row: on its first number that is asked about, its content ready to be typed over. */
export function focusRow(
  row: string | HTMLElement | undefined,
  block: ScrollLogicalPosition = 'nearest',
): void {
  const element = typeof row === 'string' ? document.getElementById(row) : row;
  if (!element) return;
  const box = element.querySelector<HTMLInputElement>('input[data-asked]');
  (box ?? element).focus({ preventScroll: true });
  element.scrollIntoView({ block });
}

/** The row a step away from another, whatever stands in it. */
export function neighbourOf(row: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('.sentence-row[tabindex]')];
  return rows[rows.indexOf(row) + by];
}

/** The next row nobody has looked at yet, beginning again from the top where there is none further down. */
export function nextOpenRow(row: HTMLElement): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('.sentence-row.open')].filter((one) => one !== row);
  return rows.find((one) => row.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? rows[0];
}

/** Once what was pressed has been rendered: to the first number that is asked about, as after a Tab. */
export function focusFirstAsked(): void {
  requestAnimationFrame(() => {
    focusRow(document.querySelector<HTMLElement>('.sentence-row:has([data-asked])') ?? undefined);
  });
}

/** Once what was pressed has been rendered: to the first sentence nobody has looked at, or to what leads on. */
export function focusFirstOpen(): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>('.sentence-row.open');
    if (row) focusRow(row, 'start');
    else document.querySelector<HTMLElement>('.next-step')?.focus();
  });
}
