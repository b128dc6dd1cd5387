import { openCompoundFile } from '../../../../electron/read/doc/compound-file.ts';

/** A level and a list, as LibreOffice writes them side by side: sprmPIlvl, sprmPIlfo ([MS-DOC] 2.6.2). */
const place = /\n&[^]\vF[^\0]\0/gu;
/** Properties as long that say nothing of lists: sprmPOutLvl, sprmPNest. */
const other = Buffer.from([0x40, 0x26, 9, 0x10, 0x46, 0, 0]);
const sector = 512;

/**
 * The .doc that Word would have written: LibreOffice says the list of a style again in each of its paragraphs and in
 * each style based on it. Here it is left only in the `kept` first styles that say it.
 */
export function numberedByStyle(doc: Buffer, kept: number): Buffer {
  const stream = openCompoundFile(doc);
  const changed = Buffer.from(doc);
  const strip = (name: string, spared: number): void => {
    const bytes = stream(name) ?? Buffer.alloc(0);
    const found = [...bytes.toString('latin1').matchAll(place)].slice(spared);
    for (const { index } of found) {
      const from = index - (index % sector);
      const at = doc.indexOf(bytes.subarray(from, from + sector)) + (index % sector);
      other.copy(changed, at);
    }
  };
  strip('WordDocument', 0);
  strip('1Table', kept);
  return changed;
}
