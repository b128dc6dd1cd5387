/** Excel keeps so many digits of a number and makes the others 0. */
const mostDigits = 15;

/** Whether Excel would keep another number than the one that is printed, or show it as 1.2E-14. */
export function isTooLong(printed: string): boolean {
  const digits = printed.replace(/^-?0*\.?0*|[.]/gu, '').length;
  return digits > mostDigits || String(Number(printed)).includes('e');
}

/** A number as its cell holds it; as words where it is too long to be one. */
export function numberCell(
  printed: string,
): { value: number; type: NumberConstructor } | { value: string; type: StringConstructor } {
  return isTooLong(printed) ? { value: printed, type: String } : { value: Number(printed), type: Number };
}
