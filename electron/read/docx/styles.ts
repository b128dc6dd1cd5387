import { numberOf } from './numbering.ts';
import { walkXml } from './xml.ts';

export interface ListPlace {
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
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') {
          style = { basedOn: '', numId: undefined, level: undefined };
          styles.set(attributes['w:styleId'] ?? '', style);
          const isStandard =
            attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? '');
          if (isStandard) standard = attributes['w:styleId'] ?? '';
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = value;
        else if (name === 'w:numId') style.numId = value;
        else if (name === 'w:ilvl') style.level = numberOf(value, 0);
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
