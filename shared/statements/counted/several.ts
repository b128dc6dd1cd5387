import type { StatementWord } from '../pieces/pieces.ts';
import { besideOf, besideResultsOf } from '../spoken/beside.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Said } from './said.ts';

/** 信息不存在 beside 不属于本机关, 维持3件 beside 驳回2件, 撤销 beside 责令重作: which the table counts together is not said. */
export function isOneOfSeveral({ spoken, told }: Said): boolean {
  return told.some(({ meaning: { id, kind } }) =>
    kind === 'result'
      ? isOneOfResults(spoken, id)
      : id === 'requests.unavailable.notHeld' && besideOf(spoken).areHalves && !isSaidTwice(told),
  );
}

/** 信息不存在或本局未掌握9件: of both together. */
function isSaidTwice([first, second]: readonly StatementWord[]): boolean {
  return first !== undefined && first.meaning === second?.meaning;
}

function isOneOfResults(spoken: Spoken, id: string): boolean {
  const beside = besideResultsOf(spoken);
  switch (id) {
    case 'disputes.upheld':
      return beside.isRejected || (beside.isDismissed && !isOfReconsideration(spoken));
    case 'disputes.dismissed':
      return beside.isRejected || beside.isUpheldInCourt;
    case 'disputes.withdrawn':
      return beside.areOthers;
    case 'disputes.annulled':
      return beside.isCorrected;
    default:
      return false;
  }
}

/** Whether 行政复议 alone is spoken of. */
export function isOfReconsideration({ topic }: Spoken): boolean {
  return topic.subjects.every(({ id }) => id === 'disputes.reconsideration');
}
