import { asBefore, withCells } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { RuleId } from '../../../shared/check/index.ts';
import type { CellId, TextId } from '../../../shared/form/edition.ts';
import type { CellValue } from '../../../shared/form/cells.ts';
import { wholeReport } from '../whole-report.ts';
import { countyYear } from './county.ts';
import type { FileKind } from './files.ts';

/** A fault put into one unit's report: the rule that has to find it, and those that follow from it by rights. */
export interface Plant {
  rule: RuleId;
  /** further rules that are planted with it */
  with?: readonly RuleId[];
  /** errors and warnings beside them that the same fault makes */
  also?: readonly RuleId[];
  /** the kind of file it is handed in as, where only some can have it */
  kind?: FileKind;
  change: (draft: Draft) => Draft;
  /** what the unit's report of the year before is, where the fault needs another */
  last?: (last: Draft) => Draft;
  /** what is done to the text of the file, for what no draft can be written with */
  inFile?: (text: string) => string;
}

const y = String(countyYear);
const before = String(countyYear - 1);

function number(draft: Draft, id: CellId): number {
  return Number(draft.cells[id] ?? 0);
}
/** Cells as they are printed: totals do not follow. */
function printed(values: (draft: Draft) => Readonly<Record<CellId, CellValue>>): (draft: Draft) => Draft {
  return (draft) => ({ ...draft, cells: { ...draft.cells, ...values(draft) } });
}
/** A sentence at the end of a text. */
function saying(words: string | ((draft: Draft) => string), at: TextId = 'problems'): (draft: Draft) => Draft {
  return (draft) => ({
    ...draft,
    texts: {
      ...draft.texts,
      [at]: `${draft.texts[at] ?? ''}\n${typeof words === 'string' ? words : words(draft)}`,
    },
  });
}
function text(id: TextId, words: string): (draft: Draft) => Draft {
  return (draft) => ({ ...draft, texts: { ...draft.texts, [id]: words } });
}

const requestsSaid = /新收政府信息公开申请\d+件，办结\d+件。|没有收到新的申请。/u;
/** The report without a sentence that its tables are compared with. */
export function sayingNothing(draft: Draft): Draft {
  const overview = (draft.texts.overview ?? '').replace(requestsSaid, '按时办理申请。');
  return text('overview', overview)(draft);
}
/** The same with nothing but zeros in its tables. */
export function allZero(draft: Draft): Draft {
  const cells = Object.entries(draft.cells).map(([id, value]) => [id, typeof value === 'string' ? '0' : 0]);
  return { ...sayingNothing(draft), cells: Object.fromEntries(cells) as Record<string, CellValue> };
}
function withoutTable(draft: Draft, table: string): Draft {
  return {
    ...draft,
    cells: Object.fromEntries(Object.entries(draft.cells).filter(([id]) => !id.startsWith(`${table}.`))),
  };
}
const meetings = '全年召开政务公开专题会议3次。';
const documents = 'disclosure.normativeDocuments';

