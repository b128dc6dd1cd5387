import type { CallName, CheckedInput, Output } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';

/** One function for each of the calls `N`, on input that has been checked. */
export type Handlers<N extends CallName> = {
  [K in N]: (input: CheckedInput<K>) => Promise<Result<Output<K>>> | Result<Output<K>>;
};
