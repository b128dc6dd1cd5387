import { AlignmentType, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';
import { characterWidth, page } from './page.ts';

/** Sizes in half points: 二号, 三号, 四号 and the 10 pt of filed tables. */
const size = { title: 44, body: 32, pageNumber: 28, table: 20 } as const;

/** Chinese in one font and everything else in Times New Roman; Word wants all four named. */
function fonts(eastAsia: string) {
  const latin = 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' } as const;
}
/** 仿宋, in which an official document is set (GB/T 9704-2012, 5.2.2). */
export const bodyFont = '仿宋_GB2312';
const song = '宋体';

const body = {
  font: fonts(bodyFont),
  size: size.body,
  color: '000000',
  characterSpacing: page.character.spacing,
} as const;
const firstLine = { firstLine: 2 * characterWidth, firstLineChars: 200 };
const flush = { firstLine: 0, firstLineChars: 0 };
const exactly = (line: number) => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT });

/** A heading is a numbered paragraph: only its font tells it from the body. */
function heading(font: string, level: number) {
  const upper = level <= 2;
  return {
    run: { ...body, font: fonts(font), bold: false, italics: false },
    paragraph: { outlineLevel: level - 1, keepNext: upper },
  };
}

function tableText(id: string, name: string, alignment: 'center' | 'left', inset = 0) {
  return {
    id,
    name,
    basedOn: 'Normal',
    run: { font: fonts(song), size: size.table, characterSpacing: 0 },
    paragraph: { indent: { ...flush, left: inset, right: inset }, alignment, spacing: exactly(240) },
  };
}

/** Every style of a report, by the ids that its paragraphs name. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { ...body, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { ...body, font: fonts('方正小标宋简体'), size: size.title, characterSpacing: 0 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: flush,
        keepNext: true,
        spacing: exactly(page.linePitch),
      },
    },
    heading1: heading('黑体', 1),
    heading2: heading('楷体_GB2312', 2),
    heading3: heading(bodyFont, 3),
    heading4: heading(bodyFont, 4),
  },
  paragraphStyles: [
    {
      // written out here and not only in the defaults, which WPS and Word's own dialogs overlook
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: body,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: firstLine,
        spacing: exactly(page.linePitch),
      },
    },
    {
      id: 'Signature',
      name: 'Signature',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.RIGHT, indent: flush },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: {
        font: { ascii: song, hAnsi: song, cs: song, eastAsia: song },
        size: size.pageNumber,
        characterSpacing: 0,
      },
      paragraph: { indent: flush, spacing: exactly(280) },
    },
    // the inset makes four characters in a narrow column break in two and two
    tableText('TableHead', '表格栏目', AlignmentType.CENTER, 40),
    tableText('TableValue', '表格数据', AlignmentType.CENTER),
    tableText('TableLabel', '表格项目', AlignmentType.LEFT),
  ],
  characterStyles: [
    {
      id: 'BodyCharacters',
      name: '正文文字',
      basedOn: 'DefaultParagraphFont',
      run: { font: fonts(bodyFont) },
    },
  ],
};

/** The ids of the styles a report uses; of docx's own it needs no others. */
export const usedStyles: ReadonlySet<string> = new Set([
  'TableNormal',
  'Title',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  ...['Normal', 'Signature', 'Footer', 'TableHead', 'TableLabel', 'TableValue', 'BodyCharacters'],
]);
