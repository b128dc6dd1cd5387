import type { Draft } from '../draft/draft.ts';
import { readDraft } from '../draft/draft-file.ts';
import { cellsOf } from '../form/edition.ts';
import type { Edition, SectionId, TableId, TextId } from '../form/edition.ts';
import { editionForYear } from '../form/editions/index.ts';
import { guessOrganLevel } from '../draft/organ-level.ts';
import { fail } from '../result.ts';
import type { Result } from '../result.ts';
import { commentNotes, commentsIn } from './text/comments.ts';
import { contactIn } from './text/contact.ts';
import { flatten } from './pages/flatten.ts';
import { joinContinued } from './table/continued-tables.ts';
import type { FlatBlock } from './pages/flat-block.ts';
import { linesAsTables } from './pages/lines-as-tables.ts';
import type { Note } from './note.ts';
import type { PrintedDocument } from './pages/printed-document.ts';
import { simplified } from './pages/simplified.ts';
import type { PrintedAt } from './table/taken-cells.ts';
import { tablesAsked } from './table/asked-table.ts';
import { readTable } from './table/read-table.ts';
import { divide } from './text/sections.ts';
import type { BodyPart, Sections } from './text/sections.ts';
import { signature } from './text/signature.ts';
import type { Signed } from './text/signature.ts';
import { formRows, rowsByTable } from './table/table-rows.ts';
import type { TableRow } from './table/table-rows.ts';
import type { TakenCells } from './table/taken-cells.ts';
import { findTitle, yearCovered, yearNamedMost } from './text/title.ts';
import type { Title } from './text/title.ts';
import { isOlderForm, whichEdition } from './labels/which-edition.ts';
import { quoted, squeeze } from './wording.ts';

export interface Recognised {
  draft: Draft;
  notes: Note[];
  /** the titles of the sections as they are printed */
  titles: Sections['titles'];
  /** where the cells of the form are printed, where the reader of the format marked its cells */
  printedAt: PrintedAt;
}

/** The report in a printed document, as a draft, with a note for all that was repaired, guessed or not understood. */
export function recognise(printed: PrintedDocument): Result<Recognised> {
  const document = simplified(printed);
  const blocks = linesAsTables(joinContinued(flatten(document.blocks))).flatMap(unlessOfTheForm);
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  const words = lines.join('\n');
  const covered = yearCovered(words);
  const title = findTitle(lines, covered);
  const tables = formRows(blocks);
  const notes: Note[] = document.doubts.map((message) => ({ message, cells: [] }));

  const year = title?.year ?? covered ?? yearNamedMost(words);
  const form = whichEdition(tables.size === 0 ? lines : labelsOf(tables), year);
  if (!title && tables.size === 0 && !words.includes('信息公开')) {
    return fail(
      'invalid',
      '没有在里面找到政府信息公开工作年度报告的标题、各部分和表格。请选用去年的年度报告。',
    );
  }
  if (year !== undefined && year < 2019 && !form) {
    return fail(
      'invalid',
      `这是 ${String(year)} 年的报告，用的是 2019 年以前的旧格式，本程序不认识。请选用 2019 年及以后的报告。`,
    );
  }
  if (!form && isOlderForm(words)) {
    return fail('invalid', '这份报告用的是 2019 年以前的旧格式，本程序不认识。请选用 2019 年及以后的报告。');
  }
  const edition = form?.edition ?? editionForYear(year ?? 0);
  const reportYear = year ?? edition?.years.from;
  if (!edition || reportYear === undefined || reportYear > 2099) {
    return fail(
      'invalid',
      '没有读出这是哪一年的报告。请在标题里写明年份，例如“2020年政府信息公开工作年度报告”。',
    );
  }
  if (year === undefined || year < 2019) {
    const message = `没有读出报告的年份，暂作 ${String(reportYear)} 年，请改正。`;
    notes.push({ message, cells: [], guess: 'year' });
  } else if (title?.year === undefined) {
    notes.push({ message: `标题里没有年份，按正文认作 ${String(year)} 年的报告，请核对。`, cells: [] });
  }
  if (covered !== undefined && title?.year !== undefined && covered !== title.year) {
    notes.push({
      message: `标题写的是 ${String(title.year)} 年，统计期限写的是 ${String(covered)} 年，按标题认作 ${String(title.year)} 年的报告，请核对。`,
      cells: [],
      alsoChecked: true,
    });
  }
  if (form?.mixed) {
    notes.push({ message: `表格里混有两种格式的字样，按 ${edition.id} 年格式读的，请核对。`, cells: [] });
  }

  const printedAt: PrintedAt = new Map();
  const taken: TakenCells = { edition, cells: {}, notes, printedAt };
  for (const asked of tablesAsked(edition)) {
    const { id, name } = asked.table;
    const rows = tables.get(id);
    if (rows) readTable(taken, asked, rows);
    else {
      const why = document.pictures > 0 ? '，文件里有图片，这张表可能是图片，图片里的数读不出来' : '';
      const cells = [...cellsOf(edition).values()]
        .filter((cell) => cell.table.id === id)
        .map((cell) => cell.id);
      notes.push({ message: `没有找到${name}${why}。请对照原文填写。`, cells });
    }
  }
  const sections = divide(blocks.slice(title?.to ?? 0).map(pieceOf), edition);
  const draft = draftOf({
    sections,
    title,
    edition,
    year: Math.max(reportYear, 2019),
    taken,
    blocks,
    words,
  });
  if (!draft.ok) return fail('invalid', '里面的文字太多或者不合格式，不像一份年度报告。请确认选对了文件。');
  const comments = commentsIn(document.comments ?? [], printedAt, draft.value);
  notes.push(...commentNotes(comments));
  return {
    ok: true,
    value: {
      draft: comments.length === 0 ? draft.value : { ...draft.value, comments },
      notes,
      titles: sections.titles,
      printedAt,
    },
  };
}

