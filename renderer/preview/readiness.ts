import { clauseOf } from '../../shared/check/index.ts';
import type { Finding, RuleId } from '../../shared/check/index.ts';
import { typedCells } from '../../shared/draft/totals.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import type { Cell } from '../../shared/form/edition.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { printDate } from '../../shared/report/report.ts';
import { lastYearReview } from '../desk/last-year.ts';
import type { DraftPart } from '../desk/step.ts';

/** One thing that is looked at before a report leaves: in order, or what is the matter and where it is mended. */
interface Readiness {
  id: 'title' | 'period' | 'tables' | 'written' | 'texts' | 'lastYear' | 'comments' | 'date' | 'rest';
  name: string;
  state: 'good' | 'open' | 'wrong';
  /** what stands there, or what is the matter */
  says: string;
  part: DraftPart;
}

const titleRules: ReadonlySet<RuleId> = new Set(['noOrgan', 'noTitle', 'titleYear', 'titleForm', 'edition']);
const periodRules: ReadonlySet<RuleId> = new Set(['period', 'noPeriod']);
const dateRules: ReadonlySet<RuleId> = new Set(['unsigned', 'signedWhen', 'signer']);
const isOfTables = (rule: RuleId): boolean =>
  /^R\d+$/u.test(rule) || rule === 'refused' || rule === 'unfilled';
const isOfTexts = (rule: RuleId): boolean => rule.startsWith('text');
const isOfLastYear = (rule: RuleId): boolean => rule === 'carried' || rule === 'unread';

/** What a reviewer marks down first, each looked at in the draft and in what was found in it and not yet answered. */
export function readinessOf(draft: Draft, open: readonly Finding[]): Readiness[] {
  const of = (belongs: (rule: RuleId) => boolean): Finding[] => open.filter(({ rule }) => belongs(rule));
  const rest = open.filter(
    ({ rule }) =>
      rule !== 'emptyText' &&
      rule !== 'comment' &&
      ![titleRules, periodRules, dateRules].some((rules) => rules.has(rule)) &&
      ![isOfTables, isOfTexts, isOfLastYear].some((belongs) => belongs(rule)),
  );
  return [
    item(
      'title',
      '标题年度',
      'organ',
      of((rule) => titleRules.has(rule)),
      `${String(draft.year)} 年`,
    ),
    period(
      draft,
      of((rule) => periodRules.has(rule)),
    ),
    tables(draft, of(isOfTables)),
    ...unwritten(of((rule) => rule === 'emptyText')),
    texts(draft, of(isOfTexts)),
    ...(draft.before ? [lastYear(draft)] : []),
    ...comments(
      draft,
      of((rule) => rule === 'comment'),
    ),
    item(
      'date',
      '落款日期',
      'organ',
      of((rule) => dateRules.has(rule)),
      printDate(draft.signature.date),
    ),
    ...(rest.length > 0 ? [item('rest', '其他提示', 'report', rest, '')] : []),
  ];
}

function item(
  id: Readiness['id'],
  name: string,
  part: DraftPart,
  found: readonly Finding[],
  good: string,
): Readiness {
  if (found.length === 0) return { id, name, part, state: 'good', says: good };
  const isWrong = found.some(({ severity }) => severity === 'error');
  const [only, ...more] = found;
  const says = more.length === 0 && only ? inShort(only) : `${String(found.length)} 处要看`;
  return { id, name, part, state: isWrong ? 'wrong' : 'open', says };
}

/** Where, and by how much sides differ; the equations themselves are on the way there. */
function inShort({ where: { name }, says }: Finding): string {
  const words = says.filter(({ kind }) => kind === 'text' || kind === 'words').map(clauseOf);
  const said = words.length < says.length ? words.slice(0, 1) : words;
  return [name, said.join('，')].filter((part) => part !== '').join('：');
}

function period(draft: Draft, found: readonly Finding[]): Readiness {
  const year = String(draft.year);
  const isWritten = (draft.texts.preamble ?? '').trim() !== '';
  return item(
    'period',
    '统计期限',
    'preamble',
    found,
    isWritten ? `${year}年1月1日至12月31日` : '没有写前言，可以不写',
  );
}

function unfilledCells(draft: Draft): Cell[] {
  return typedCells(editionOf(draft)).filter(({ id }) => draft.cells[id] === undefined);
}

function tables(draft: Draft, found: readonly Finding[]): Readiness {
  const left = unfilledCells(draft);
  const [first] = left;
  const others = found.filter(({ rule }) => rule !== 'unfilled');
  if (first && others.length === 0)
    return {
      id: 'tables',
      name: '三表勾稽',
      part: first.table.id,
      state: 'open',
      says: `还有 ${String(left.length)} 格没有填`,
    };
  return item('tables', '三表勾稽', 'report', others, '三张表都填了，勾稽关系都成立');
}

/** Parts that the form asks for and nobody has written. */
function unwritten(found: readonly Finding[]): Readiness[] {
  const part = found[0]?.where.place?.text;
  if (part === undefined) return [];
  return [
    {
      ...item('written', '各部分文字', part, found, ''),
      says: `${found.map(({ where }) => where.name.replaceAll(/[“”]/gu, '')).join('、')}还没有写好`,
    },
  ];
}

function texts(draft: Draft, found: readonly Finding[]): Readiness {
  const { leftBehind } = lastYearReview(draft);
  const [first] = unfilledCells(draft);
  if (leftBehind === 0 && found.length === 0 && first)
    return {
      id: 'texts',
      name: '文字与表一致',
      part: first.table.id,
      state: 'open',
      says: '表还没有填完，填完再核对',
    };
  if (leftBehind === 0) return item('texts', '文字与表一致', 'report', found, '文字里的数与表对得上');
  return {
    id: 'texts',
    name: '文字与表一致',
    part: 'sentences',
    state: 'open',
    says: `${String(leftBehind)} 个数还是去年的`,
  };
}

function lastYear(draft: Draft): Readiness {
  const { open, all } = lastYearReview(draft);
  return {
    id: 'lastYear',
    name: '去年内容核对',
    part: 'sentences',
    state: open > 0 ? 'open' : 'good',
    says: open > 0 ? `还有 ${String(open)} 句没有核对` : `${String(all)} 句都核对过了`,
  };
}

/** What reviewers wrote into a report that came back; nothing where it never did. */
function comments({ comments: all = [] }: Draft, open: readonly Finding[]): Readiness[] {
  if (all.length === 0) return [];
  const [only] = open;
  const says = only && open.length === 1 ? inShort(only) : `${String(open.length)} 条还没有办`;
  return [
    { ...item('comments', '退回的批注', 'report', open, '都改好或者答复了'), ...(only ? { says } : {}) },
  ];
}
