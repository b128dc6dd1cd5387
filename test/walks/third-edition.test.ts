import { describe, expect, it, vi } from 'vitest';
import { readReport } from '../../electron/read/index.ts';
import { writeDocx } from '../../electron/write/docx/index.ts';
import { writeHtml } from '../../electron/write/html/write-html.ts';
import { arithmetic } from '../../shared/check/arithmetic.ts';
import { editionOf, withCells } from '../../shared/draft/draft.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Edition } from '../../shared/form/edition.ts';
import { editions, findEdition } from '../../shared/form/editions/index.ts';
import { gridOf } from '../../shared/form/grid.ts';
import { compareCells } from '../../shared/last-year/compare.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import type { Recognised } from '../../shared/recognise/recognise.ts';
import { reportOf } from '../../shared/report/report.ts';
import { organ } from '../cases/organ.ts';
import { printedCases } from '../cases/printed.ts';
import { numberedReport } from '../electron/read/builders/numbered-report.ts';
import { documentOf, layOut } from '../electron/read/builders/printed-case.ts';
import { textForms, writeTestText } from '../electron/read/builders/text.ts';
import { writeTestDocx } from '../electron/read/builders/docx.ts';
import { writeTestHtml } from '../electron/read/builders/html.ts';
import { judge } from '../electron/read/judge.ts';
import { valueOf } from '../value-of.ts';

// the one line a further edition takes
vi.mock(import('../../shared/form/editions/index.ts'), async (original) => {
  const [known, { knownEditions }, { edition2030 }] = await Promise.all([
    original(),
    import('../../shared/form/editions/known-editions.ts'),
    import('../cases/edition-2030.ts'),
  ]);
  return knownEditions([...known.editions, edition2030]);
});

function third(): Edition {
  const edition = findEdition('2030');
  if (!edition) throw new Error('not registered');
  return edition;
}
async function read(name: string, bytes: Uint8Array): Promise<Recognised> {
  return valueOf(await readReport({ name, bytes }));
}

/** A draft with every count filled, the totals by the program. */
function filled(year: number): Draft {
  const draft = valueOf(emptyDraft('', organ, year));
  const edition = editionOf(draft);
  const totals = totalCells(edition);
  const values = [...cellsOf(edition).values()]
    .filter(({ id }) => !totals.has(id))
    .map(({ id, takes }, index) => [id, takes === 'amount' ? '1.25' : (index * 7) % 23] as const);
  return withCells(draft, new Map(values));
}

describe('an edition that is one data file and one line', () => {
  it('is that of its years, and no other', () => {
    expect(
      [2020, 2023, 2029, 2030, 2035].map((year) => valueOf(emptyDraft('', organ, year)).edition),
    ).toEqual(['2019', '2021', '2021', '2030', '2030']);
  });

  it('has its grid, its sums and its checks', () => {
    const draft = filled(2030);
    const heads = third().tables.flatMap((table) => gridOf(table).flatMap((row) => row.cells));
    expect(heads.filter(({ text }) => text === '村居组织' || text === '撤回申请')).toHaveLength(4);
    expect(Object.keys(draft.cells)).toHaveLength(cellsOf(third()).size);
    const broken = withCells(draft, new Map([['requests.new.villages', 999]]));
    expect(broken.cells['requests.new.total']).not.toBe(draft.cells['requests.new.total']);
    const wrong: Draft = { ...draft, cells: { ...draft.cells, 'disputes.cases.directSuit.withdrawn': 999 } };
    expect(
      arithmetic(wrong).filter((one) => one.state === 'broken' && one.key === 'R4.directSuit'),
    ).toHaveLength(1);
    expect(arithmetic(draft).filter(({ key, state }) => /^R[34]/u.test(key) && state !== 'holds')).toEqual(
      [],
    );
  });

  it.each(['docx', 'html'])('goes out as .%s and comes in again', async (format) => {
    const draft = filled(2031);
    const report = reportOf(draft);
    const bytes = format === 'docx' ? await writeDocx(report) : new TextEncoder().encode(writeHtml(report));
    const { draft: back } = await read(`a.${format}`, bytes);
    expect([back.edition, back.year]).toEqual(['2030', 2031]);
    expect(back.cells).toEqual(draft.cells);
  });

  it('is compared with the year before, and goes on to the year after', () => {
    const last = filled(2029);
    const draft = valueOf(nextYear(last, 2030, ''));
    expect(draft.edition).toBe('2030');
    expect(draft.cells['requests.carriedIn.person']).toBe(last.cells['requests.carriedOut.person']);
    expect(draft.cells['requests.carriedIn.villages']).toBeUndefined();
    const compared = new Map(compareCells(draft).map((one) => [one.cell.id, one.last]));
    expect(compared.get('requests.otherHandling.rest.person')).toBe(
      last.cells['requests.otherHandling.rest.person'],
    );
    expect(compared.get('disputes.cases.directSuit.withdrawn')).toBeUndefined();
    const full = filled(2030);
    const after = valueOf(nextYear(full, 2031, ''));
    expect(after.cells['requests.carriedIn.villages']).toBe(full.cells['requests.carriedOut.villages']);
  });

  it('walks from edition to edition where years lie between', () => {
    const last = { ...filled(2020), cells: { 'requests.otherHandling.person': 4 } };
    const draft = { ...valueOf(emptyDraft('', organ, 2030)), before: { ...last, year: 2029, texts: {} } };
    const compared = new Map(compareCells(draft).map((one) => [one.cell.id, one.last]));
    expect(compared.get('requests.otherHandling.rest.person')).toBe(4);
  });
});

// with a third form known, no report of any form is read worse or doubted
describe.each(['2019', '2021', '2030'])('a report of edition %s', (id) => {
  const edition = () => editions.find((one) => one.id === id) ?? third();
  it.each(['a.docx', 'a.html'])('is read cell for cell from %s, without a note', async (name) => {
    const report = numberedReport(edition());
    const document = documentOf(report);
    const { draft, notes } = await read(
      name,
      name === 'a.docx' ? writeTestDocx(document) : writeTestHtml(document),
    );
    expect(draft.edition).toBe(id);
    expect(judge(report, { draft, notes })).toMatchObject({ noted: [], silent: [] });
    expect(notes).toEqual([]);
  });
  it.each(textForms)('is read from text as %s, nothing wrong without a note', async (form) => {
    const report = numberedReport(edition());
    const { draft, notes } = await read('a.txt', writeTestText(documentOf(report), form));
    const { noted, silent } = judge(report, { draft, notes });
    expect(silent).toEqual([]);
    expect(draft.edition).toBe(id);
    if (form === 'cells' || form === 'tabs') expect(noted).toEqual([]);
  });
});

describe.each([...printedCases.values()])('printed report $id beside a third form', (printed) => {
  const report = layOut(printed);
  const document = documentOf(report);
  it('is of the same form as before, and read cell for cell', async () => {
    const files = [
      ['a.docx', writeTestDocx(document)],
      ['a.html', writeTestHtml(document)],
      ['a.txt', writeTestText(document, 'cells')],
      ['a.txt', writeTestText(document, 'tabs')],
    ] as const;
    for (const [name, bytes] of files) {
      const recognised = await read(name, bytes);
      expect(recognised.draft.edition).toBe(report.edition.id);
      expect(judge(report, recognised)).toMatchObject({ noted: [], silent: [] });
    }
    for (const form of ['bars', 'lines', 'spaces'] as const)
      expect(judge(report, await read('a.txt', writeTestText(document, form))).silent).toEqual([]);
  });
});
