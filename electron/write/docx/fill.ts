import type { Level } from '../../../shared/words/heading.ts';
import { escapeMarkup } from '../../../shared/report/markup.ts';
import type { Report, ReportBlock } from '../../../shared/report/report.ts';
import { assertNever } from '../../../shared/result.ts';
import type { Form } from './form.ts';
import { signatureIndents } from './signature.ts';
import type { Indents } from './signature.ts';
import { fillTemplate } from './template.ts';
import { breakTitle } from './title.ts';

/** The parts of the package that differ from report to report, by path. */
export function fillForm(form: Form, report: Report): Record<string, string> {
  return { 'docProps/core.xml': coreOf(form, report), 'word/document.xml': documentOf(form, report) };
}

/** Nothing of the moment or of the machine goes in, so that one report always gives the same bytes. */
function coreOf(form: Form, report: Report): string {
  const content: Record<string, string> = {
    title: escapeMarkup(report.title),
    organ: escapeMarkup(report.organ),
    date: report.date === '' ? `${String(report.year + 1)}-01-01` : report.date,
  };
  return fillTemplate(form.core, (name) => content[name] ?? '');
}

function documentOf(form: Form, report: Report): string {
  const { blocks } = report;
  const indents = signatureIndents(textOf(blocks, 'signature'), textOf(blocks, 'date'));
  let xml = form.document.before;
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]?.kind;
    const leavesTitle = before === 'title' && block.kind !== 'title';
    const beginsEnd = isEnd(block.kind) && !isEnd(before);
    if (leavesTitle || beginsEnd) xml += fillTemplate(form.blocks.gap, () => '');
    xml += blockXml(form, block, indents);
  });
  return xml + form.document.after;
}

function isEnd(kind: ReportBlock['kind'] | undefined): boolean {
  return kind === 'signature' || kind === 'date';
}

function textOf(blocks: readonly ReportBlock[], kind: 'signature' | 'date'): string {
  for (const block of blocks) if (block.kind === kind) return block.text;
  return '';
}

function blockXml(form: Form, block: ReportBlock, indents: Indents): string {
  switch (block.kind) {
    case 'title':
      return fillTemplate(form.blocks.title, () => runText(breakTitle(block.text)));
    case 'paragraph':
      return paragraphXml(form, block.level, block.text);
    case 'table':
      return fillTemplate(form.blocks[block.table], (id) => runText(block.values[id] ?? ''));
    case 'signature':
    case 'date':
      return fillTemplate(form.blocks.signature, (name) =>
        name === 'indent' ? String(indents[block.kind]) : runText(block.text),
      );
    default:
      return assertNever(block);
  }
}

const headings = { 1: 'level1', 2: 'level2', 3: 'level3', 4: 'level4' } as const;

/** A web or e-mail address or the like, which some programs break only where it has a mark, and some nowhere. */
const address = /[\u0021-\u007e]{16}/;

/** A heading ends with its first sentence; what follows in the same paragraph is body text. */
function paragraphXml({ blocks }: Form, level: 'body' | Level, text: string): string {
  const kind = address.test(text) ? 'WithAddress' : '';
  if (level === 'body') return fillTemplate(blocks[`body${kind}`], () => runText(text));
  const end = text.indexOf('。') + 1;
  if (end === 0 || end === text.length)
    return fillTemplate(blocks[`${headings[level]}${kind}`], () => runText(text));
  return fillTemplate(blocks[`${headings[level]}AndText${kind}`], (name) =>
    runText(name === 'rest' ? text.slice(end) : text.slice(0, end)),
  );
}

/** Text for inside a w:t, where tabs and line breaks are elements of their own. */
function runText(text: string): string {
  const again = '<w:t xml:space="preserve">';
  return escapeMarkup(text)
    .replace(/\t/g, `</w:t><w:tab/>${again}`)
    .replace(/\r\n|[\r\n]/g, `</w:t><w:br/>${again}`);
}
