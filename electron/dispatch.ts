import { performance } from 'node:perf_hooks';
import { checkedInput, checkedOutput, isCallName } from '../shared/contract.ts';
import type { CallName, Output } from '../shared/contract.ts';
import { fail, ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { ErrorLog } from './disk/error-log.ts';
import type { Services } from './services/index.ts';

/** An unknown name with an unknown input → the answer or a refusal. Never throws: every host hands this on as it is. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown>>;
/** One call by its name, with an input that is still to be checked. Never throws either. */
type CheckedCall = <N extends CallName>(name: N, input: unknown) => Promise<Result<Output<N>>>;
/** Milliseconds after which a call is slow. */
const slow = 2000;
/** Hears of defects, of which users get a plain sentence, and of slow calls. */
type Log = Pick<ErrorLog, 'report' | 'note'>;
const noLog: Log = { report: () => undefined, note: () => undefined };

/** The door to the services: what goes in and what comes out is what the contract says. */
export function createCall(services: Services, log: Log = noLog): CheckedCall {
  const serve = async <N extends CallName>(name: N, input: unknown): Promise<Result<Output<N>>> => {
    const checked = checkedInput(name, input);
    if (!checked.ok) return checked;
    const answer = await services[name](checked.value);
    if (!answer.ok) return answer;
    const output = checkedOutput(name, answer.value);
    if (output === undefined) throw new Error(`${name} answered what the contract does not say`);
    return ok(output);
  };
  return async (name, input) => {
    const started = performance.now();
    try {
      return await serve(name, input);
    } catch (error) {
      log.report(error);
      return fail(
        'internal',
        '程序内部出错，这一步没有完成，草稿没有受影响。请再试一次；仍然不行，请关闭程序后重新打开。',
      );
    } finally {
      const took = performance.now() - started;
      if (took > slow) log.note(`slow ${name} ${took.toFixed()} ms`);
    }
  };
}

/** The same door for names that come from outside. */
export function createDispatch(services: Services, log?: Log): Dispatch {
  const call = createCall(services, log);
  return async (name, input) =>
    isCallName(name)
      ? await call(name, input)
      : fail(
          'invalid',
          `没有“${typeof name === 'string' ? name.slice(0, 80) : ''}”这个功能。请关闭程序后重新打开。`,
        );
}
