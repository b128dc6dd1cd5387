import { inputs } from '../shared/contract.ts';
import type { CallName } from '../shared/contract.ts';
import { describeIssues } from '../shared/draft/draft.ts';
import { fail } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import type { Services } from './services/index.ts';

/** An unknown name with an unknown input → the answer or a refusal. Never throws: every host hands this on as it is. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown>>;

/** The one door to the services. `report` hears of defects, for a log; users get a plain sentence. */
export function createDispatch(
  services: Services,
  report: (error: unknown) => void = () => undefined,
): Dispatch {
  const serve = async (name: CallName, input: unknown): Promise<Result<unknown>> => {
    const checked = inputs[name].safeParse(input);
    if (!checked.success) return fail('invalid', describeIssues(checked.error));
    // the schema and the service were picked by the same name
    const service = services[name] as (input: unknown) => Promise<Result<unknown>> | Result<unknown>;
    return await service(checked.data);
  };
  return async (name, input) => {
    try {
      if (!isCallName(name))
        return fail('invalid', `没有“${String(name).slice(0, 80)}”这个功能。请关闭程序后重新打开。`);
      return await serve(name, input);
    } catch (error) {
      report(error);
      return fail(
        'internal',
        '程序内部出错，这一步没有完成，草稿没有受影响。请再试一次；仍然不行，请关闭程序后重新打开。',
      );
    }
  };
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(inputs, name);
}
