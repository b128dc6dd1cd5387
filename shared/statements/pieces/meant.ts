import type { CellId, TableId } from '../../form/edition.ts';
import { onceByText } from '../../words/once-by-text.ts';
import type { Reading } from '../claim.ts';
import type { Word } from './lex.ts';
import { isStatement } from './pieces.ts';
import type { Statement } from '../list/statement.ts';

/** What the words around a number speak of: the table, and of table two and four the row or block. */
export interface Topic {
  table: TableId | 'foreign' | 'none';
  subjects: readonly Statement[];
}
export const noTopic: Topic = { table: 'none', subjects: [] };

/** Cells by their place on the two axes of a table; an id put together anew for each number would be a new string. */
const crossed = (table: string): ((subject: string) => (part: string) => CellId) =>
  onceByText((subject) => onceByText((part) => `${table}.${subject}.${part}`));
const cellOf: Readonly<Record<TableId, ReturnType<typeof crossed>>> = {
  requests: crossed('requests'),
  disputes: crossed('disputes.cases'),
  disclosure: crossed('disclosure'),
};

interface Choice {
  ids: readonly string[];
  name: string;
}

/** The readings of several statements taken together: added up, or, where one is within another, each by itself. */
function together(statements: readonly Statement[]): Choice[] {
  const [only] = statements;
  if (!only) return [];
  if (statements.length === 1) return only.readings.map((ids) => ({ ids, name: only.name }));
  const within = statements.find((one) =>
    statements.some((other) => other !== one && isWithin(one.readings[0], other.readings[0])),
  );
  if (within)
    return statements.flatMap((one) => (one.readings[0] ? [{ ids: one.readings[0], name: one.name }] : []));
  const ids = [...new Set(statements.flatMap((one) => one.readings[0] ?? []))];
  return [{ ids, name: statements.map(({ name }) => name).join('、') }];
}

/** Whether ids are some of others, and not all. */
export function isWithin(part: readonly string[] | undefined, whole: readonly string[] | undefined): boolean {
  return (
    part !== undefined &&
    whole !== undefined &&
    part.length < whole.length &&
    part.every((id) => whole.includes(id))
  );
}

/** What flows mean that stand together: 共收到并办结 any of theirs; 新收和上年结转 both added up. */
function flowsTogether(flows: readonly Statement[]): Choice[] {
  const kept = flows.some(({ id }) => id === 'requests.carriedIn' || id === 'requests.carriedOut')
    ? flows.filter(({ id }) => id !== 'requests.worked' && id !== 'requests.handled')
    : flows;
  const carried = kept.filter(({ id }) => id.startsWith('requests.carried'));
  const [first] = carried;
  if (first) {
    const choices = first.readings.map((ids) => ({ ids, name: first.name }));
    const isWithNew = kept.some(({ id }) => id === 'requests.new' || id === 'requests.received');
    // 新收与结转合计177件, too
    if (first.id !== 'requests.carriedOut' && isWithNew) {
      return [
        { ids: ['new', 'carriedIn'], name: '新收加上年结转' },
        { ids: ['handledTotal'], name: '办结' },
        ...choices,
      ];
    }
    return choices;
  }
  const seen = new Set<string>();
  return kept.flatMap((flow) =>
    flow.readings.flatMap((ids) => {
      const key = ids.join();
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ids, name: nameOfFlow(ids) ?? flow.name }];
    }),
  );
}

function nameOfFlow(ids: readonly string[]): string | undefined {
  return { new: '本年新收', 'new,carriedIn': '新收加上年结转', handledTotal: '办结' }[ids.join()];
}

/**
 * The readings of the statements around a number, for a topic; none where they say nothing of its table.
 * @param usual flows that are meant where applications are named without a verb
 */
export function readingsOf(
  topic: Topic,
  said: readonly Statement[],
  usual: Statement | undefined,
): Reading[] {
  const { table } = topic;
  if (table === 'foreign' || table === 'none') return [];
  const own = said.filter((statement) => statement.table === table);
  const parts = own.filter(({ axis }) => axis === 'part');
  let subjects = own.filter(({ axis }) => axis === 'subject');
  const outcomes = subjects.filter(({ kind }) => kind === 'outcome');
  if (outcomes.length > 0) subjects = outcomes;
  else if (subjects.length === 0 && table !== 'requests') subjects = [...topic.subjects];
  else if (subjects.length === 0 && usual) subjects = [usual];
  if (subjects.length === 0) return [];
  const choices =
    outcomes.length === 0 && table === 'requests' ? flowsTogether(subjects) : together(subjects);
  const ofParts = parts.length > 0 ? together(parts) : usualPart(subjects);
  return choices.flatMap((subject) =>
    ofParts.map((part) => ({
      cells: subject.ids.flatMap((row) => part.ids.map((column) => cellOf[table](row)(column))),
      name: part.name === '' ? subject.name : `${subject.name}的${part.name}`,
    })),
  );
}

function usualPart(subjects: readonly Statement[]): Choice[] {
  const part = subjects[0]?.part;
  return part ? [{ ids: part, name: '' }] : [];
}

function withOne(subjects: readonly Statement[], one: Statement): readonly Statement[] {
  return subjects.includes(one) ? subjects : [...subjects, one];
}

/** 逾期未缴费不再处理: said of applications alone, as their own name is. */
const ofRequests = /信息公开申请|不再处理|补正.*终止|申请人逾期未缴/u;

/** What a piece speaks of after its words, given what was spoken of before. */
export function topicAfter(before: Topic, words: readonly Word[]): Topic {
  let topic = before;
  let isOwn = false;
  for (const word of words) {
    if (word.meaning === 'requests' || (isStatement(word) && ofRequests.test(word.text)))
      topic = { table: 'requests', subjects: [] };
    else if (word.meaning === 'foreign' || word.meaning === 'disclosing' || word.meaning === 'fee') {
      topic = { table: 'foreign', subjects: [] };
      isOwn = false;
    } else if (isStatement(word) && word.meaning.isNoun) {
      const { meaning } = word;
      // 行政复议、行政诉讼 are two subjects of one number
      topic = {
        table: meaning.table,
        subjects: isOwn && topic.table === meaning.table ? withOne(topic.subjects, meaning) : [meaning],
      };
      isOwn = true;
    }
  }
  return topic;
}