/** Every rule that can be broken in a report that is handed in, each planted by itself. */
export const plants: readonly Plant[] = [
  { rule: 'R1', change: printed((draft) => plus(draft, 1, ['requests.carriedOut.person', 'requests.carriedOut.total'])) },
  { rule: 'R2', change: printed((draft) => plus(draft, 3, ['requests.handledTotal.person'])) },
  { rule: 'R3', change: printed((draft) => plus(draft, 2, ['requests.carriedOut.total'])) },
  { rule: 'R4', change: printed((draft) => plus(draft, 5, ['disputes.cases.directSuit.total'])) },
  {
    rule: 'R5',
    change: (draft) => {
      // one more carried in, and one more carried out again
      const carried = plus(draft, 1, ['requests.carriedIn.person', 'requests.carriedOut.person']);
      return withCells(draft, new Map(Object.entries(carried)));
    },
  },
  { rule: 'R6', change: printed((draft) => plus(draft, 4, [`${documents}.inForce`])) },
  {
    rule: 'R8',
    with: ['edition'],
    also: ['unfilled'],
    kind: 'json',
    change: ({ organ, title, signature, texts }) => ({
      ...wholeReport(countyYear, '2019'),
      organ,
      title,
      signature,
      texts,
      cells: { [`${documents}.disclosed`]: 2, [`${documents}.totalDisclosed`]: 1 },
    }),
  },
  { rule: 'R9', kind: 'json', change: printed(() => ({ 'disclosure.coercion.decisions': -1 })) },
  { rule: 'R10', also: ['R6'], change: printed(() => ({ [`${documents}.made`]: 9, [`${documents}.inForce`]: 1 })) },
  {
    rule: 'R11',
    kind: 'json',
    change: (draft) => ({
      ...draft,
      sumOfUnits: {
        units: 1,
        cells: Object.fromEntries(
          Object.entries(draft.cells).map(([id, value]) => [
            id,
            { sum: id === 'disclosure.permits.decisions' ? '7' : String(value), largest: [] },
          ]),
        ),
      },
    }),
  },
  {
    rule: 'R14',
    change: (draft) =>
      printed(() => ({ 'disputes.cases.reconsideration.pending': 1, 'disputes.cases.reconsideration.total': 1 }))(
        allZero(draft),
      ),
    last: allZero,
  },
  { rule: 'R15', also: ['R6'], change: printed(() => ({ 'disclosure.rules.inForce': 3 })) },
  { rule: 'R16', change: printed((draft) => ({ 'disclosure.fees.amount': String(Math.round(10_000 * number(draft, 'disclosure.fees.amount'))) })) },
  {
    rule: 'textNumber',
    change: (draft) => saying(`新收政府信息公开申请${String(number(draft, 'requests.new.total') + 50)}件。`)(sayingNothing(draft)),
  },
  {
    rule: 'textNone',
    change: (draft) => {
      const one = plus(draft, 1, ['requests.new.person', 'requests.carriedOut.person']);
      return saying('本年度未收到政府信息公开申请。')(sayingNothing(withCells(draft, new Map(Object.entries(one)))));
    },
  },
  { rule: 'textParts', change: saying('主动公开信息80条，其中工作动态50条、通知公告20条、其他信息15条。') },
  { rule: 'textShare', change: saying('公开信息200条，其中工作动态50条，占35%。') },
  {
    rule: 'textChange',
    change: (draft) => {
      const count = number(draft, 'requests.new.total');
      return saying(`新收政府信息公开申请${String(count)}件，比上年的2件增加${String(count + 7)}件。`)(sayingNothing(draft));
    },
    last: (last) => withCells(last, new Map()),
  },
  {
    rule: 'textFee',
    change: (draft) => {
      const one = plus(draft, 1, ['requests.new.person', 'requests.otherHandling.feeUnpaid.person']);
      return sayingNothing(withCells(draft, new Map(Object.entries(one))));
    },
  },
  {
    rule: 'textTwice',
    also: ['unfilled'],
    kind: 'json',
    change: (draft) =>
      saying('全年办结政府信息公开申请3件。\n依申请公开工作平稳，共办结政府信息公开申请5件。', 'overview')(
        withoutTable(sayingNothing(draft), 'requests'),
      ),
  },
  { rule: 'emptyText', change: text('problems', '无') },
  { rule: 'noTitle', kind: 'json', change: (draft) => ({ ...draft, title: '' }) },
  { rule: 'unsigned', change: (draft) => ({ ...draft, signature: { ...draft.signature, date: '' } }) },
  { rule: 'noPeriod', change: text('preamble', '根据《中华人民共和国政府信息公开条例》编制本报告。') },
  {
    rule: 'unfilled',
    change: (draft) => {
      const cells = { ...draft.cells };
      for (const id of ['requests.new.legal', 'requests.granted.legal', 'requests.partial.research'])
        Reflect.deleteProperty(cells, id);
      return { ...draft, cells };
    },
  },
  { rule: 'titleYear', kind: 'json', change: (draft) => ({ ...draft, title: draft.title.replace(y, before) }) },
  { rule: 'titleForm', change: (draft) => ({ ...draft, title: draft.title.replace('工作年度报告', '工作年报') }) },
  {
    rule: 'period',
    change: text('preamble', `本报告所列数据的统计期限自${y}年1月1日起至${y}年12月30日止。`),
  },
  { rule: 'signedWhen', change: (draft) => ({ ...draft, signature: { ...draft.signature, date: `${y}-01-15` } }) },
  { rule: 'brokenDate', change: saying(`${y}3月1日，召开了政务公开培训会。`) },
  { rule: 'year', change: saying(`${before}年，通过网站公开信息36条。`, 'overview') },
  { rule: 'promise', change: saying(`${y}年，将继续加强业务培训。`) },
  {
    rule: 'carried',
    change: saying(meetings),
    last: saying(meetings),
  },
  { rule: 'signer', change: (draft) => ({ ...draft, signature: { ...draft.signature, organ: '白水县司法局' } }) },
  { rule: 'otherPlace',
    // of the same kind of organ: a bureau may well speak of a town
    change: saying(({ organ }) => {
      const other = organ.name.endsWith('局') ? '白水县林草局' : '丙丁镇';
      return `${y}年，${other}认真贯彻落实《条例》，扎实推进政府信息公开工作。`;
    }),
  },
  { rule: 'leftover', change: saying('本报告电子版可在（具体网址）下载。') },
  { rule: 'blankNumber', change: saying('截至年底，共有现行有效的规范性文件。') },
  { rule: 'halfPhrase', change: saying('如对本报告有疑问，请与联系（地址：；电话：）。') },
  { rule: 'misprint', change: saying('认真落实《中华人民共和国政府信息公开条列》。') },
  {
    rule: 'numbering',
    change: (draft) => text('overview', (draft.texts.overview ?? '').replace('（二）', '（三）').replace('（三）政府', '（四）政府'))(draft),
  },
  { rule: 'aspects', change: text('overview', '（一）主动公开。按目录公开信息。\n（二）依申请公开。按时办理申请。') },
  {
    rule: 'alike',
    change: (draft) => text('overview', `${similar}\n（二）依申请公开。按时办理申请。`)(text('problems', alikeProblems)(draft)),
    last: (last) => text('overview', `${similar}\n（二）依申请公开。按时办理申请。`)(text('problems', alikeProblems)(last)),
  },
  {
    rule: 'read',
    also: ['unfilled'],
    kind: 'html',
    change: (draft) => draft,
    inFile: (html) => html.replace(/(\d+\.\d{4})(?=<)/u, '152790元'),
  },
  {
    rule: 'sectionTitle',
    kind: 'html',
    change: (draft) => draft,
    inFile: (html) => html.replace(/五、存在的主要问题及改进情况/gu, '五、存在问题和改进措施'),
  },
];

