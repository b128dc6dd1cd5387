import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { check, commentKey } from '../../shared/check/index.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { countyYear, madeCounty } from '../cases/county/county.ts';
import { fileName, writeReportFile } from '../cases/county/files.ts';
import { valueOf } from '../value-of.ts';
import { cli } from './cli.ts';
import { at, lineOf, rollIn } from './roll-file.ts';
import type { Line } from './roll-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const { name, draft: right } = at(madeCounty(1), 0);
const direct = 'disputes.cases.directSuit.total';
const after = 'disputes.cases.suitAfterReconsideration.total';
const oldYear = `${String(countyYear - 1)}年，对（村级、社区）公开栏逐个检查；网站专栏另行检查。`;
const placeholder = '本报告电子版可在（具体网址）下载。';
/** Two wrong totals, last year's year in a sentence with brackets and a semicolon, and a placeholder. */
const faulty: Draft = {
  ...right,
  cells: { ...right.cells, 'requests.handledTotal.person': 9_999, [direct]: 8_888 },
  texts: { ...right.texts, problems: `${right.texts.problems ?? ''}\n${oldYear}\n${placeholder}` },
};

/** The unit's folder with the faulty report in it; each round collects into a folder of its own. */
async function begun() {
  const folder = await temporaryFolder();
  const inside = join(folder, 'in');
  await mkdir(inside);
  const returned = fileName(inside, name, 'docx');
  await writeReportFile(returned, 'docx', faulty);
  const round = async (nth: string, file = `${name}年报.docx`): Promise<Line> => {
    await cli('collect', inside, '--year', String(countyYear), '-o', join(folder, nth));
    return lineOf(await rollIn(join(folder, nth)), file);
  };
  const commented = (nth: string): string => join(folder, nth, '批注', `${name}.docx`);
  return { folder, inside, returned, round, commented };
}

/** What a unit changes in Word in the file that came back; each of the words stands there once. */
async function edited(from: string, changes: readonly (readonly [string, string])[]): Promise<Uint8Array> {
  const parts = unzipSync(await readFile(from));
  let document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const [before, now] of changes) {
    expect(document.split(before).length - 1, before).toBe(1);
    document = document.replace(before, now);
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(document) });
}

test('three rounds in Word: solved, open and new are right each time', async () => {
  const { round, commented, returned } = await begun();
  const first = await round('1');
  const asked = first.findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule);
  expect(asked.sort()).toEqual(['R2', 'R4', 'leftover', 'year']);

  // one number and the placeholder are mended, the sentence is written anew with the same year, a new total is wrong
  const second = await edited(commented('1'), [
    ['>9999<', `>${String(right.cells['requests.handledTotal.person'])}<`],
    ['（具体网址）', '县政府网站'],
    ['公开栏逐个检查', '公开栏挨个检查'],
  ]);
  const now = strFromU8(unzipSync(second)['word/document.xml'] ?? new Uint8Array());
  const last = now.lastIndexOf(`>${String(right.cells[after])}<`);
  const wrong = `${now.slice(0, last)}>7777${now.slice(now.indexOf('<', last + 1))}`;
  await writeFile(returned, zipSync({ ...unzipSync(second), 'word/document.xml': strToU8(wrong) }));
  const again = await round('2');
  expect(at(again.notes, 0)).toBe(
    '与退回时的批注相比：已改 2 处，仍在 2 处（表四「未经复议直接起诉」、“五、存在的主要问题及改进情况”），新 1 处（表四「复议后起诉」）。',
  );
  expect(again.state).toBe('错误 2');

  // everything is mended; what was solved a round ago is not told again
  const third = await edited(commented('2'), [
    ['>8888<', `>${String(right.cells[direct])}<`],
    ['>7777<', `>${String(right.cells[after])}<`],
    [`${String(countyYear - 1)}年`, `${String(countyYear)}年`],
  ]);
  await writeFile(returned, third);
  const end = await round('3');
  expect(at(end.notes, 0)).toBe('与退回时的批注相比：已改 3 处，仍在 0 处，新 0 处。');
  expect(end.state).toBe('已交');
});

test('the same through this program: the draft that comes back has its tasks and answers', async () => {
  const { folder, inside, returned, round, commented } = await begun();
  await round('1');
  await cli('read', commented('1'), '-o', join(folder, 'mine.json'));
  const mine = valueOf(readDraft(JSON.parse(await readFile(join(folder, 'mine.json'), 'utf8'))));
  const tasks = check(mine).filter(({ rule }) => rule === 'comment');
  expect(tasks.map(({ where }) => where.cells[0] ?? where.place?.text).sort()).toEqual(
    [direct, 'problems', 'problems', 'requests.handledTotal.person'].sort(),
  );
  const year = mine.comments?.find(({ text }) => text.includes('规则 year'));
  if (!year) throw new Error('no comment about the year');
  const answered: Draft = {
    ...mine,
    cells: right.cells,
    reasons: { [`${commentKey(year)}#x`]: '那次检查确实在去年。' },
    comments: mine.comments?.map((one) => ({ ...one, isDone: one !== year })) ?? [],
  };
  expect(check(answered).filter(({ rule }) => rule === 'comment')).toHaveLength(1);
  await writeReportFile(join(inside, `${name}（修改）.json`), 'json', answered);
  const { notes } = await round('2', `${name}（修改）.json`);
  const said = notes.join('\n');
  expect(said).toContain('与上一份相比：已改 2 处，仍在 2 处');
  expect(said).toContain('与退回时的批注相比：已改 2 处，仍在 2 处');
  expect(said).toContain('单位答复：那次检查确实在去年。');
  expect(returned).toContain(name);
});

test('a file that came back twice has the tasks of the last time only', async () => {
  const { folder, round, commented, returned } = await begun();
  await round('1');
  await writeFile(returned, await edited(commented('1'), [['（具体网址）', '县政府网站']]));
  await round('2');
  await cli('read', commented('2'), '-o', join(folder, 'mine.json'));
  const mine = valueOf(readDraft(JSON.parse(await readFile(join(folder, 'mine.json'), 'utf8'))));
  expect(mine.comments).toHaveLength(7);
  expect(check(mine).filter(({ rule }) => rule === 'comment')).toHaveLength(3);
});
