import { messageOf } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';

/** A finding as other programs read it: exactly these names, in this order. */
export function findingJson(finding: Finding) {
  const { rule, severity, where } = finding;
  return { rule, severity, message: messageOf(finding), cells: where.cells, place: where.place };
}
