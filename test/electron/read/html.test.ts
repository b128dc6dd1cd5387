import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';

async function read(html: string): Promise<Recognised> {
  const result = await readReport({ name: 'a.html', bytes: new TextEncoder().encode(html) });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

it('a page of a government site gives its article only', async () => {
  const { draft, notes } = await read(`<!DOCTYPE html><html><head><title>红旗镇_青山县人民政府</title>
    <script>var a = "<p>一、总体情况</p>";</script></head><body>
    <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/gk">政务公开</a></li></ul></div>
    <h1>红旗镇2025年政府信息公开
    工作年度报告</h1>
    <div>发布时间：2026-01-20 来源：红旗镇 浏览次数：12 次</div>
    <div style="display:none">隐藏</div>
    <p>根据《中华人民共和国政府信息公开条例》，编制
    本报告。</p>
    <p><strong>一、总体情况</strong></p><p>全年公开&nbsp;12&nbsp;条。<br>没有收到申请。</p>
    <ol><li>第一件</li><li>第二件</li></ol>
    <p>五、存在的主要问题及改进情况</p><p>更新不够及时。</p>
    <p>六、其他需要报告的事项</p><p>无</p>
    <p style="text-align:right">红旗镇人民政府</p><p>2026年1月20日</p>
    <div class="footer">主办：青山县人民政府 ICP备00000000号</div></body></html>`);
  expect(draft.title).toBe('红旗镇2025年政府信息公开工作年度报告');
  expect(draft.texts).toEqual({
    preamble: '根据《中华人民共和国政府信息公开条例》，编制本报告。',
    overview: '全年公开 12 条。\n没有收到申请。\n1.第一件\n2.第二件',
    problems: '更新不够及时。',
    other: '无',
  });
  expect(draft.signature).toEqual({ organ: '红旗镇人民政府', date: '2026-01-20' });
  const said = notes.map(({ message }) => message).join('\n');
  expect(said).toContain('发布时间');
  expect(said).toContain('主办');
});

it('the raised mark of a note is no digit of the number before it', async () => {
  const { draft, notes } =
    await read(`<p>红旗镇人民政府2025年政府信息公开工作年度报告</p><p>一、总体情况</p><p>公开11<sup>1</sup>条。</p>
    <table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    <tr><td>规章</td><td>11<sup>1</sup></td><td>2</td><td>3</td></tr></table>`);
  expect(draft.texts.overview).toBe('公开11¹条。');
  expect(draft.cells).toMatchObject({ 'disclosure.rules.repealed': 2, 'disclosure.rules.inForce': 3 });
  expect(draft.cells['disclosure.rules.made']).toBeUndefined();
  expect(notes.find(({ cells }) => cells[0] === 'disclosure.rules.made')?.message).toContain('“11¹”');
});

it('a page saved by Word is read like its document', async () => {
  const { draft } =
    await read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></head>
    <body lang=ZH-CN><div class=WordSection1>
    <p class=MsoNormal align=center>红旗镇人民政府<span lang=EN-US>2025</span>年政府信息公开工作年度报告</p>
    <p class=MsoNormal>一、总体情况</p>
    <p class=MsoListParagraph><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>（一）<span>&nbsp; </span></span></span><![endif]>主动公开</p>
    <p class=MsoNormal><del>删去</del><ins>增加</ins>的<span style='mso-hide:all'>隐</span>话。<o:p>&nbsp;</o:p></p>
    <table class=MsoTableGrid border=1><tr><td colspan=4><p class=MsoNormal>第二十条第（一）项</p></td></tr>
    <tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数</tr>
    <tr><td><p>规<span> </span>章</p></td><td><p>0<o:p></o:p></p></td><td><p>1</p></td><td><p><span lang=EN-US>2</span></p></td></tr></table>
    </div></body></html>`);
  expect(draft.texts.overview).toBe('（一） 主动公开\n增加的话。');
  expect([
    draft.cells['disclosure.rules.made'],
    draft.cells['disclosure.rules.repealed'],
    draft.cells['disclosure.rules.inForce'],
  ]).toEqual([0, 1, 2]);
});

it('marks of notes, comments and hidden rows are no part of what is printed', async () => {
  const { draft } = await read(`<p>红旗镇人民政府2025年政府信息公开工作年度报告<p>一、总体情况
    <p>公开12条<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>信息<sup><a class="sdfootnoteanc" href="#sdfootnote1sym">1</a></sup>。<span class=MsoCommentReference><a class=msocomanchor>[甲1]</a></span></p>
    <table><tr><td colspan=4>第二十条第（一）项<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数
    <tr style='display:none'><td>规章<td>7<td>7<td>7<tr><td>规章<td>0<td>1<td>2</table>
    <p>六、其他需要报告的事项<p>无<div style='mso-element:comment-list'><p>批注的话</div>`);
  expect(draft.texts).toEqual({ overview: '公开12条信息。', other: '无' });
  expect(draft.cells['disclosure.rules.inForce']).toBe(2);
});

describe('recognising', () => {
  it('a title on three lines, with the body above', async () => {
    const { draft } = await read(
      '<p>青山县红旗镇人民政府<p>2025年度<p>政府信息公开工作报告<p>一、总体情况<p>甲。',
    );
    expect([draft.title, draft.organ.name, draft.year]).toEqual([
      '青山县红旗镇人民政府\n2025年度\n政府信息公开工作报告',
      '青山县红旗镇人民政府',
      2025,
    ]);
  });

  it.each([
    ['2025年青山县人民政府政府信息公开工作年度报告', '青山县人民政府'],
    ['青山县人民政府信息公开2025年度报告', '青山县人民政府'],
    ['关于2025年红旗镇政务信息公开工作的报告', '红旗镇'],
    ['《红旗街道办事处2025年政府信息公开工作年报》', '红旗街道办事处'],
  ])('%s is by %s', async (title, organ) => {
    const { draft } = await read(`<p>${title}<p>一、总体情况<p>甲。`);
    expect([draft.organ.name, draft.year]).toEqual([organ, 2025]);
  });

  it('a sentence between heading and table is kept as the note of its section', async () => {
    const { draft } = await read(
      '<p>红旗镇人民政府2025年政府信息公开工作年度报告<p>三、收到和处理政府信息公开申请情况<p>全年没有收到申请。<p>四、政府信息公开行政复议、行政诉讼情况<p>六、其他需要报告的事项<p>无',
    );
    expect(draft.texts.requestsNote).toBe('全年没有收到申请。');
  });

  it('headings within a section stay in it', async () => {
    const { draft } = await read(
      '<p>红旗镇人民政府2025年政府信息公开工作年度报告<p>一、总体情况<p>（一）主动公开情况<p>甲。<p>（二）依申请公开情况<p>乙。<p>二、主动公开政府信息情况<p>五、存在的主要问题及改进情况<p>（一）存在的主要问题<p>丙。<p>（二）改进情况<p>丁。',
    );
    expect(draft.texts.overview).toBe('（一）主动公开情况\n甲。\n（二）依申请公开情况\n乙。');
    expect(draft.texts.problems).toBe('（一）存在的主要问题\n丙。\n（二）改进情况\n丁。');
  });

  it('a heading with its text in the same paragraph is divided', async () => {
    const { draft } = await read(
      '<p>红旗镇人民政府2025年政府信息公开工作年度报告<p>一、总体情况。2025年，我镇公开信息12条。<p>六、其他需要报告的事项 无。',
    );
    expect([draft.texts.overview, draft.texts.other]).toEqual(['2025年，我镇公开信息12条。', '无。']);
  });

  it('a name is no signature where it ends a sentence', async () => {
    const { draft } = await read(
      '<p>红旗镇人民政府2025年政府信息公开工作年度报告<p>六、其他需要报告的事项<p>没有收取信息处理费。<p>红旗镇<p>二〇二六年一月五日',
    );
    expect(draft.signature).toEqual({ organ: '红旗镇', date: '2026-01-05' });
    expect(draft.texts.other).toBe('没有收取信息处理费。');
  });
});
