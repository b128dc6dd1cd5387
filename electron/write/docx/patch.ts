import { hole } from './template.ts';
import { bodyFont, usedStyles } from './styles.ts';
import { indentMark } from './page.ts';

type Parts = Record<string, string>;

/** Parts docx always writes although a report has nothing to put in them. */
const unused = [
  'docProps/custom.xml',
  'word/comments.xml',
  'word/endnotes.xml',
  'word/footnotes.xml',
  'word/numbering.xml',
  'word/theme/theme1.xml',
];

/** What stands in for a font that a machine does not have; the _GB2312 names are older ones of the same faces. */
const fonts: readonly { name: string; alternative: string; family: 'roman' | 'modern' | 'script' }[] = [
  { name: 'Times New Roman', alternative: '', family: 'roman' },
  { name: '宋体', alternative: 'SimSun', family: 'roman' },
  { name: '黑体', alternative: 'SimHei', family: 'modern' },
  { name: bodyFont, alternative: '仿宋', family: 'modern' },
  { name: '楷体_GB2312', alternative: '楷体', family: 'script' },
  { name: '方正小标宋简体', alternative: '华文中宋', family: 'roman' },
];

/** The compiled parts with what the docx library cannot say, and without what a report does not need. */
export function patchParts(compiled: Parts): Parts {
  const parts = withoutUnused(compiled);
  const edit = (path: string, change: (xml: string) => string): void => {
    const before = parts[path];
    const after = before === undefined ? undefined : change(before);
    if (after === undefined || after === before)
      throw new Error(`${path} of the compiled form is not as expected`);
    parts[path] = after;
  };
  edit('word/styles.xml', patchStyles);
  edit('word/fontTable.xml', (xml) => xml.replace(/\/>$/, `>${fonts.map(fontEntry).join('')}</w:fonts>`));
  edit('word/document.xml', (xml) =>
    xml.replace(`w:right="${String(indentMark)}"`, `w:right="${hole('indent')}"`),
  );
  edit('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, (_, tag: string) => `${tag}${hole('date')}T00:00:00Z`),
  );
  return parts;
}

function withoutUnused(compiled: Parts): Parts {
  const kept: Parts = {};
  // the list of types goes first, where programs that guess a file's kind from its beginning look for it
  const first = '[Content_Types].xml';
  const { [first]: types = '', ...others } = compiled;
  for (const [path, xml] of [[first, types] as const, ...Object.entries(others)]) {
    const isEmptyRelations = path.endsWith('.rels') && !xml.includes('<Relationship ');
    if (unused.includes(path) || isEmptyRelations) continue;
    kept[path] = unused.reduce((text, part) => {
      const target = part.replace(/^word\//, '');
      return text
        .replace(new RegExp(`<Override [^>]*PartName="/${part}"[^>]*/>`), '')
        .replace(new RegExp(`<Relationship [^>]*Target="${target}"[^>]*/>`), '');
    }, xml);
  }
  return kept;
}

function patchStyles(xml: string): string {
  return xml.replace(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs, (style, id: string) => {
    if (!usedStyles.has(id)) return '';
    if (id === 'Normal') {
      // widow control would leave pages of 21 lines; an address unbroken would stretch the line before it
      return style.replace(
        '<w:spacing ',
        '<w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap w:val="0"/><w:overflowPunct/><w:spacing ',
      );
    }
    // a table row would otherwise take a whole line of the page's grid, and a line of the title two
    if (id === 'Title' || (id.startsWith('Table') && id !== 'TableNormal'))
      return style.replace('<w:spacing ', '<w:snapToGrid w:val="0"/><w:spacing ');
    return style;
  });
}

function fontEntry({ name, alternative, family }: (typeof fonts)[number]): string {
  const altName = alternative === '' ? '' : `<w:altName w:val="${alternative}"/>`;
  const charset = alternative === '' ? '00' : '86';
  return `<w:font w:name="${name}">${altName}<w:charset w:val="${charset}"/><w:family w:val="${family}"/></w:font>`;
}
