import type { Edition, SectionId, TextId } from '../../form/edition.ts';
import type { Note } from '../note.ts';
import type { FlatBlock } from '../pages/flat-block.ts';
import { rowsByTable } from '../table/table-rows.ts';
import { quoted, squeeze } from '../wording.ts';
import { opening } from './opening.ts';
import { divide } from './sections.ts';
import type { BodyPart, Sections } from './sections.ts';
import { signature } from './signature.ts';
import type { Signed } from './signature.ts';
import { isPageNumber, tidyLines } from './tidy-lines.ts';
import type { WhichReport } from './which-report.ts';

/** Every line of a report, in the text of the draft it belongs to. */
export interface Texts extends Pick<Sections, 'titles'> {
  texts: Partial<Record<TextId, string>>;
  organ: string;
  signature: { organ: string; date: string };
  notes: readonly Note[];
}

/**
 * What stands above the title, then preamble, the six sections and the signature. Lines that belong to none of them are not
 * read, and are quoted in a note.
 */
export function textsOf(blocks: readonly FlatBlock[], { edition, title, year }: WhichReport): Texts {
  const above = blocks.slice(0, title?.from ?? 0);
  const sections = divide(blocks.slice(title?.to ?? 0).map(bodyPartOf), edition);
  const ofTitle = title?.organ ?? '';
  const last = (sections.texts.get('other') ?? []).filter((line) => !isPageNumber(line));
  const signed = signature(last, ofTitle);
  const begun = opening(textLines(sections.front), sections.missing.includes('overview'));
  const linesOf = (section: SectionId): readonly string[] => [
    ...(section === 'overview' ? begun.overview : []),
    ...(section === 'other' ? signed.lines : (sections.texts.get(section) ?? [])),
  ];
  const texts = [
    ['preamble', begun.preamble] as const,
    ...edition.sections.map(({ id, text }) => [text, linesOf(id)] as const),
  ].map(([id, lines]) => [id, tidyLines(lines).join('\n')] as const);
  const organ = ofTitle !== '' ? ofTitle : signed.organ;
  const said = (message: string, isSaid: boolean): Note[] => (isSaid ? [{ message, cells: [] }] : []);
  return {
    texts: Object.fromEntries(texts.filter(([, text]) => text !== '')),
    organ,
    signature: { organ: signed.organ, date: signed.date },
    titles: sections.titles,
    notes: [
      ...notesOfDropped('标题上面', textLines(above.map(bodyPartOf))),
      ...notesOfDropped('标题下面', begun.dropped),
      ...notesOfDropped('落款下面', signed.below),
      ...said(signed.doubt ?? '', signed.doubt !== undefined),
      ...notesOfMissing(edition, sections.missing),
      ...said('没有认出报告的标题，请核对标题、机关名称和年份。', !title),
      ...notesOfUnlike(ofTitle, year, signed),
      ...said('没有读出机关名称，请改成本机关的全称。', organ === ''),
    ],
  };
}

function bodyPartOf(block: FlatBlock): BodyPart {
  return block.kind === 'paragraph'
    ? { kind: 'line', text: block.text }
    : { kind: 'table', tables: [...rowsByTable(block).keys()] };
}

function textLines(parts: readonly BodyPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'line' ? [part.text] : []));
}

function notesOfDropped(where: string, lines: readonly string[]): Note[] {
  const dropped = tidyLines(lines);
  const said = `${where}的 ${String(dropped.length)} 行没有读入：${quoted(dropped.join(' '))}。`;
  return dropped.length === 0 ? [] : [{ message: said, cells: [] }];
}

function notesOfMissing(edition: Edition, missing: readonly SectionId[]): Note[] {
  const titles = edition.sections.filter(({ id }) => missing.includes(id)).map(({ title }) => `“${title}”`);
  const said = `没有找到标题${titles.join('、')}，这些部分的文字可能读到了相邻的部分里。`;
  const remedy = '请对照原文，缺标题的补上。';
  return titles.length === 0 ? [] : [{ message: said + remedy, cells: [], missing: true }];
}

/** A signature that is another organ's, or of another time, may belong to another report. */
function notesOfUnlike(organ: string, year: number, signed: Signed): Note[] {
  const notes: Note[] = [];
  const say = (message: string): void => void notes.push({ message, cells: [], alsoChecked: true });
  const [above, below] = [squeeze(organ), squeeze(signed.organ)];
  if (above !== '' && below !== '' && !above.includes(below) && !below.includes(above))
    say(`标题里的机关是${quoted(above)}，落款的机关是${quoted(below)}，请核对是哪个机关的报告。`);
  const signedIn = Number(signed.date.slice(0, 4));
  if (signed.date !== '' && (signedIn < year || signedIn > year + 1))
    say(`落款日期在 ${String(signedIn)} 年，报告按 ${String(year)} 年读的，请核对年份。`);
  return notes;
}
