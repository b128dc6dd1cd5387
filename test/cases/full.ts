import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { CellId } from '../../shared/form/edition.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { parseCell } from '../../shared/draft/number.ts';
import type { CellValue } from '../../shared/form/cells.ts';
import { printedCases, printedTexts } from './printed.ts';

/** An empty draft of that year. */
export function emptyDraftOf(year: number, name = '测试市人民政府'): Draft {
  const level = 'city' as const;
  const organ = { name, level, address: '', postcode: '', phone: '', email: '', website: '' };
  const draft = emptyDraft('', organ, year);
  if (!draft.ok) throw new Error(draft.failure.message);
  return draft.value;
}

const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const sentence = '健全制度机制，明确责任分工，及时、准确、全面公开群众普遍关心、涉及切身利益的政府信息。';
const numerals = '一二三四五';
const deeds = ['健全', '完善', '优化', '改进', '落实', '梳理'];
const objects = ['制度机制', '工作制度', '办理流程', '管理机制', '审核流程', '责任体系'];

/** The same sentence again and again, no two of them word for word: as long as the first, and different. */
function sentences(): (count?: number) => string {
  let said = 0;
  const next = (): string => {
    const [deed = '', object = ''] = [deeds[said % 6], objects[Math.floor(said / 6) % 6]];
    said++;
    return sentence.replace('健全制度机制', deed + object);
  };
  return (count = 1) => Array.from({ length: count }, next).join('');
}

/** A whole report on the form in force: the numbers of printed case 42, words of every level, signature and date. */
export function fullDraft(): Draft {
  const printed = printedCases.get('42');
  if (!printed) throw new Error('no case 42');
  const draft = emptyDraftOf(2025);
  const cells: Record<CellId, CellValue> = {};
  for (const [id, text] of printedTexts(printed)) {
    const parsed = parseCell(cellsOf(editionOf(draft)).get(id)?.takes ?? 'count', text);
    if (parsed.state === 'filled') cells[id] = parsed.value;
  }
  const say = sentences();
  const overview = aspects.flatMap((aspect, index) => [
    `（${numerals[index] ?? ''}）${aspect}情况。${say(3)}`,
    ...(index === 0 ? [`1.重点领域。${say()}`, `（1）规划信息。${say()}`, say(12)] : []),
  ]);
  return {
    ...draft,
    cells,
    texts: {
      preamble:
        '本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自2025年1月1日起至2025年12月31日止。\n电子版可在本机关网站下载。',
      overview: overview.join('\n'),
      requestsNote: '各项数据已与办理台账核对。',
      problems: `（一）存在的主要问题\n1.${say()}\n2.${say()}\n（二）改进情况\n1.${say()}\n2.${say()}`,
      other: '本年度没有收取政府信息公开信息处理费。',
    },
    signature: { organ: '测试市人民政府', date: '2026-01-15' },
  };
}
