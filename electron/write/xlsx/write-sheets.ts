import writeExcelFile from 'write-excel-file/node';
import { fontsInOrder } from './fonts-in-order.ts';
import { workedOut } from './worked-out.ts';
import type { WorkedOutSheet } from './worked-out.ts';

/** The line around every cell of a table. */
export const border = { borderStyle: 'thin', borderColor: '#000000' } as const;

/** A workbook of sheets, in the type that forms are printed in. */
export async function writeSheets(sheets: readonly WorkedOutSheet[]): Promise<Uint8Array> {
  return await writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { fontFamily: '宋体', fontSize: 10, features: [fontsInOrder, workedOut(sheets)] },
  ).toBuffer();
}
