import type { Draft } from '../../../shared/draft/draft.ts';

/** Every cell added up in ten-thousandths, by another way than the program's. */
export function independentSum(drafts: readonly Draft[]): Record<string, number | string> {
  const sums = new Map<string, bigint>();
  for (const { cells } of drafts)
    for (const [id, value] of Object.entries(cells)) {
      const [whole = '0', part = ''] = String(value).split('.');
      sums.set(id, (sums.get(id) ?? 0n) + BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0')));
    }
  return Object.fromEntries(
    [...sums].map(([id, sum]): [string, number | string] => {
      if (!id.endsWith('.amount')) return [id, Number(sum / 10_000n)];
      const part = String(sum % 10_000n)
        .padStart(4, '0')
        .replace(/0+$/u, '');
      return [id, part === '' ? String(sum / 10_000n) : `${String(sum / 10_000n)}.${part}`];
    }),
  );
}
