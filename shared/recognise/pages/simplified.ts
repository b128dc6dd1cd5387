import { sify } from 'chinese-conv';
import { rewritten } from './printed-document.ts';
import type { PrintedBlock, PrintedDocument } from './printed-document.ts';

/** Words of the report as they are written in traditional characters alone. */
const traditional = /公開|報告|規章|規範|總計|申請|[複復]議|訴訟|處理|機構|許可|結轉/gu;
/** A character of each of them, so that nearly every text is passed over in one look. */
const anyOfThem = /[開報規總請複復議訴處機許結]/u;
/** Fewer different ones are names or quotations. */
const fewest = 3;

/** A report in traditional characters, as mirrors of sites have them, in simplified ones; any other as it is. */
export function simplified(document: PrintedDocument): PrintedDocument {
  const met = new Set<string>();
  meet(document.blocks, met);
  if (met.size < fewest) return document;
  const doubts = [...document.doubts, '原文是繁体字，已经转成简体字，请核对。'];
  return { ...rewritten(document, sify), doubts };
}

/** Adds what blocks have of these words, until there are enough. */
function meet(blocks: readonly PrintedBlock[], met: Set<string>): void {
  for (const block of blocks) {
    if (met.size >= fewest) return;
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) meet(cell.blocks, met);
    else if (anyOfThem.test(block.text)) for (const [word] of block.text.matchAll(traditional)) met.add(word);
  }
}