function labelsOf(tables: ReadonlyMap<TableId, readonly TableRow[]>): string[] {
  return [...tables.values()].flat().flatMap((row) => row.labels);
}

interface Parts {
  sections: Sections;
  title: Title | undefined;
  edition: Edition;
  year: number;
  taken: TakenCells;
  blocks: readonly FlatBlock[];
  words: string;
}

function draftOf({ sections, title, edition, year, taken, blocks, words }: Parts): Result<Draft> {
  const { notes, cells } = taken;
  sayAbove(notes, blocks.slice(0, title?.from ?? 0));
  const { front, texts, missing } = sections;
  const textOf: Partial<Record<TextId, string>> = {};
  const put = (id: TextId, lines: readonly string[]): void => {
    const text = tidy(lines).join('\n');
    if (text !== '') textOf[id] = text;
  };
  const frontLines = front.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []));
  const signed = signature(
    (texts.get('other') ?? []).filter((line) => !pageNumber.test(line)),
    title?.organ ?? '',
  );
  const { preamble, overview, dropped } = opening(frontLines, missing.includes('overview'));
  put('preamble', preamble);
  for (const section of edition.sections) {
    const lines = section.id === 'other' ? signed.lines : (texts.get(section.id) ?? []);
    put(section.text, section.id === 'overview' ? [...overview, ...lines] : lines);
  }
  sayDropped(notes, '标题下面', dropped);
  sayDropped(notes, '落款下面', signed.below);
  if (signed.doubt !== undefined) notes.push({ message: signed.doubt, cells: [] });
  sayMissing(notes, edition, missing);
  const organ = title?.organ ?? '';
  if (!title) notes.push({ message: '没有认出报告的标题，请核对标题、机关名称和年份。', cells: [] });
  sayUnlike(notes, { organ, year }, signed);
  const name = organ !== '' ? organ : signed.organ;
  if (name === '') notes.push({ message: '没有读出机关名称，请改成本机关的全称。', cells: [] });
  return readDraft({
    format: 'nianbao-draft',
    version: 1,
    edition: edition.id,
    year,
    organ: {
      name: name === '' ? '（机关名称未读出）' : name.slice(0, 500),
      level: guessOrganLevel(name),
      ...contactIn(tidy(preamble).join('\n') || words.slice(0, 3000)),
    },
    title: title?.text ?? '',
    texts: textOf,
    cells,
    signature: { organ: signed.organ, date: signed.date },
  });
}

