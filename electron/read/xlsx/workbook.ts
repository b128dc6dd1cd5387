import { posix } from 'node:path';
import { walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** Names of SpreadsheetML without the prefix that some programs give them. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The parts that the sheets of a workbook are in, in their order, hidden ones left out (ECMA-376, 18.2.19). */
export function sheetsOf(zip: Zip): string[] {
  const targets = new Map<string, string>();
  const relations = zip.read('xl/_rels/workbook.xml.rels');
  if (relations) {
    walkXml(relations, {
      open: (name, attribute) => {
        if (localName(name) === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
      },
    });
  }
  const sheets: string[] = [];
  const workbook = zip.read('xl/workbook.xml');
  if (workbook) {
    walkXml(workbook, {
      open: (name, attribute) => {
        if (localName(name) !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
        const target =
          targets.get(attribute('r:id') ?? '') ?? `worksheets/sheet${String(sheets.length + 1)}.xml`;
        sheets.push(posix.join('/xl', target).slice(1));
      },
    });
  }
  return sheets;
}

/** The texts that cells name by number, without the readings that Japanese and Chinese texts may carry (18.4.6). */
export function sharedTexts(zip: Zip): readonly string[] {
  const texts: string[] = [];
  const part = zip.read('xl/sharedStrings.xml');
  if (!part) return texts;
  let text = '';
  let isText = false;
  let isReading = false;
  walkXml(part, {
    open: (raw) => {
      const name = localName(raw);
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    close: (raw) => {
      const name = localName(raw);
      if (name === 'si') texts.push(text);
      else if (name === 'rPh') isReading = false;
      else if (name === 't') isText = false;
    },
    text: (part) => {
      if (isText) text += part;
    },
  });
  return texts;
}
