import { once } from '../../form/once.ts';
import { moneyPartOf } from './amounts.ts';
import { besideOf } from '../spoken/beside.ts';
import type { Figure, Reading } from '../claim.ts';
import { isWithin, readingsOf } from '../pieces/meant.ts';
import type { Topic } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Said } from './said.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** The cells that a number counts by what is said of it and was spoken of before; none where the tables hold no such cells. */
export function cellsSaid(spoken: Spoken, figure: Figure, { told, isExplicit }: Said): Reading[] {
  const { table } = spoken.topic;
  const parts = told.filter(({ meaning }) => meaning.table === table && meaning.axis === 'part');
  if (parts.length > 0 && table === 'requests' && besideOf(spoken).isHandedOn) return [];
  const money = figure.measure === 'yuan' && parts.length === 0 ? moneyPartOf(spoken) : undefined;
  const named = money ? [money] : parts.map(({ meaning }) => meaning);
  const asked = named.length > 0 ? named : spoken.topic.subjects;
  if (asked.some(({ kind }) => kind === 'money') !== (figure.measure === 'yuan')) return [];
  const isUsual =
    (isExplicit && table === 'requests') ||
    told.some(({ meaning }) => meaning.axis === 'part' && meaning.table === 'requests');
  const said = [...told.map(({ meaning }) => meaning), ...(money ? [money] : [])];
  const topics = said.some(({ axis }) => axis === 'subject') ? [] : widerTopics(spoken);
  return [spoken.topic, ...topics]
    .flatMap((topic) => readingsOf(topic, said, isUsual ? spoken.received : undefined))
    .flatMap((reading) => [reading, ...withoutNamed(spoken, reading)]);
}

/** The cells of the single rows that a sentence names; told once for all its numbers. */
const cellsNamed = once(
  ({ words }: Spoken): ReadonlySet<string> =>
    new Set(
      words
        .filter(isStatement)
        .flatMap(({ meaning }) => (meaning.readings[0]?.length === 1 ? meaning.readings[0] : []))
        .map((row) => `requests.${row}.total`),
    ),
);

/** 逾期未补正2件，其他处理5件: where one of its rows is named beside it, 其他处理 may be what is left. */
function withoutNamed(spoken: Spoken, { name, cells }: Reading): Reading[] {
  if (!spoken.lists.isOpen || !name.startsWith('其他处理') || cells.length < 2) return [];
  const named = cellsNamed(spoken);
  const left = cells.filter((id) => !named.has(id));
  return left.length === cells.length || left.length === 0 ? [] : [{ name: '其他处理的其余', cells: left }];
}

/** What the sentence spoke of before that holds what it speaks of now. */
function widerTopics({ topic, topics }: Spoken): Topic[] {
  const [own, ...more] = topic.subjects;
  if (topic.table !== 'disputes' || !own || more.length > 0) return [];
  return topics.filter(
    ({ table, subjects: [wide, ...others] }) =>
      table === topic.table && others.length === 0 && isWithin(own.readings[0], wide?.readings[0]),
  );
}