/** A table that is none of the form's keeps its words as lines: a row a line, or where cells hold pages, as they are. */
function unlessOfTheForm(block: FlatBlock): FlatBlock[] {
  if (block.kind === 'paragraph' || rowsByTable(block).size > 0) return [block];
  const isPage = block.rows.some((row) => row.some((cell) => cell.text.split('\n').length > 2));
  const lines = block.rows.flatMap((row) => {
    const texts = row.map((cell) => cell.text);
    return isPage
      ? texts.flatMap((text) => text.split('\n'))
      : [texts.map((text) => text.replace(/\s+/gu, ' ')).join(' ')];
  });
  return lines.map((text) => ({ kind: 'paragraph', text: text.trim() }));
}

function pieceOf(block: FlatBlock): BodyPart {
  return block.kind === 'paragraph'
    ? { kind: 'line', text: block.text }
    : { kind: 'table', tables: [...rowsByTable(block).keys()] };
}

function tidy(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replace(/[\u200b\ufeff]/gu, '').trim())
    .filter((line) => line !== '' && !pageNumber.test(line));
}

/** — 3 —, left where a page ended. */
const pageNumber = /^\s*[-—–]\s*\d{1,3}\s*[-—–]\s*$/u;

/** What web pages print between a title and its report. */
const pageMarks =
  /^(?:发布(?:时间|日期)|来源|信息来源|作者|浏览|点击|字体|字号|打印|分享|索引号|发文|成文|日期|时间|文号)|浏览次数|【.{0,4}字.{0,4}】|字体[：:]/u;
const legalBasis = /本报告|《条例》|条例》|统计期限|现将|根据|按照/u;

/** The lines between title and section one. Where the heading of section one is missing, its text begins there. */
function opening(
  lines: readonly string[],
  headingMissing: boolean,
): { preamble: readonly string[]; overview: readonly string[]; dropped: readonly string[] } {
  const dropped = lines.filter((line) => line.trim().length < 120 && pageMarks.test(line.trim()));
  const rest = tidy(lines.filter((line) => !dropped.includes(line)));
  if (!headingMissing) return { preamble: rest, overview: [], dropped };
  const end = rest.findIndex((line) => !legalBasis.test(line));
  const at = end === -1 ? rest.length : end;
  return { preamble: rest.slice(0, at), overview: rest.slice(at), dropped };
}

/** A signature that is another organ's, or of another time, may belong to another report. */
function sayUnlike(notes: Note[], title: { organ: string; year: number }, signed: Signed): void {
  const [above, below] = [squeeze(title.organ), squeeze(signed.organ)];
  if (above !== '' && below !== '' && !above.includes(below) && !below.includes(above)) {
    notes.push({
      message: `标题里的机关是${quoted(above)}，落款的机关是${quoted(below)}，请核对是哪个机关的报告。`,
      cells: [],
      alsoChecked: true,
    });
  }
  const signedIn = Number(signed.date.slice(0, 4));
  if (signed.date !== '' && (signedIn < title.year || signedIn > title.year + 1)) {
    notes.push({
      message: `落款日期在 ${String(signedIn)} 年，报告按 ${String(title.year)} 年读的，请核对年份。`,
      cells: [],
      alsoChecked: true,
    });
  }
}

function sayAbove(notes: Note[], above: readonly FlatBlock[]): void {
  sayDropped(
    notes,
    '标题上面',
    above.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  );
}

function sayDropped(notes: Note[], where: string, lines: readonly string[]): void {
  const dropped = tidy(lines);
  if (dropped.length === 0) return;
  notes.push({
    message: `${where}的 ${String(dropped.length)} 行没有读入：${quoted(dropped.join(' '))}。`,
    cells: [],
  });
}

function sayMissing(notes: Note[], edition: Edition, missing: readonly SectionId[]): void {
  const titles = edition.sections.filter(({ id }) => missing.includes(id)).map(({ title }) => `“${title}”`);
  if (titles.length === 0) return;
  notes.push({
    message: `没有找到标题${titles.join('、')}，这些部分的文字可能读到了相邻的部分里。请对照原文，缺标题的补上。`,
    cells: [],
    missing: true,
  });
}
