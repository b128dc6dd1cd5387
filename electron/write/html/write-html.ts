import type { GridCell, GridRow } from '../../../shared/form/grid.ts';
import { headingOf } from '../../../shared/words/heading.ts';
import { escapeMarkup } from '../../../shared/report/markup.ts';
import type { Report, ReportBlock, ReportTable } from '../../../shared/report/report.ts';
import { assertNever } from '../../../shared/result.ts';

/** Styles stand in every element: a site's editor keeps those of a paste and drops classes and style sheets. */
const latin = "'Times New Roman',";
const body = `${latin}仿宋_GB2312,仿宋,FangSong,STFangsong,serif`;
const paragraph = `margin:0;text-indent:2em;line-height:1.8;font-size:16pt;font-weight:normal;font-family:${body}`;
const levels = {
  1: { tag: 'h2', style: paragraph.replace(body, `${latin}黑体,SimHei,STHeiti,sans-serif`) },
  2: { tag: 'h3', style: paragraph.replace(body, `${latin}楷体_GB2312,楷体,KaiTi,STKaiti,serif`) },
  3: { tag: 'p', style: paragraph },
  4: { tag: 'p', style: paragraph },
  body: { tag: 'p', style: paragraph },
} as const;
const title = `margin:0 0 1em;text-align:center;line-height:1.5;font-size:22pt;font-weight:normal;font-family:${latin}方正小标宋简体,华文中宋,STZhongsong,SimSun,serif`;
const end = `${paragraph.replace('text-indent:2em', 'text-indent:0')};text-align:right;padding-right:2em`;
const table =
  'border-collapse:collapse;table-layout:fixed;width:100%;margin:0.5em auto;font-size:10pt;line-height:1.3;font-family:' +
  `${latin}宋体,SimSun,STSong,serif`;
const cell =
  'border:1px solid #000;padding:3px;font-weight:normal;vertical-align:middle;word-break:break-all;';

/** The page of an official document, GB/T 9704-2012 (5.2): a type area of 156 × 225 mm. */
const printedPage = `<style>
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
h1, h2, h3 { break-after: avoid }
table, tr { break-inside: avoid }
</style>
`;

/** The report as a whole HTML document for a site: inline styles only, no classes, no scripts, nothing loaded. */
export function writeHtml(report: Report): string {
  return documentHtml(report, '', 'max-width:48em;margin:2em auto;padding:0 1em;');
}

/** The same to be printed on A4. */
export function writePrintHtml(report: Report): string {
  return documentHtml(report, printedPage, 'margin:0;');
}

function documentHtml(report: Report, head: string, bodyStyle: string): string {
  const blocks = joinTitles(report.blocks).map(blockHtml).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(report.title)}</title>
${head}</head>
<body style="${bodyStyle}color:#000;background:#fff">
${blocks}
</body>
</html>
`;
}

/** A document has one main heading, on however many lines. */
function joinTitles(blocks: readonly ReportBlock[]): ReportBlock[] {
  const lines = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
  const others = blocks.filter((block) => block.kind !== 'title');
  return lines.length === 0 ? others : [{ kind: 'title', text: lines.join('\n') }, ...others];
}

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'title':
      return element('h1', title, block.text);
    case 'paragraph': {
      const { tag, style } = levels[block.level];
      return paragraphHtml(tag, style, block.text);
    }
    case 'table':
      return tableHtml(block);
    case 'signature':
      return element('p', `${end};margin-top:2em`, block.text);
    case 'date':
      return element('p', end, block.text);
    default:
      return assertNever(block);
  }
}

function element(tag: string, style: string, text: string): string {
  return `<${tag} style="${style}">${textHtml(text)}</${tag}>`;
}

/** The words after a heading's first sentence are body text, in an element of their own that goes on in its line. */
function paragraphHtml(tag: string, style: string, text: string): string {
  const sentence = text.indexOf('。') + 1;
  if (tag === 'p' || sentence === 0 || sentence === text.length) return element(tag, style, text);
  const rest = `<span style="font-family:${body}">${textHtml(text.slice(sentence))}</span>`;
  return `<${tag} style="${style}">${textHtml(text.slice(0, sentence))}${rest}</${tag}>`;
}

function textHtml(text: string): string {
  return escapeMarkup(text).replace(/\r\n|[\r\n]/g, '<br>');
}

function tableHtml({ widths, rows, values }: ReportTable): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths
    .map((width) => `<col style="width:${((100 * width) / whole).toFixed(2)}%">`)
    .join('');
  const lines = rows.map(
    (row) => `<tr>${row.cells.map((each) => cellHtml(each, row, values)).join('')}</tr>`,
  );
  return `<table style="${table}">\n<colgroup>${columns}</colgroup>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`;
}

function cellHtml(each: GridCell, row: GridRow, values: ReportTable['values']): string {
  const isLabel = each.kind === 'label';
  const tag = row.head || isLabel ? 'th' : 'td';
  const spans =
    (each.colSpan > 1 ? ` colspan="${String(each.colSpan)}"` : '') +
    (each.rowSpan > 1 ? ` rowspan="${String(each.rowSpan)}"` : '');
  const align = `text-align:${isLabel && headingOf(each.text) ? 'left' : 'center'}`;
  const text = each.id === undefined ? each.text : (values[each.id] ?? '');
  return `<${tag}${spans} style="${cell}${align}">${textHtml(text)}</${tag}>`;
}
