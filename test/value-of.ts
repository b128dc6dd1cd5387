import type { Result } from '../shared/result.ts';

/** What a call answered; a test fails with the refusal's own words. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
