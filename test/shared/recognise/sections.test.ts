import { expect, it } from 'vitest';
import { edition2021 } from '../../../shared/form/editions/2021.ts';
import { divide } from '../../../shared/recognise/text/sections.ts';

const titles = edition2021.sections.map(({ title }) => title);
const numerals = ['一', '二', '三', '四', '五', '六'];

it.each(['#、', '#.', '#，', '#．', '第#部分 ', '第#部分：', '（#）', ''])(
  'titles are found behind %s',
  (number) => {
    const pieces = titles.flatMap((title, index) => {
      const heading = number.replace('#', numerals[index] ?? '') + title.replace(/^.、/u, '');
      return [heading, `第 ${String(index + 1)} 部分的话。`].map((text) => ({ kind: 'line' as const, text }));
    });
    const { texts, missing } = divide(pieces, edition2021);
    expect(missing).toEqual([]);
    expect([...texts.values()]).toEqual(titles.map((_, index) => [`第 ${String(index + 1)} 部分的话。`]));
  },
);
