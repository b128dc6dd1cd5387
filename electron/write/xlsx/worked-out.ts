import type { Stream } from 'node:stream';
import type { Feature, Sheet } from 'write-excel-file/node';

/** A sheet with what its formulas, if it has some, come to, by their cells' addresses: D5 → '12'; '' for no number. */
export interface WorkedOutSheet {
  sheet: Sheet<never>;
  results?: ReadonlyMap<string, string>;
}

const formula = /<c r="([A-Z]+\d+)"([^>]*)><f>=?([^<]*)<\/f><\/c>/gu;

/**
 * Writes beside each formula what it comes to (18.3.1.96), which the library does not. Excel in its protected view, viewers
 * and other readers of the file work nothing out: they would show the totals empty.
 */
export function workedOut(sheets: readonly WorkedOutSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml.replace(formula, (whole, address: string, properties: string, words: string) => {
              const result = sheets[sheetIndex]?.results?.get(address);
              if (result === undefined) return whole;
              const type = result === '' ? ' t="str"' : '';
              return `<c r="${address}"${properties}${type}><f>${words}</f><v>${result}</v></c>`;
            }),
        },
      },
    },
  };
}
