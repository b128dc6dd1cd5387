import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import { convert, libreofficePath } from '../../libreoffice.ts';
import { describeWith } from '../../requires.ts';
import { packDocx, paragraphXml } from './builders/docx.ts';
import { numberedByStyle } from './builders/numbered-by-style.ts';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describeWith(libreofficePath, 'LibreOffice', 'a .doc', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-doc-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** The lines under 一、总体情况 and what was said, once LibreOffice has saved that body as .doc. */
  async function overview(
    name: string,
    body: string,
    parts: Readonly<Record<string, string>> = {},
    change: (doc: Buffer) => Buffer = (doc) => doc,
  ): Promise<{ lines: string[]; said: string }> {
    const relations = Object.keys(parts)
      .map((part) => part.replace(/^word\/(.*)\.xml$/u, '$1'))
      .map((part) => `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>`);
    const types = Object.keys(parts)
      .map((part) => part.replace(/^word\/(.*)\.xml$/u, '$1'))
      .map(
        (part) =>
          `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`,
      );
    const bytes = packDocx(
      paragraphXml('青山县红旗镇人民政府2025年政府信息公开工作年度报告') +
        paragraphXml('一、总体情况') +
        body +
        paragraphXml('六、其他需要报告的事项'),
      {
        ...parts,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${types.join('')}</Types>`,
      },
    );
    const file = join(folder, `${name}.docx`);
    await writeFile(file, bytes);
    const saved = change(await readFile(await convert(file, 'doc', folder)));
    const result = await readReport({ name: 'a.doc', bytes: saved });
    if (!result.ok) throw new Error(result.failure.message);
    return {
      lines: (result.value.draft.texts.overview ?? '').split('\n'),
      said: result.value.notes.map(({ message }) => message).join('\n'),
    };
  }

  it('has the numbers that come from a style or from the one it is based on', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const style = (id: string, basedOn: string, list: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basedOn}"/><w:pPr>${list}</w:pPr></w:style>`;
    const list = (at: number): string =>
      `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="1"/></w:numPr>`;
    const styled = (id: string, text: string, more = ''): string =>
      `<w:p><w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>${run(text)}</w:p>`;
    const { lines } = await overview(
      'styled',
      [
        styled('Item', '主动公开'),
        styled('Point', '甲'),
        styled('Later', '乙'),
        styled('Later', '丙', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        styled('Item', '依申请公开'),
        styled('Later', '丁'),
      ].join(''),
      {
        'word/numbering.xml': `<w:numbering ${main}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        'word/styles.xml': `<w:styles ${main}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Item', 'Normal', list(0))}${style('Point', 'Normal', list(1))}${style('Later', 'Point', '')}</w:styles>`,
      },
      // Item and Point say it, Later is only based on Point
      (doc) => numberedByStyle(doc, 2),
    );
    expect(lines).toEqual(['（一）主动公开', '1.甲', '2.乙', '丙', '（二）依申请公开', '1.丁']);
  });

  it('has raised digits as such', async () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    const { lines } = await overview('raised', `<w:p>${run('公开11')}${raised}${run('条，2件')}</w:p>`);
    expect(lines).toEqual(['公开11¹条，2件']);
  });

  it('has its footnotes and endnotes behind their paragraph, and says so', async () => {
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${String(id)}"><w:p><w:r><w:${kind}Ref/></w:r>${run(text)}</w:p></w:${kind}>`;
    const rule = (kind: string): string =>
      `<w:${kind} w:type="separator" w:id="-1"><w:p/></w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0"><w:p/></w:${kind}>`;
    const reference = (kind: string, id: number): string =>
      `<w:r><w:${kind}Reference w:id="${String(id)}"/></w:r>`;
    const { lines, said } = await overview(
      'noted',
      `<w:p>${run('公开八条')}${reference('footnote', 1)}${run('，办结一件')}${reference('footnote', 2)}${run('。')}</w:p>` +
        paragraphXml('没有收费。') +
        `<w:p>${run('没有复议。')}${reference('endnote', 1)}</w:p>`,
      {
        'word/footnotes.xml': `<w:footnotes ${main}>${rule('footnote')}${note('footnote', 1, '以上含往年')}${note('footnote', 2, '不含转办')}</w:footnotes>`,
        'word/endnotes.xml': `<w:endnotes ${main}>${rule('endnote')}${note('endnote', 1, '截至年底')}</w:endnotes>`,
      },
    );
    expect(lines).toEqual([
      '公开八条，办结一件。',
      '注：以上含往年',
      '注：不含转办',
      '没有收费。',
      '没有复议。',
      '注：截至年底',
    ]);
    expect(said).toContain('脚注的文字放在了引用它的那一段后面');
    expect(said).not.toContain('没有读入');
  });

  it('has its text boxes behind the paragraph they hang on', async () => {
    const box = (id: number, content: string): string =>
      `<w:r><w:pict><v:shape id="s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:10pt;margin-top:${String(id * 100)}pt;width:200pt;height:60pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const { lines, said } = await overview(
      'boxed',
      `<w:p>${run('前一段。')}${box(1, paragraphXml('框里一。') + paragraphXml('框里二。'))}</w:p>` +
        paragraphXml('中间。') +
        `<w:p>${run('后一段。')}${box(2, paragraphXml('又一框。'))}</w:p>` +
        paragraphXml('最后。'),
    );
    expect(lines).toEqual(['前一段。', '框里一。', '框里二。', '中间。', '后一段。', '又一框。', '最后。']);
    expect(said).not.toContain('文本框');
  });
});