const similar =
  '（一）主动公开。把惠民补贴、工程项目和村务财务作为公开重点，逐项列入目录，由各站所按月报送，党政办公室统一审核后在县政府网站和村级公开栏同步公布，方便群众查看和监督。政府信息管理明确专人，平台建设按期维护，监督保障落实到岗。';
const alikeProblems =
  '一是公开内容不够丰富，群众关心的惠民补贴、工程项目信息发布还不够及时。二是工作人员业务能力有待提高，对公开范围和程序掌握不准。三是公开形式比较单一，图文和视频解读偏少，村级公开栏更新不够勤。下一步，将逐村核对公开目录，按月更新补贴发放情况，组织业务培训，丰富解读形式，安排专人管理公开栏。';

/** Rules that no report can break that is handed in, and why. */
export const neverHandedIn: Readonly<Partial<Record<RuleId, string>>> = {
  refused: 'only what is typed on the page is refused',
  textStale: 'only what is edited on the page is left behind',
  noOrgan: 'the reader says so of what is handed in',
  unread: 'only the author can have looked at every sentence',
  comment: 'only the author can tick off what came back; the county is told what is solved',
  R7: 'asked of the year 2020 alone; planted into a report of that year',
};

function plus(draft: Draft, by: number, ids: readonly CellId[]): Record<CellId, number> {
  return Object.fromEntries(ids.map((id) => [id, number(draft, id) + by]));
}

/** The report of 2020 that breaks R7, and that of the year before. */
export function brokenIn2020(): { draft: Draft; last: Draft } {
  const name = 'disclosure.permits';
  const last = { ...wholeReport(2019, '2019'), cells: { [`${name}.lastYearItems`]: 4, [`${name}.change`]: -1 } };
  const draft = wholeReport(2020, '2019');
  return { last, draft: { ...draft, before: asBefore(last), cells: { ...draft.cells, [`${name}.lastYearItems`]: 5 } } };
}
