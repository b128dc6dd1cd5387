import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import { cellsOf } from '../../../shared/form/edition.ts';
import { edition2021 } from '../../../shared/form/editions/2021.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { packDocx, paragraphXml } from './builders/docx.ts';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const title = paragraphXml('青山县红旗镇人民政府2025年政府信息公开工作年度报告');

async function read(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<{ draft: Draft; said: string }> {
  const result = await readReport({ name: 'a.docx', bytes: packDocx(title + body, parts) });
  if (!result.ok) throw new Error(result.failure.message);
  return { draft: result.value.draft, said: result.value.notes.map(({ message }) => message).join('\n') };
}
/** The lines of the text under 一、总体情况. */
async function overview(xml: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { draft } = await read(
    paragraphXml('一、总体情况') + xml + paragraphXml('六、其他需要报告的事项'),
    parts,
  );
  return (draft.texts.overview ?? '').split('\n');
}
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('automatic numbering', () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${main}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (at: number, text: string, list = 1): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

  it('is written out where Word prints it', async () => {
    const { draft } = await read(
      [
        item(0, '总体情况'),
        item(1, '主动公开'),
        item(2, '甲'),
        item(2, '乙'),
        item(1, '依申请公开'),
        item(2, '丙'),
        item(3, '丁'),
        item(1, '另起', 2),
        item(0, '主动公开政府信息情况'),
        item(0, '收到和处理政府信息公开申请情况'),
      ].join(''),
      { 'word/numbering.xml': numbering },
    );
    expect(draft.texts.overview?.split('\n')).toEqual([
      '（一）主动公开',
      '1.甲',
      '2.乙',
      '（二）依申请公开',
      '1.丙',
      '丁',
      '（三）另起',
    ]);
  });

  it('is found through the paragraph style too, and switched off by list 0', async () => {
    const styles = `<w:styles ${main}><w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
    const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };
    const styled = (text: string, more = ''): string =>
      `<w:p><w:pPr><w:pStyle w:val="b"/>${more}</w:pPr>${run(text)}</w:p>`;
    expect(
      await overview(
        styled('甲') + styled('乙', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('丙'),
        parts,
      ),
    ).toEqual(['（一）甲', '乙', '（二）丙']);
  });
});

describe('what is printed and what is not', () => {
  it.each([
    [
      'deleted text',
      `<w:p>${run('留')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>${run('增')}</w:ins></w:p>`,
      ['留增'],
    ],
    [
      'moved text',
      `<w:p><w:moveFrom>${run('原处')}</w:moveFrom>${run('甲')}</w:p><w:p><w:moveTo>${run('新处')}</w:moveTo></w:p>`,
      ['甲', '新处'],
    ],
    [
      'a deleted paragraph end',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前')}</w:p><w:p>${run('后')}</w:p>`,
      ['前后'],
    ],
    ['hidden text', `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>${run('显')}</w:p>`, ['显']],
    [
      'the fallback of a drawing',
      `<w:p>${run('外')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['外', '框'],
    ],
    [
      'a field',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('今日')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      ['今日'],
    ],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p>${run('控件')}<w:sdt><w:sdtContent>${run('内')}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
      ['控件内'],
    ],
    [
      'a control nobody has filled in, and one whose mark stayed when a program did',
      `<w:p>${run('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击或点击此处输入文字。')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('23条')}</w:sdtContent></w:sdt>${run('单击标题即可查看')}</w:p>`,
      ['甲23条单击标题即可查看'],
    ],
    [
      'a link and a smart tag',
      `<w:p><w:hyperlink r:id="rId9">${run('链')}</w:hyperlink><w:smartTag>${run('签')}</w:smartTag></w:p>`,
      ['链签'],
    ],
    ['a line break', `<w:p>${run('上')}<w:r><w:br/></w:r>${run('下')}</w:p>`, ['上', '下']],
  ])('%s', async (_, xml, expected) => {
    expect(await overview(xml)).toEqual(expected);
  });

  it('footnotes follow their paragraph, and are said', async () => {
    const footnotes = `<w:footnotes ${main}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p>${run('以上含往年')}</w:p></w:footnote></w:footnotes>`;
    const body = `<w:p>${run('公开八条')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    expect(await overview(body, { 'word/footnotes.xml': footnotes })).toEqual(['公开八条', '注：以上含往年']);
  });

  it('another prefix than w is the same', async () => {
    const document = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>${(title + paragraphXml('一、总体情况') + paragraphXml('甲')).replaceAll('w:', 'x:')}</x:body></x:document>`;
    const { draft } = await read('', { 'word/document.xml': document });
    expect(draft.texts.overview).toBe('甲');
  });
});

it('a footnote of a number stands behind its table, and a control nobody has filled in is an empty cell', async () => {
  const cell = (inner: string): string => `<w:tc><w:p>${inner}</w:p></w:tc>`;
  const asked = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${cell(run('单击此处输入文字。'))}</w:sdtContent></w:sdt>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const words = (...texts: readonly string[]): string => row(...texts.map((text) => cell(run(text))));
  const table =
    words('第二十条第（一）项', '', '', '') +
    words('信息内容', '本年制发件数', '本年废止件数', '现行有效件数') +
    row(cell(run('规章')), asked, asked, cell(run('0'))) +
    row(
      cell(run('行政规范性文件')),
      cell(`${run('3')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      cell(run('1')),
      cell(run('6')),
    );
  const { draft } = await read(
    `${paragraphXml('二、主动公开政府信息情况')}<w:tbl>${table}</w:tbl>${paragraphXml('三、收到和处理政府信息公开申请情况')}`,
    {
      'word/footnotes.xml': `<w:footnotes ${main}><w:footnote w:id="2"><w:p>${run('含与县局联合制发1件')}</w:p></w:footnote></w:footnotes>`,
    },
  );
  expect(draft.cells).toEqual({
    'disclosure.rules.inForce': 0,
    'disclosure.normativeDocuments.made': 3,
    'disclosure.normativeDocuments.repealed': 1,
    'disclosure.normativeDocuments.inForce': 6,
  });
  expect(draft.texts.disclosureNote).toBe('注：含与县局联合制发1件');
});

it('a footnote of a paragraph stays behind it where the whole page lies in a cell', async () => {
  const first = '2025年，我镇深入贯彻落实《中华人民共和国政府信息公开条例》，公开八条';
  const page = `<w:tbl><w:tr><w:tc>${paragraphXml('一、总体情况')}<w:p>${run(first)}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraphXml('其他照旧。')}</w:tc></w:tr></w:tbl>`;
  const { draft } = await read(page, {
    'word/footnotes.xml': `<w:footnotes ${main}><w:footnote w:id="2"><w:p>${run('以上含往年')}</w:p></w:footnote></w:footnotes>`,
  });
  expect(draft.texts.overview).toBe(`${first}\n注：以上含往年\n其他照旧。`);
});

it('a deleted row of a table is not read', async () => {
  const row = (cells: readonly string[], properties = ''): string =>
    `<w:tr>${properties}${cells.map((text) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`).join('')}</w:tr>`;
  const table = [
    row(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
    row(['规章', '7', '7', '7'], '<w:trPr><w:del/></w:trPr>'),
    row(['规章', '1', '2', '3']),
    row(['行政规范性文件', '4', '5', '6']),
  ].join('');
  const { draft, said } = await read(`${paragraphXml('二、主动公开政府信息情况')}<w:tbl>${table}</w:tbl>`);
  const ids = [...cellsOf(edition2021).keys()].slice(0, 6);
  expect(ids.map((id) => draft.cells[id])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(said).toContain('修订记录');
});

it('a raised digit stays a raised digit', async () => {
  const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
  expect(await overview(`<w:p>${run('公开11')}${raised}${run('条，2件')}</w:p>`)).toEqual(['公开11¹条，2件']);
});

describe('the XML of a part', () => {
  it('has characters written as entities, by number, beyond the first plane and in CDATA', async () => {
    expect(await overview(`<w:p>${run('甲&amp;乙&lt;&#x20BB7;&#19969;丙')}</w:p>`)).toEqual(['甲&乙<𠮷丁丙']);
    expect(await overview(`<w:p>${run('<![CDATA[甲<乙]]>')}</w:p>`)).toEqual(['甲<乙']);
  });

  it.each([
    ['elements that do not match', '<w:p><w:r></w:p></w:r>'],
    ['an element that does not end', '<w:p>'],
    ['an attribute without quotes', `<w:p><w:r><w:rPr><w:vanish w:val=a /></w:rPr></w:r></w:p>`],
    ['a character that is none', `<w:p>${run('甲\u0001乙')}</w:p>`],
    ['a number of a character that is none', `<w:p>${run('甲&#1;乙')}</w:p>`],
  ])('is refused with %s', async (_, xml) => {
    const result = await readReport({ name: 'a.docx', bytes: packDocx(title + xml) });
    expect(result).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('已经损坏') as string },
    });
    // and leaves nothing behind for the next file
    expect(await overview(`<w:p>${run('甲乙')}</w:p>`)).toEqual(['甲乙']);
  });
});
