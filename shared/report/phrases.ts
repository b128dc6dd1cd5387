import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { cellsOf } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';

/** A sentence ready to insert, its numbers taken from the tables of the draft. */
export interface Phrase {
  id: string;
  /** what the button says */
  label: string;
  text: string;
  /** the text it belongs into */
  into: TextId;
}

/** The sentences that the draft's tables can already say. What a cell does not hold yet is not said. */
export function phrasesOf(draft: Draft): Phrase[] {
  return [requests(draft), disputes(draft), documents(draft), fee(draft)].filter(
    (phrase): phrase is Phrase => phrase !== undefined,
  );
}

function count(draft: Draft, id: string): number | undefined {
  const value = draft.cells[id];
  return typeof value === 'number' ? value : undefined;
}

const groups = [
  ['予以公开', /^granted$/],
  ['部分公开', /^partial$/],
  ['不予公开', /^refused\./],
  ['无法提供', /^unavailable\./],
  ['不予处理', /^rejected\./],
  ['其他处理', /^otherHandling/],
] as const;

function requests(draft: Draft): Phrase | undefined {
  const fresh = count(draft, 'requests.new.total');
  const carriedIn = count(draft, 'requests.carriedIn.total');
  const handled = count(draft, 'requests.handledTotal.total');
  const carriedOut = count(draft, 'requests.carriedOut.total');
  if (fresh === undefined || carriedIn === undefined || handled === undefined || carriedOut === undefined) {
    return undefined;
  }
  const phrase = { id: 'requests', label: '依申请公开的数字', into: 'overview' } as const;
  const year = `${String(draft.year)}年，`;
  if (fresh + carriedIn === 0)
    return { ...phrase, text: `${year}本机关未收到政府信息公开申请，无上年结转申请。` };
  const results = resultsOf(draft);
  const text =
    `${year}本机关新收政府信息公开申请${String(fresh)}件，上年结转${String(carriedIn)}件，` +
    `办结${String(handled)}件${results === '' ? '' : `（其中${results}）`}，结转下年度继续办理${String(carriedOut)}件。`;
  return { ...phrase, text };
}

function resultsOf(draft: Draft): string {
  const rows = [...cellsOf(editionOf(draft)).values()].filter(
    (cell) => cell.table.id === 'requests' && cell.column.id === 'total',
  );
  return groups
    .map(([name, pattern]) => {
      const sum = rows
        .filter((cell) => pattern.test(cell.row.id))
        .reduce((total, cell) => total + (count(draft, cell.id) ?? 0), 0);
      return sum === 0 ? '' : `${name}${String(sum)}件`;
    })
    .filter((part) => part !== '')
    .join('，');
}

function disputes(draft: Draft): Phrase | undefined {
  const reviews = count(draft, 'disputes.cases.reconsideration.total');
  const direct = count(draft, 'disputes.cases.directSuit.total');
  const after = count(draft, 'disputes.cases.suitAfterReconsideration.total');
  if (reviews === undefined || direct === undefined || after === undefined) return undefined;
  const year = `${String(draft.year)}年，`;
  const suits = direct + after;
  const text =
    reviews + suits === 0
      ? `${year}本机关未发生因政府信息公开引起的行政复议、行政诉讼。`
      : `${year}因政府信息公开被申请行政复议${String(reviews)}件，被提起行政诉讼${String(suits)}件。`;
  return { id: 'disputes', label: '复议诉讼的数字', text, into: 'overview' };
}

function documents(draft: Draft): Phrase | undefined {
  const made = count(draft, 'disclosure.normativeDocuments.made');
  const repealed = count(draft, 'disclosure.normativeDocuments.repealed');
  const inForce = count(draft, 'disclosure.normativeDocuments.inForce');
  if (made === undefined || repealed === undefined || inForce === undefined) return undefined;
  const text = `${String(draft.year)}年，本机关制发行政规范性文件${String(made)}件，废止${String(repealed)}件，现行有效${String(inForce)}件。`;
  return { id: 'documents', label: '规范性文件的数字', text, into: 'overview' };
}

/** 国办公开办函〔2021〕30号: whether 信息处理费 was charged is reported in section six. */
function fee(draft: Draft): Phrase | undefined {
  if (draft.edition === '2019') return undefined;
  const unpaid = count(draft, 'requests.otherHandling.feeUnpaid.total');
  if (unpaid !== 0) return undefined;
  return {
    id: 'fee',
    label: '没有收取信息处理费',
    text: `${String(draft.year)}年，本机关未收取政府信息公开信息处理费。`,
    into: 'other',
  };
}
