import type { Nothing } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** The answer to a call that has nothing to say but that it is done. */
export function done(result: Result<void>): Result<Nothing> {
  return result.ok ? ok({}) : result;
}
