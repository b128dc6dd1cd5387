import { sify } from 'chinese-conv';
import type { PrintedBlock, PrintedCell, PrintedDocument } from './printed-document.ts';

/** Words of the report as they are written in traditional characters alone. */
const traditional = /公開|報告|規章|規範|總計|申請|[複復]議|訴訟|處理|機構|許可|結轉/gu;
/** A character of each of them, so that nearly every text is passed over in one look. */
const anyOfThem = /[開報規總請複復議訴處機許結]/u;
/** Fewer different ones are names or quotations. */
const fewest = 3;

/** A report in traditional characters, as mirrors of sites have them, in simplified ones; any other as it is. */
export function simplified(document: PrintedDocument): PrintedDocument {
  const met = new Set<string>();
  for (const text of textsOf(document.blocks)) {
    if (!anyOfThem.test(text)) continue;
    for (const [word] of text.matchAll(traditional)) met.add(word);
    if (met.size >= fewest) break;
  }
  if (met.size < fewest) return document;
  const remarks = [...document.remarks, '原文是繁体字，已经转成简体字，请核对。'];
  return { ...document, blocks: document.blocks.map(blockOf), remarks };
}

function* textsOf(blocks: readonly PrintedBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block.text;
    else for (const row of block.rows) for (const cell of row) yield* textsOf(cell.blocks);
  }
}

function blockOf(block: PrintedBlock): PrintedBlock {
  if (block.kind === 'paragraph') return { ...block, text: sify(block.text) };
  const cell = (one: PrintedCell): PrintedCell => ({ ...one, blocks: one.blocks.map(blockOf) });
  return { ...block, rows: block.rows.map((row) => row.map(cell)) };
}
