import { integerOf, isOn, walkXml } from '../xml.ts';

/** Where a style puts its paragraphs: in which list, and how deep in it. */
interface ListPlace {
  numId: string;
  level: number;
}
/** What a reader asks of the styles: which list the paragraphs of a style are in. */
export interface StyleSheet {
  numberingOf: (style: string) => ListPlace | undefined;
  /** the style of paragraphs that name none */
  standard: string;
}

interface Style {
  basedOn: string;
  numId: string | undefined;
  level: number | undefined;
}

/** Reads word/styles.xml. */
export function readStyles(part: Buffer | undefined): StyleSheet {
  const styles = new Map<string, Style>();
  let standard = '';
  let style: Style | undefined;
  if (part) {
    walkXml(part, {
      open: (name, attribute) => {
        if (name === 'w:style') {
          style = { basedOn: '', numId: undefined, level: undefined };
          styles.set(attribute('w:styleId') ?? '', style);
          const isStandard = attribute('w:type') === 'paragraph' && isOn(attribute('w:default'), false);
          if (isStandard) standard = attribute('w:styleId') ?? '';
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = attribute('w:val') ?? '';
        else if (name === 'w:numId') style.numId = attribute('w:val') ?? '';
        else if (name === 'w:ilvl') style.level = integerOf(attribute('w:val'), 0);
      },
      close: (name) => {
        if (name === 'w:style') style = undefined;
      },
    });
  }
  const numberingOf = (id: string): ListPlace | undefined => {
    let numId: string | undefined;
    let level: number | undefined;
    const seen = new Set<string>();
    for (let at = id; at !== '' && !seen.has(at); at = styles.get(at)?.basedOn ?? '') {
      seen.add(at);
      numId ??= styles.get(at)?.numId;
      level ??= styles.get(at)?.level;
    }
    return numId === undefined ? undefined : { numId, level: level ?? 0 };
  };
  // most paragraphs are of a few styles
  const known = new Map<string, ListPlace | undefined>();
  return {
    standard,
    numberingOf: (id) => {
      if (!known.has(id)) known.set(id, numberingOf(id));
      return known.get(id);
    },
  };
}
