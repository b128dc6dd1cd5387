import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line of roll.json as other programs read it. */
export interface Line {
  file: string;
  unit: string;
  year: number | null;
  state: string;
  findings: { rule: string; severity: string; message: string; cells: string[] }[];
  notes: string[];
}

/** The roll that a run of collect wrote into a folder. */
export async function rollIn(folder: string): Promise<Line[]> {
  return JSON.parse(await readFile(join(folder, 'roll.json'), 'utf8')) as Line[];
}

/** The line of a file. */
export function lineOf(roll: readonly Line[], file: string): Line {
  const line = roll.find((one) => one.file === file);
  if (!line) throw new Error(`${file} is not in the roll: ${roll.map((one) => one.file).join()}`);
  return line;
}

/** The one at that place of a list, which is there. */
export function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`none at ${String(index)}`);
  return one;
}
