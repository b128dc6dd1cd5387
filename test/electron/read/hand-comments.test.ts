import { Buffer } from 'node:buffer';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocxFile } from '../../../electron/read/index.ts';
import { writeDocx } from '../../../electron/write/docx/index.ts';
import { reportOf } from '../../../shared/report/report.ts';
import { wholeReport } from '../../cases/whole-report.ts';
import { valueOf } from '../../value-of.ts';

/** A report whose runs with exactly these words have a comment each, as a reviewer puts them in by hand. */
async function commented(places: readonly string[], done: readonly number[] = []): Promise<Buffer> {
  const parts = unzipSync(await writeDocx(reportOf(wholeReport())));
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  places.forEach((words, id) => {
    const end = xml.indexOf(`>${words}</w:t>`);
    expect(end, words).toBeGreaterThan(-1);
    const from = xml.lastIndexOf('<w:r>', end);
    const to = xml.indexOf('</w:r>', end) + '</w:r>'.length;
    const mark = (name: string): string => `<w:comment${name} w:id="${String(id)}"/>`;
    xml = `${xml.slice(0, from)}${mark('RangeStart')}${xml.slice(from, to)}${mark('RangeEnd')}<w:r>${mark('Reference')}</w:r>${xml.slice(to)}`;
  });
  const comments = places.map(
    (words, id) =>
      `<w:comment w:id="${String(id)}" w:author="王科长"><w:p/><w:p w14:paraId="0000000${String(id)}"><w:r><w:t>关于${words}</w:t></w:r></w:p></w:comment>`,
  );
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const relations = 'word/_rels/document.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  return Buffer.from(
    zipSync({
      ...parts,
      'word/document.xml': strToU8(xml),
      'word/commentsExtended.xml': strToU8(
        `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${done.map((id) => `<w15:commentEx w15:paraId="0000000${String(id)}" w15:done="1"/>`).join('')}</w15:commentsEx>`,
      ),
      'word/comments.xml': strToU8(
        `<w:comments xmlns:w="${main}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments.join('')}</w:comments>`,
      ),
      [relations]: strToU8(
        strFromU8(parts[relations] ?? new Uint8Array()).replace(
          '</Relationships>',
          `<Relationship Id="c1" Type="${type}" Target="comments.xml"/></Relationships>`,
        ),
      ),
    }),
  );
}

it('a comment by hand stands at what it was put to: a heading, a label, the head of a column', async () => {
  const places = ['五、存在的主要问题及改进情况', '行政处罚', '二、上年结转政府信息公开申请数量', '结果纠正'];
  const read = valueOf(readDocxFile({ name: 'a.docx', bytes: await commented(places) }));
  expect(read.draft.comments?.map(({ text, cell, at }) => [text, cell ?? at])).toEqual([
    ['关于行政处罚', 'disclosure.penalties.decisions'],
    ['关于二、上年结转政府信息公开申请数量', 'requests.carriedIn.person'],
    ['关于结果纠正', expect.stringMatching(/^disputes\./u)],
    ['关于五、存在的主要问题及改进情况', 'problems'],
  ]);
});

it('a comment that was marked as done in Word is done here, too', async () => {
  const places = ['行政处罚', '二、上年结转政府信息公开申请数量'];
  const read = valueOf(readDocxFile({ name: 'a.docx', bytes: await commented(places, [1]) }));
  expect(read.draft.comments?.map(({ isDone }) => isDone)).toEqual([false, true]);
});
