import { basename } from 'node:path';
import { plainText } from '../../shared/recognise/pages/plain-text.ts';
import type { PrintedDocument } from '../../shared/recognise/pages/printed-document.ts';
import { recognise } from '../../shared/recognise/recognise.ts';
import type { Recognised } from '../../shared/recognise/recognise.ts';
import { isLeftBeside } from '../../shared/report/report-file.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { Budget, most } from './budget.ts';
import { readDoc } from './doc/read-doc.ts';
import { mainPart, readDocx } from './docx/read-docx.ts';
import { decodeHtml } from './html/decode-html.ts';
import { readHtml } from './html/read-html.ts';
import { fileKindOf } from './kind.ts';
import { damaged, leftBeside, Refusal, tooLarge } from './refusal.ts';
import { decodeText } from './text/decode.ts';
import { rowsOf, rowsOfText } from './rows.ts';
import type { Zip } from './zip.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * A report out of a file: .docx, .doc (Word 97 to 2003, and .wps that is one), HTML, text, or its tables alone in an
 * .xlsx, told apart by content. Answers a draft and notes on what to look at again; refuses in plain Chinese, and never throws.
 */
export function readReport(file: { name: string; bytes: Uint8Array }): Promise<Result<Recognised>> {
  return Promise.resolve(refusable(file.name, () => recognise(printedDocument(file.bytes))));
}

/** A .docx with what was read of it and its parts, for whoever writes into it. Refuses as `readReport` does. */
export function readDocxFile({
  name,
  bytes,
}: {
  name: string;
  bytes: Buffer;
}): Result<Pick<Recognised, 'draft' | 'printedAt'> & Pick<Zip, 'read' | 'raw'> & { main: string }> {
  return refusable(name, () => {
    const file = fileKindOf(bytes);
    if (file.kind !== 'docx') throw new Refusal('这不是 Word（.docx）文件，不能在里面加批注。请用退回意见。');
    const { zip } = file;
    const read = recognise(readDocx(zip));
    if (!read.ok) return read;
    const { draft, printedAt } = read.value;
    return ok({ draft, printedAt, main: mainPart(zip), read: zip.read, raw: zip.raw });
  });
}

/** What a file holds as rows of cells, whatever they are about: a list of units, for instance. Refuses as `readReport` does. */
export function readRows({ name, bytes }: { name: string; bytes: Uint8Array }): Result<string[][]> {
  return refusable(name, () => {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (content.length < 4) throw new Refusal('文件是空的。请选用写有单位名称的文件。');
    return ok(
      fileKindOf(content).kind === 'text'
        ? rowsOfText(decodeText(content))
        : rowsOf(printedDocument(content).blocks),
    );
  });
}

/** A report from the clipboard: HTML where there is some, else text. */
export function readPasted(pasted: { html?: string; text?: string }): Promise<Result<Recognised>> {
  return Promise.resolve(
    refusable('粘贴的内容', () => {
      const html = pasted.html?.trim() ?? '';
      if (html.length > most.characters * 10) throw new Refusal(tooLarge);
      if (html !== '') {
        const result = recognise(readHtml(html));
        if (result.ok || (pasted.text ?? '').trim() === '') return result;
      }
      return recognise(textDocument(pasted.text ?? ''));
    }),
  );
}

function printedDocument(content: Uint8Array): PrintedDocument {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length > most.file) throw new Refusal('文件太大，不像一份年度报告，没有读。请确认选对了文件。');
  if (bytes.length < 4)
    throw new Refusal('文件是空的，里面什么也没有。请确认选对了文件，或者请交来的人重新发一份。');
  const file = fileKindOf(bytes);
  switch (file.kind) {
    case 'docx':
      return readDocx(file.zip);
    case 'xlsx':
      return readXlsx(file.zip);
    case 'doc':
      return readDoc(bytes);
    case 'html':
      return readHtml(decodeHtml(bytes));
    case 'text':
      return textDocument(decodeText(bytes));
  }
}

function textDocument(text: string): PrintedDocument {
  const budget = new Budget();
  budget.text(text);
  const document = plainText(text);
  for (const block of document.blocks) {
    budget.piece();
    if (block.kind === 'table')
      for (const row of block.rows)
        row.forEach(() => {
          budget.piece();
        });
  }
  return document;
}

function refusable<T>(name: string, read: () => Result<T>): Result<T> {
  const named = (message: string): string => `${name}：${message}`;
  if (isLeftBeside(basename(name))) return fail('invalid', named(leftBeside));
  try {
    const result = read();
    return result.ok ? result : fail(result.failure.code, named(result.failure.message));
  } catch (error) {
    if (error instanceof Refusal) return fail('invalid', named(error.message));
    // bytes that lead outside the file or outside what the format allows end here
    if (error instanceof RangeError && 'code' in error) return fail('invalid', named(damaged));
    return fail('internal', named(damaged));
  }
}
