import { markedEnd, messageOf, ruleOf } from '../check/index.ts';
import type { Finding } from '../check/index.ts';
import { basisInOpinion } from './opinion.ts';
import type { Remark } from './remark.ts';

/** What a reader marks a comment of ours by, so that the next version can be asked whether it is mended. */
const weights = { error: '错误', warning: '请核对', hint: '提示' } as const;

/** More remarks in one file help nobody. */
const most = 300;

/**
 * The findings that go back to a unit, each as a remark at its place; hints stay with the county.
 * @param time how often the report goes back, see `timesSentBack`
 */
export function remarksOf(findings: readonly Finding[], time = 1): Remark[] {
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .slice(0, most)
    .map((found) => {
      const { basis, clause } = ruleOf(found.rule);
      const source = clause ?? basisInOpinion[basis];
      return {
        text: `【${weights[found.severity]}】${messageOf(found)}（依据：${source}${markedEnd(found, time)}`,
        cells: found.where.cells,
        place: found.where.place,
        printed: found.says.flatMap((said) => (said.kind === 'words' ? said.words : [])),
      };
    });
}
