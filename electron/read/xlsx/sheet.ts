import type { Budget } from '../budget.ts';
import { isOn, walkXml } from '../xml.ts';
import { localName } from './workbook.ts';

/** A range of cells, all bounds counted from 0 and inside. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
/** What a sheet shows: the texts of its rows by column, and the ranges that are one cell. */
export interface SheetContent {
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  merged: readonly Range[];
  /** cells whose formula nobody has worked out yet, so that they show nothing */
  unworked: number;
}

/** Reads a worksheet part; hidden rows are left out, a formula counts as the value it was last worked out to. */
export function readSheet(part: Buffer, texts: readonly string[], budget: Budget): SheetContent {
  const rows = new Map<number, Map<number, string>>();
  const merged: Range[] = [];
  let row: Map<number, string> | undefined;
  let place: { row: number; column: number } | undefined;
  let next = { row: 0, column: 0 };
  let type = '';
  let value = '';
  let isValue = false;
  let isFormula = false;
  let unworked = 0;
  walkXml(part, {
    open: (raw, attribute) => {
      const name = localName(raw);
      if (name === 'row') {
        const number = Number(attribute('r'));
        next = { row: number > 0 ? number - 1 : next.row, column: 0 };
        row = isOn(attribute('hidden'), false) ? undefined : new Map();
        if (row) rows.set(next.row, row);
      } else if (name === 'c') {
        place = addressOf(attribute('r') ?? '') ?? next;
        type = attribute('t') ?? 'n';
        value = '';
        isFormula = false;
      } else if (name === 'f') isFormula = true;
      else if (name === 'v' || name === 't') {
        isValue = place !== undefined;
        isFormula = false;
      } else if (name === 'mergeCell') {
        const range = rangeOf(attribute('ref') ?? '');
        budget.piece();
        if (range) merged.push(range);
      }
    },
    close: (raw) => {
      const name = localName(raw);
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c' && place) {
        if (isFormula && row) unworked += 1;
        const text = said(type, value, texts);
        if (text !== '') {
          budget.piece();
          budget.text(text);
          row?.set(place.column, text);
        }
        next = { row: place.row, column: place.column + 1 };
        place = undefined;
      } else if (name === 'row') next = { row: next.row + 1, column: 0 };
    },
    text: (text) => {
      if (isValue) value += text;
    },
  });
  return { rows, merged, unworked };
}

/** What a cell says (18.18.11). A number is said with the fifteen digits that Excel itself keeps and shows. */
function said(type: string, value: string, texts: readonly string[]): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type !== 'n' || value.trim() === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const [digits = '', exponent] = number.toPrecision(15).split('e');
  if (exponent !== undefined) return value;
  return digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits;
}

/** C7 → row 6, column 2. */
function addressOf(reference: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!match) return undefined;
  const letters = Array.from(match[1] ?? '');
  const column = letters.reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function rangeOf(reference: string): Range | undefined {
  const [from, to] = reference.split(':').map(addressOf);
  if (!from || !to) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
