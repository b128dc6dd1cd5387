import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../../electron/write/html/write-html.ts';
import { reportOf } from '../../../../shared/report/report.ts';
import type { ReportTable } from '../../../../shared/report/report.ts';
import { fullDraft } from '../../../cases/full.ts';
import { hostileDraft, ordinaryDrafts } from '../docx/drafts.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element with all the text inside it. What HTML leaves open is closed first, so that any tag soup fails. */
function elementsOf(html: string): Element[] {
  const closed = html.replace('<!DOCTYPE html>', '').replace(/<(meta|col|br)\b([^>]*)>/g, '<$1$2/>');
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(closed).close();
  return all;
}

const holdable = (text: string): string =>
  text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/\n/g, '');

describe.each([...ordinaryDrafts, ['hostile', hostileDraft()] as const])('%s', (_, draft) => {
  const report = reportOf(draft);
  const html = writeHtml(report);
  const elements = elementsOf(html);

  it('holds every paragraph in order', () => {
    const written = elements.filter(({ name }) => /^(?:p|h[123])$/.test(name)).map(({ text }) => text);
    const titles = report.blocks.flatMap((block) => (block.kind === 'title' ? [holdable(block.text)] : []));
    const others = report.blocks.flatMap((block) =>
      block.kind === 'title' || block.kind === 'table' ? [] : [holdable(block.text)],
    );
    expect(written).toEqual([titles.join(''), ...others]);
  });

  it('holds every cell with its spans and its value', () => {
    const written = elements
      .filter(({ name }) => name === 'td' || name === 'th')
      .map(({ text, attributes }) => [text, attributes['colspan'] ?? '1', attributes['rowspan'] ?? '1']);
    const tables = report.blocks.filter((block): block is ReportTable => block.kind === 'table');
    const expected = tables.flatMap(({ rows, values }) =>
      rows.flatMap(({ cells }) =>
        cells.map(({ id, text, colSpan, rowSpan }) => [
          id === undefined ? text : values[id],
          String(colSpan),
          String(rowSpan),
        ]),
      ),
    );
    expect(written).toEqual(expected);
  });

  it('carries its looks in itself and nothing that runs or loads', () => {
    expect(html).toContain('<html lang="zh-CN">');
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['script', 'style', 'link', 'img', 'iframe']) expect(names).not.toContain(name);
    for (const { attributes } of elements) {
      const foreign = Object.keys(attributes).filter((attribute) =>
        /^(?:class|id|src|href|on.*)$/.test(attribute),
      );
      expect(foreign).toEqual([]);
    }
  });
});

it('has one main heading, section headings and headings below them', () => {
  const count = (name: string): number =>
    elementsOf(writeHtml(reportOf(fullDraft()))).filter((each) => each.name === name).length;
  expect([count('h1'), count('h2'), count('h3'), count('table')]).toEqual([1, 6, 7, 3]);
});
