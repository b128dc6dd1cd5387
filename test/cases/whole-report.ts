import { editionOf } from '../../shared/draft/draft.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { CellId } from '../../shared/form/edition.ts';
import type { CellValue } from '../../shared/form/cells.ts';
import { valueOf } from '../value-of.ts';

const organ = {
  name: '甲县乙乡人民政府',
  level: 'township' as const,
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
};

/** A township's report of that year that is whole and right: zeros in its tables, words of every part. */
export function wholeReport(year = 2025, edition?: string): Draft {
  const draft = valueOf(emptyDraft('', organ, year));
  const form = { ...draft, ...(edition === undefined ? {} : { edition }) };
  const cells: Record<CellId, CellValue> = {};
  for (const cell of cellsOf(editionOf(form)).values()) cells[cell.id] = cell.takes === 'amount' ? '0' : 0;
  const y = String(year);
  return {
    ...form,
    cells,
    texts: {
      preamble: `根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自${y}年1月1日起至${y}年12月31日止。`,
      overview: `（一）主动公开。${y}年，我乡通过县政府网站公开惠民补贴、村务财务等信息。\n（二）依申请公开。当面、信函、网络三种方式都可以提出，按法定时限答复。\n（三）政府信息管理。公开前逐条审核，过期信息及时清理。\n（四）政府信息公开平台建设。在便民服务大厅设立公开专区。\n（五）监督保障。明确专人负责，年内培训村级信息员。`,
      problems: '一是村级公开不够及时，下一步按月核对公开栏。二是解读形式单一，下一步增加图文解读。',
      other: '本年度未收取信息处理费，没有其他需要报告的事项。',
    },
    signature: { organ: organ.name, date: `${String(year + 1)}-01-15` },
  };
}
