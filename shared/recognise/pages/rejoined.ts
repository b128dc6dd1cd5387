import type { PrintedBlock, PrintedDocument } from './printed-document.ts';

/** A paragraph broken inside its quotation marks, as copying off a page does, is one paragraph. */
export function rejoined(blocks: readonly PrintedBlock[]): PrintedDocument {
  const result: PrintedBlock[] = [];
  const doubts: string[] = [];
  let open: { at: number; text: string } | undefined;
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? block.text : undefined;
    if (open && text === '') continue;
    if (open && text !== undefined && /^[^“]*”/u.test(text)) {
      result.splice(open.at, result.length, { kind: 'paragraph', text: open.text + text });
      doubts.push(`「${open.text.slice(-12)}」之后断开的一段，已经接上，请核对。`);
      open = undefined;
      continue;
    }
    open = undefined;
    result.push(block);
    if (text !== undefined && /“[^”。！？；]*$/u.test(text)) open = { at: result.length - 1, text };
  }
  return { blocks: result, pictures: 0, doubts };
}
